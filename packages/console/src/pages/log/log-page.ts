import type { AuditEvent, AuditValue } from "@sluse/core";

import { html, type Html } from "../../markup/html.ts";
import { block } from "../../parts/block.ts";
import { head } from "../../parts/head.ts";
import { hidden } from "../../parts/layout.ts";
import { askedFrom } from "../../parts/next-page.ts";
import { page, type Answer } from "../../markup/answer.ts";
import { unknownPage } from "../../web/fault-pages.ts";
import type { Visit } from "../../visit/visit.ts";
import { EVENT_NAMES } from "../../words/event-words.ts";
import { filterOf, matches, type LogFilter } from "./log-filter.ts";
import { logFilterForm } from "./log-filter-form.ts";
import { nameIn } from "../../words/page-language.ts";

/** The newest events that match; that they were read is an event too. */
const SHOWN = 100;
/** How many events one page looks through: however long the log is, the page takes no longer. */
const LOOKED_THROUGH = 2000;

export async function logPage(visit: Visit): Promise<Answer> {
  const { gate, user, say } = visit;
  if (!mayRead(visit)) return page(unknownPage(visit));
  const filter = filterOf(visit);
  const before = askedFrom(visit);
  const found: AuditEvent[] = [];
  let older = 1;
  for await (const event of gate.audit.export({
    by: user.id,
    last: LOOKED_THROUGH,
    ...(before === undefined ? {} : { before: Number(before) }),
  })) {
    if (older === 1) older = event.sequence;
    if (!matches(filter, event)) continue;
    found.push(event);
    if (found.length > SHOWN) older = found.shift()!.sequence + 1;
  }
  const title = say("Logg", "Log");
  return page({
    title,
    place: "log",
    body: html`${head(visit, {
        title,
        lead: say(
          "Hva som har skjedd, hvem som gjorde det, og når. At du leser loggen, står også i den.",
          "What happened, who did it, and when. That you read the log stands in it, too.",
        ),
      })}
      <div class="stack">
        ${logFilterForm(visit, filter)} ${events(visit, found.toReversed(), filter)}
        ${older > 1 && olderLink(visit, filter, older)} ${forms(visit)}
      </div>`,
  });
}

/** The way on: where what was looked through ended. */
function olderLink({ say }: Visit, { what, by, project, mailOut }: LogFilter, before: number): Html {
  const address = new URLSearchParams({
    hva: what,
    hvem: by,
    prosjekt: project,
    utsending: mailOut,
    etter: String(before),
  });
  return html`<p>
    <a class="ds-link" href="/logg?${address.toString()}"
      >${say(`Vis hendelser før nr. ${before}`, `Show events before no. ${before}`)}</a
    >
  </p>`;
}

/** Those who read the log: the gate asks once more. */
export const mayRead = ({ isAuditor, isCentral }: Visit): boolean => isAuditor || isCentral;

function events(visit: Visit, list: readonly AuditEvent[], filter: LogFilter): Html {
  const { say, times, nameOf, language } = visit;
  const isNarrowed = Object.values(filter).some((value) => value !== "");
  const before = askedFrom(visit);
  return block({
    id: "hendelser",
    title: isNarrowed
      ? say("Hendelser som passer", "Events that match")
      : before === undefined
        ? say(`De siste ${SHOWN} hendelsene`, `The last ${SHOWN} events`)
        : say(`Hendelser før nr. ${before}`, `Events before no. ${before}`),
    body:
      list.length === 0
        ? html`<p>${say("Ingen hendelser passer.", "No events match.")}</p>`
        : html`<table class="ds-table list">
            <thead>
              <tr>
                <th scope="col">${say("Når", "When")}</th>
                <th scope="col">${say("Hva", "What")}</th>
                <th scope="col">${say("Hvem", "Who")}</th>
                <th scope="col">${say("Om", "About")}</th>
              </tr>
            </thead>
            <tbody>
              ${list.map(
                ({ sequence, at, what, by, project, mailOut, details }) =>
                  html`<tr>
                    <th scope="row">
                      ${times.moment(at)} <span class="quiet">${say("nr.", "no.")} ${sequence}</span>
                    </th>
                    <td data-label="${say("Hva", "What")}">${nameIn(EVENT_NAMES[what], language)}</td>
                    <td data-label="${say("Hvem", "Who")}">${by === null ? "–" : nameOf(by)}</td>
                    <td data-label="${say("Om", "About")}">
                      ${mailOut ?? project ?? "–"} ${detailsView(visit, details)}
                    </td>
                  </tr>`,
              )}
            </tbody>
          </table>`,
  });
}

/** What the log holds of an event, as it stands there. */
const detailsView = ({ say }: Visit, details: AuditEvent["details"]): Html | false =>
  Object.keys(details).length > 0 &&
  html`<details class="details">
    <summary>${say("Mer", "More")}</summary>
    ${Object.entries(details).map(([name, value]) => html`<p><strong>${name}</strong> ${valueText(value)}</p>`)}
  </details>`;

const valueText = (value: AuditValue): string => (typeof value === "string" ? value : JSON.stringify(value));

const forms = ({ say, session }: Visit): Html =>
  html`<div class="buttons">
    <form method="post" action="/logg/kontroller">
      ${hidden("token", session.formToken)}
      <button class="ds-button" type="submit" data-variant="secondary">
        ${say("Kontroller at loggen er hel", "Verify that the log is whole")}
      </button>
    </form>
    <form method="post" action="/logg/fil">
      ${hidden("token", session.formToken)}
      <button class="ds-button" type="submit" data-variant="secondary">
        ${say("Last ned hele loggen", "Download the whole log")}
      </button>
    </form>
  </div>`;
