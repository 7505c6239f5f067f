import type { Report } from "@sluse/gate";

import { html, type Html } from "../../markup/html.ts";
import { icons } from "../../parts/icons.ts";
import type { Visit } from "../../visit/visit.ts";
import { listIn } from "../../words/counts.ts";
import { mailOutName } from "../../words/mail-out-words.ts";
import type { MailOutOf, SeenMailOuts } from "../mail-out/mail-outs-of.ts";
import { unanswered } from "../mail-out/questions-block.ts";
import { hasOrdered } from "../mail-out/standing.ts";

/** What the one who asks has ordered, and was asked about. */
export const askedOf = ({ user }: Visit, { full, ordered }: SeenMailOuts): readonly MailOutOf<Report>[] =>
  [...full.filter(({ report }) => hasOrdered(report, user.id)), ...ordered].filter(
    ({ report }) => unanswered(report).length > 0,
  );

/** What waits for an answer of the one who asks, one card for each. */
export const askedList = (visit: Visit, list: readonly MailOutOf<Report>[]): Html => {
  const { say, nameOf, language } = visit;
  return html`<ul class="tasks">
    ${list.map(({ report, project }) => {
      const open = unanswered(report);
      const askers = listIn([...new Set(open.map(({ by }) => nameOf(by)))], language);
      return html`<li class="task" data-kind="normal">
        <h2 class="task-title">
          <a href="/utsendinger/${report.mailOut}#sporsmal"
            >${say(`Svare på spørsmål fra ${askers}?`, `Answer a question from ${askers}?`)}</a
          >
        </h2>
        <p class="task-about">${mailOutName(report, project.title, visit)}</p>
        <p class="task-why">
          ${icons.arrow}<span><q>${open[0]?.question}</q></span>
        </p>
      </li>`;
    })}
  </ul>`;
};
