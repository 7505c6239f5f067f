import type { LoginSession } from "@sluse/core";

import { html, type Html } from "../../markup/html.ts";
import { block } from "../../parts/block.ts";
import { head } from "../../parts/head.ts";
import { hidden } from "../../parts/layout.ts";
import { page, see, type Answer } from "../../markup/answer.ts";
import { unknownPage } from "../../web/fault-pages.ts";
import type { Visit } from "../../visit/visit.ts";

/** Where one is logged in, and for the central function where everybody is; each with a way to end it. */
export async function loginsPage(visit: Visit): Promise<Answer> {
  const { say, logins, user, session } = visit;
  const own = await logins.list(user);
  const others = visit.isCentral
    ? (await logins.list()).filter((each) => !own.some(({ id }) => id === each.id))
    : [];
  const title = say("Innloggingene dine", "Your logins");
  return page({
    title,
    place: "none",
    body: html`${head(visit, {
        title,
        lead: say(
          "Kjenner du ikke igjen en av dem, logg ut der og si fra til dem som drifter Sluse.",
          "If you do not know one of them, log out there and tell those who run Sluse.",
        ),
      })}
      <div class="stack">
        ${block({
          id: "dine",
          title: say("Her er du logget inn", "Where you are logged in"),
          count: own.length,
          body: html`${table(visit, own)}
          ${
            own.length > 1 &&
            html`<form method="post" action="/innlogginger/alle-andre">
              ${hidden("token", session.formToken)}
              <button class="ds-button" type="submit" data-variant="secondary">
                ${say("Logg ut alle andre steder", "Log out everywhere else")}
              </button>
            </form>`
          }`,
        })}
        ${
          visit.isCentral &&
          block({
            id: "andre",
            title: say("Andre som er logget inn", "Others who are logged in"),
            count: others.length,
            body:
              others.length === 0
                ? html`<p>${say("Ingen andre er logget inn nå.", "Nobody else is logged in now.")}</p>`
                : table(visit, others),
          })
        }
      </div>`,
  });
}

function table(visit: Visit, list: readonly LoginSession[]): Html {
  const { say, times, session, user } = visit;
  return html`<table class="ds-table list">
    <thead>
      <tr>
        <th scope="col">${say("Hvor", "Where")}</th>
        <th scope="col">${say("Logget inn", "Logged in")}</th>
        <th scope="col">${say("Sist i bruk", "Last used")}</th>
        <th scope="col">${say("Logg ut", "Log out")}</th>
      </tr>
    </thead>
    <tbody>
      ${list.map(
        (each) =>
          html`<tr>
            <th scope="row">
              ${each.user !== user.id && html`${each.name} · `}${each.device === "" ? say("Ukjent nettleser", "Unknown browser") : each.device}
            </th>
            <td data-label="${say("Logget inn", "Logged in")}">${times.moment(each.startedAt)}</td>
            <td data-label="${say("Sist i bruk", "Last used")}">${times.moment(each.seenAt)}</td>
            <td data-label="${say("Logg ut", "Log out")}">
              ${each.id === session.id ? say("Her sitter du nå", "Here you are now") : endForm(visit, each)}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

const endForm = ({ say, session, times }: Visit, { id, device, seenAt }: LoginSession): Html =>
  html`<form method="post" action="/innlogginger/avslutt">
    ${hidden("token", session.formToken)} ${hidden("session", id)}
    <button class="ds-button" type="submit" data-variant="secondary" data-size="sm">
      ${say("Logg ut der", "Log out there")}<span class="ds-sr-only">
        ${device}, ${times.moment(seenAt)}</span
      >
    </button>
  </form>`;

/** Ends one: of one's own, or, for the central function, anybody's. */
export async function endLogin(visit: Visit): Promise<Answer> {
  const { logins, user, form, session, say } = visit;
  const id = form.text("session");
  const isOwn = (await logins.list(user)).some((each) => each.id === id);
  if (!isOwn && !visit.isCentral) return page(unknownPage(visit));
  const isDone = await logins.end(id, isOwn ? "ended-elsewhere" : "ended-by-another");
  session.news = isDone
    ? { color: "success", title: say("Logget ut der", "Logged out there") }
    : { color: "warning", title: say("Den innloggingen var over allerede", "That login was over already") };
  return see("/innlogginger");
}

/** Ends all of one's own but the one it is asked from. */
export async function endOtherLogins(visit: Visit): Promise<Answer> {
  const { logins, user, session, say } = visit;
  for (const { id } of await logins.list(user))
    if (id !== session.id) await logins.end(id, "ended-elsewhere");
  session.news = {
    color: "success",
    title: say("Du er logget ut alle andre steder", "You are logged out everywhere else"),
  };
  return see("/innlogginger");
}
