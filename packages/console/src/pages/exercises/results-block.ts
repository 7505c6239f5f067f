import { parseUserId, type Competence } from "@sluse/core";
import { namesUser } from "@sluse/core/house";

import { html, type Html } from "../../markup/html.ts";
import { block } from "../../parts/block.ts";
import type { Visit } from "../../visit/visit.ts";

/** When one last passed oneself, in one line. */
export function competenceLine({ user, say, times }: Visit, results: readonly Competence[]): Html {
  const own = results.find((each) => namesUser([each.user], parseUserId(user.id)));
  const passedAt = own?.passedAt ?? null;
  return html`<p>
    ${passedAt === null ? say("Du har ikke bestått ennå.", "You have not passed yet.") : say(`Du besto sist ${times.date(passedAt)}.`, `You last passed on ${times.date(passedAt)}.`)}
  </p>`;
}

/** Everybody's results, for whoever sees more than their own. */
export function resultsBlock(visit: Visit, results: readonly Competence[]): Html | false {
  const { say, times, nameOf, isCentral, isAuditor } = visit;
  if (!(isCentral || isAuditor) || results.length === 0) return false;
  return block({
    id: "resultater",
    title: say("Hvem som har tatt øvelsene", "Who has taken the exercises"),
    body: html`<table class="ds-table list">
      <thead>
        <tr>
          <th scope="col">${say("Hvem", "Who")}</th>
          <th scope="col">${say("Sist bestått", "Last passed")}</th>
          <th scope="col" class="number">${say("Forsøk", "Attempts")}</th>
          <th scope="col" class="number">
            ${say("Feil sett i siste forsøk", "Faults seen in the last attempt")}
          </th>
          <th scope="col" class="number">
            ${say("Stoppet uten grunn i siste forsøk", "Stopped without reason in the last attempt")}
          </th>
        </tr>
      </thead>
      <tbody>
        ${results.map(
          ({ user, attempts, latest, passedAt }) =>
            html`<tr>
              <th scope="row">${nameOf(user)}</th>
              <td data-label="${say("Sist bestått", "Last passed")}">
                ${passedAt === null ? say("aldri", "never") : times.date(passedAt)}
              </td>
              <td class="number" data-label="${say("Forsøk", "Attempts")}">${attempts}</td>
              <td
                class="number"
                data-label="${say("Feil sett i siste forsøk", "Faults seen in the last attempt")}"
              >
                ${latest.caught}/${latest.faults}
              </td>
              <td
                class="number"
                data-label="${say("Stoppet uten grunn i siste forsøk", "Stopped without reason in the last attempt")}"
              >
                ${latest.stopped}/${latest.clean}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`,
  });
}
