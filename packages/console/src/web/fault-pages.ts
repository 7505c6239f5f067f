import { html } from "../markup/html.ts";
import { head } from "../parts/head.ts";
import type { Page } from "../markup/answer.ts";
import type { Visit } from "../visit/visit.ts";

/** There is no such thing, or it is not for this person to see: the same page for both. */
export function unknownPage(visit: Visit): Page {
  const { say } = visit;
  const title = say("Fant ikke siden", "Page not found");
  return {
    title,
    place: "none",
    status: 404,
    body: html`${head(visit, {
        title,
        lead: say(
          "Det du leter etter, finnes ikke, eller du har ikke en rolle som får se det.",
          "What you look for does not exist, or you have no role that sees it.",
        ),
      })}
      <p><a class="ds-link" href="/">${say("Gå til «Venter på meg»", "Go to “Waiting for me”")}</a></p>`,
  };
}

/** Something broke. Nothing that was asked for was done half. */
export function faultPage(visit: Visit, code: string | undefined): Page {
  const { say } = visit;
  const title = say("Noe gikk galt", "Something went wrong");
  return {
    title,
    place: "none",
    status: 500,
    body: html`${head(visit, {
        title,
        lead: say(
          "Siden kunne ikke vises. Prøv én gang til. Hjelper ikke det, ring dem som drifter Sluse.",
          "The page could not be shown. Try once more. If that does not help, call those who run Sluse.",
        ),
      })}
      ${code !== undefined && html`<p class="quiet">${say("Feilkode", "Error code")}: ${code}</p>`}
      <p>
        <a class="ds-link" href="/stopp">${say("Gå til «Stopp utsendinger»", "Go to “Stop mail-outs”")}</a>
      </p>`,
  };
}
