import type { Instant } from "@sluse/core";
import type { SuperuserReport } from "@sluse/gate";

import { html, type Html, type Part } from "../../markup/html.ts";
import { block } from "../../parts/block.ts";
import { factLines, type Fact } from "../../parts/facts.ts";
import type { Visit } from "../../visit/visit.ts";
import { capital } from "../../words/capital.ts";
import { peopleIn } from "../../words/counts.ts";
import { mailOutName, roundName, stateTag } from "../../words/mail-out-words.ts";
import { recipientsOf } from "../../words/standing-words.ts";
import type { MailOutOf } from "./mail-outs-of.ts";
import { stopReason } from "../../words/stop-reason.ts";

/** What has happened to this mail-out, and the project's others. */
export function historyBlock(visit: Visit, mailOut: MailOutOf, others: readonly MailOutOf[]): Html {
  const { say } = visit;
  return block({
    id: "historie",
    title: say("Hva som har skjedd", "What has happened"),
    body: html`${factLines(eventsOf(visit, mailOut.report), true)}
      <h3 class="ds-heading" data-size="2xs">
        ${say("Andre utsendinger i prosjektet", "Other mail-outs of the project")}
      </h3>
      ${
        others.length === 0
          ? html`<p>${say("Dette er den første.", "This is the first.")}</p>`
          : html`<ul class="ds-list">
              ${others
                .slice(0, MOST)
                .map(
                  ({ report, project }) =>
                    html`<li>
                      <a class="ds-link" href="/utsendinger/${report.mailOut}"
                        >${mailOutName(report, project.title, visit)}</a
                      >, ${visit.times.date(report.submittedAt)}: ${recipientsOf(report, visit)},
                      ${String(stateTag(report.state, visit).name).toLocaleLowerCase("nb")}${report.complaints > 0 && say(`, ${report.complaints} klager`, `, ${report.complaints} complaints`)}
                    </li>`,
                )}
            </ul>`
      }`,
  });
}

const MOST = 10;

function eventsOf(visit: Visit, report: SuperuserReport): Fact[] {
  const { say, times, nameOf, language } = visit;
  const events: { readonly at: Instant; readonly value: string; readonly more?: Part }[] = [
    {
      at: report.submittedAt,
      value: say(
        `${nameOf(report.orderedBy)} bestilte ${roundName(report, visit)} til ${recipientsOf(report, visit)}`,
        `${nameOf(report.orderedBy)} ordered ${roundName(report, visit)} to ${recipientsOf(report, visit)}`,
      ),
    },
    ...report.approvals.map(({ at, by, comment }) => ({
      at,
      value: say(`${nameOf(by)} godkjente`, `${nameOf(by)} approved`),
      ...(comment === "" ? {} : { more: html`<q>${comment}</q>` }),
    })),
    ...report.waves.map(({ openedAt, claimed, canary, number }) => ({
      at: claimed?.at ?? openedAt,
      value: capital(
        say(
          canary
            ? `prøvebølgen: ${peopleIn(claimed?.count ?? 0, language)} sluppet`
            : `bølge ${number}: ${peopleIn(claimed?.count ?? 0, language)} sluppet`,
          `${canary ? "the first, small wave" : `wave ${number}`}: ${peopleIn(claimed?.count ?? 0, language)} let go`,
        ),
      ),
    })),
    ...report.lookedAt.map(({ at, by, comment }) => ({
      at,
      value: say(`${nameOf(by)} lot utsendingen gå videre`, `${nameOf(by)} let the mail-out go on`),
      more: html`<q>${comment}</q>`,
    })),
    ...report.questions.flatMap(({ at, by, question, answer }) => [
      {
        at,
        value: say(`${nameOf(by)} spurte bestilleren`, `${nameOf(by)} asked whoever ordered`),
        more: html`<q>${question}</q>`,
      },
      ...(answer === null
        ? []
        : [
            {
              at: answer.at,
              value: say(`${nameOf(answer.by)} svarte`, `${nameOf(answer.by)} answered`),
              more: html`<q>${answer.answer}</q>`,
            },
          ]),
    ]),
    ...report.stops.map(({ at, by, reason }) => ({
      at,
      value: say(`${nameOf(by)} stoppet`, `${nameOf(by)} stopped`),
      more: stopReason(say, reason),
    })),
  ];
  return events
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, value, more }) => ({
      name: times.moment(at),
      value,
      ...(more === undefined ? {} : { more }),
    }));
}
