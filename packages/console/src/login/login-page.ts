import { html, type Html, type Part } from "../markup/html.ts";
import { brand, frame, hidden, type Files } from "../parts/layout.ts";
import { sayIn } from "../words/say.ts";
import type { ConsoleUser } from "../login.ts";
import { nameIn, type PageLanguage } from "../words/page-language.ts";

/** What a page shows to somebody who is not logged in. */
export interface Outside {
  readonly language: PageLanguage;
  readonly siteName: string;
  readonly files: Files;
}

/** The page on which people choose who they are. */
export function choosePage(
  outside: Outside,
  people: readonly ConsoleUser[],
  { formToken, isAgain }: { readonly formToken: string; readonly isAgain: boolean },
): Html {
  const say = sayIn(outside.language);
  const title = isAgain ? say("Er det deg?", "Is it you?") : say("Hvem er du?", "Who are you?");
  return outsidePage(outside, {
    title,
    text: isAgain
      ? say("Bekreft hvem du er før du går videre.", "Confirm who you are before you go on.")
      : say(
          "Dette er en prøve med oppdiktede personer. Velg hvem du vil være.",
          "This is a trial with made-up people. Choose who you want to be.",
        ),
    body: html`<form method="post" action="/logg-inn" class="choose">
      ${hidden("token", formToken)}
      ${people.map(
        ({ id, name, about }) =>
          html`<button class="choose-person" type="submit" name="person" value="${id}">
            <span class="choose-name">${name}</span>
            ${about !== undefined && html`<span class="quiet">${nameIn(about, outside.language)}</span>`}
          </button>`,
      )}
    </form>`,
  });
}

/** A page for who has logged out, or could not log in. */
export function outsidePage(
  { language, siteName, files }: Outside,
  { title, text, body }: { readonly title: string; readonly text: string; readonly body: Part },
): Html {
  return frame({
    title,
    language,
    files,
    body: html`<header class="top"><div class="top-row">${brand(siteName)}</div></header>
      <main id="innhold" class="narrow">
        <h1 class="ds-heading" data-size="lg">${title}</h1>
        <p class="lead">${text}</p>
        ${body}
      </main>`,
  });
}

/** Something broke before anybody could be told apart. */
export function brokenPage(outside: Outside): Html {
  const say = sayIn(outside.language);
  return outsidePage(outside, {
    title: say("Sidene kan ikke vises nå", "The pages cannot be shown now"),
    text: say(
      "Protokollen svarer ikke, så ingenting sendes og ingenting kan bestemmes her. Ring dem som drifter Sluse.",
      "The ledger does not answer, so nothing is sent and nothing can be decided here. Call those who run Sluse.",
    ),
    body: html`<p><a class="ds-link" href="/">${say("Prøv én gang til", "Try once more")}</a></p>`,
  });
}
