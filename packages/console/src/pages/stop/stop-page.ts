import type { Stop } from "@sluse/core";

import { html, type Html } from "../../markup/html.ts";
import { head } from "../../parts/head.ts";
import { NO_FAULTS, type Faults } from "../../parts/field.ts";
import { faultList } from "../../parts/notices.ts";
import { page, type Answer } from "../../markup/answer.ts";
import type { Visit } from "../../visit/visit.ts";
import { mailOutName } from "../../words/mail-out-words.ts";
import type { Report } from "@sluse/gate";

import { openMailOutsOf, type MailOutOf } from "../mail-out/mail-outs-of.ts";
import { stopCard } from "./stop-card.ts";
import { stopForm } from "./stop-form.ts";
import type { Known } from "./scope-words.ts";
import { stopsInForce } from "../../visit/stops-in-force.ts";

/** What can be stopped, and what is. Two steps from every page: the red button, and this one's. */
export async function stopPage(visit: Visit, faults: Faults = NO_FAULTS): Promise<Answer> {
  const { say } = visit;
  const known: Known = { projects: await visit.gate.projects.list(), seen: await openMailOutsOf(visit) };
  const from = cameFrom(visit, known);
  const stops = await stopsInForce(visit);
  const title = say("Stopp utsendinger", "Stop mail-outs");
  return page({
    title,
    place: "stop",
    ...(faults.size > 0 ? { status: 422 } : {}),
    body: html`${head(visit, {
        title,
        here: say("Stopp", "Stop"),
        crumbs: from
          ? [
              {
                name: mailOutName(from.report, from.project.title, visit),
                address: `/utsendinger/${from.report.mailOut}`,
              },
            ]
          : [],
        news: faultList(visit, faults),
        lead: say(
          "Stoppen gjelder med en gang. Du trenger ikke å være sikker: en stopp kan alltid oppheves.",
          "The stop holds at once. You need not be sure: a stop can always be lifted.",
        ),
      })}
      <div class="halves">${stopForm(visit, known, from)} ${inForce(visit, stops, known, faults)}</div>`,
  });
}

/** The mail-out that one was looking at. */
function cameFrom({ parameter, form }: Visit, { seen }: Known): MailOutOf<Report> | undefined {
  const id = parameter("fra") ?? form.text("from");
  return [...seen.full, ...seen.ordered].find(({ report }) => report.mailOut === id);
}

function inForce(visit: Visit, stops: readonly Stop[], known: Known, faults: Faults): Html {
  const { say } = visit;
  return html`<section class="block" aria-labelledby="gjelder">
    <h2 class="ds-heading" data-size="sm" id="gjelder">
      ${say("Stopper som gjelder nå", "Stops in force now")}
      <span class="count" data-kind="${stops.length > 0 ? "danger" : "neutral"}">${stops.length}</span>
    </h2>
    ${
      stops.length === 0
        ? html`<p>${say("Ingen stopper gjelder nå.", "No stop is in force.")}</p>`
        : html`<ul class="stop-cards">
            ${stops.map((stop) => stopCard(visit, stop, known, faults))}
          </ul>`
    }
  </section>`;
}
