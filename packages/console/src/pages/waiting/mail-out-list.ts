import { mostRecipients } from "@sluse/core";
import type { Report } from "@sluse/gate";

import { html, type Html } from "../../markup/html.ts";
import type { Visit } from "../../visit/visit.ts";
import { countIn } from "../../words/counts.ts";
import { mailOutName, stateTag } from "../../words/mail-out-words.ts";
import type { MailOutOf } from "../mail-out/mail-outs-of.ts";
import { unanswered } from "../mail-out/questions-block.ts";
import { expectedOf, happening } from "../mail-out/happening.ts";

/**
 * Mail-outs as lines: which, where it is, how many people, since when. Whoever only ordered one sees how many they ordered,
 * and never how many are left.
 */
export const mailOutList = (visit: Visit, list: readonly MailOutOf<Report>[]): Html => {
  const { say } = visit;
  return html`<table class="ds-table list">
    <thead>
      <tr>
        <th scope="col">${say("Utsending", "Mail-out")}</th>
        <th scope="col">${say("Tilstand", "State")}</th>
        <th scope="col" class="number">${say("Personer", "People")}</th>
        <th scope="col">${say("Sendt inn", "Submitted")}</th>
      </tr>
    </thead>
    <tbody>
      ${list.map((each) => row(visit, each))}
    </tbody>
  </table>`;
};

function row(visit: Visit, { report, project }: MailOutOf<Report>): Html {
  const { say, times, language } = visit;
  const tag = stateTag(report.state, visit);
  const full = report.view === "superuser" ? report : undefined;
  const people = full ? expectedOf(full) : mostRecipients(report.manifest);
  return html`<tr>
    <th scope="row">
      <a class="ds-link" href="/utsendinger/${report.mailOut}"
        >${mailOutName(report, project.title, visit)}</a
      >
      <span class="quiet list-title"><q>${report.manifest.notice.title}</q></span>
    </th>
    <td data-label="${say("Tilstand", "State")}">
      <span class="ds-tag" data-color="${tag.color}">${tag.name}</span>
      ${full && full.stops.length > 0 && html`<span class="ds-tag" data-color="danger">${say("Stoppet", "Stopped")}</span>`}
      ${report.manifest.standing !== null && html`<span class="ds-tag" data-color="neutral">${say("Løpende", "Standing")}</span>`}
      ${unanswered(report).length > 0 && html`<span class="ds-tag" data-color="warning">${say("Ubesvart spørsmål", "Open question")}</span>`}
      ${full && html`<span class="quiet">${happening(visit, full)}</span>`}
    </td>
    <td class="number" data-label="${say("Personer", "People")}">${countIn(people, language)}</td>
    <td data-label="${say("Sendt inn", "Submitted")}">${times.moment(report.submittedAt)}</td>
  </tr>`;
}
