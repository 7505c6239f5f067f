import type { OrdererReport, Report } from "@sluse/gate";

import { html, type Html } from "../../markup/html.ts";
import { head } from "../../parts/head.ts";
import { askedFrom, nextPage } from "../../parts/next-page.ts";
import { page, type Answer } from "../../web/answer.ts";
import type { Visit } from "../../web/visit.ts";
import { countIn } from "../../words/counts.ts";
import { mailOutName, stateTag } from "../../words/mail-out-words.ts";
import { mailOutsOf, type MailOutOf } from "../mail-out/mail-outs-of.ts";

/** What the one who asks has ordered. */
export async function ordersPage(visit: Visit): Promise<Answer> {
  const { say } = visit;
  const { full, ordered, next } = await mailOutsOf(visit, { ordered: true, after: askedFrom(visit) });
  const own: readonly MailOutOf<Report>[] = [...ordered, ...full].toSorted(
    (a, b) => b.report.submittedAt - a.report.submittedAt,
  );
  const title = say("Mine bestillinger", "My orders");
  return page({
    title,
    place: "orders",
    body: html`${head(visit, { title, lead: own.length === 0 ? say("Du har ikke bestilt noe.", "You have ordered nothing.") : undefined })}
      <div class="stack">${own.length > 0 && table(visit, own)} ${nextPage(visit, next)}</div>`,
  });
}

const table = (visit: Visit, list: readonly MailOutOf<OrdererReport | Report>[]): Html => {
  const { say, language, times } = visit;
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
      ${list.map(({ report, project }) => {
        const tag = stateTag(report.state, visit);
        return html`<tr>
          <th scope="row">
            <a class="ds-link" href="/utsendinger/${report.mailOut}"
              >${mailOutName(report, project.title, visit)}</a
            >
          </th>
          <td data-label="${say("Tilstand", "State")}">
            <span class="ds-tag" data-color="${tag.color}">${tag.name}</span>
          </td>
          <td class="number" data-label="${say("Personer", "People")}">
            ${countIn(report.manifest.audience.count, language)}
          </td>
          <td data-label="${say("Sendt inn", "Submitted")}">${times.moment(report.submittedAt)}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
};
