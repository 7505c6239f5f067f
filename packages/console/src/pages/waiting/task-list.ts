import type { Instant } from "@sluse/core";

import { html, type Html } from "../../markup/html.ts";
import { icons } from "../../parts/icons.ts";
import type { Visit } from "../../visit/visit.ts";
import { peopleIn } from "../../words/counts.ts";
import { mailOutName, roundName } from "../../words/mail-out-words.ts";
import { expectedOf } from "../mail-out/happening.ts";
import { renewalOf } from "../mail-out/renewal.ts";
import { openHoldsOf } from "../mail-out/holds-block.ts";
import type { MailOutOf } from "../mail-out/mail-outs-of.ts";
import { standingOf } from "../mail-out/standing.ts";
import { toldIn } from "../../words/page-language.ts";

/** What is asked of a person, one card for each, what is wrong first and what has waited longest before the rest. */
export const taskList = (visit: Visit, tasks: readonly MailOutOf[]): Html =>
  html`<ul class="tasks">
    ${tasks.toSorted((a, b) => urgency(a) - urgency(b)).map((task) => taskCard(visit, task))}
  </ul>`;

const urgency = ({ report }: MailOutOf): number =>
  (standingOf(report) === "breaker" ? 0 : 1e15) + askedAt({ report });

function taskCard(visit: Visit, { report, project }: MailOutOf): Html {
  const { language, say, times } = visit;
  const { title, why, kind } = wordsOf(visit, { report, project });
  return html`<li class="task" data-kind="${kind}">
    <h2 class="task-title"><a href="/utsendinger/${report.mailOut}">${title}</a></h2>
    <p class="task-about">${mailOutName(report, project.title, visit)}</p>
    <dl class="task-facts">
      <div>
        <dt>${say("Til", "To")}</dt>
        <dd>${peopleIn(expectedOf(report), language)}</dd>
      </div>
      <div>
        <dt>${say("Kan sendes fra", "May leave from")}</dt>
        <dd>${times.moment(Date.parse(report.manifest.window.from) as Instant)}</dd>
      </div>
      ${
        standingOf(report) !== "under-way" &&
        html`<div>
          <dt>${say("Har ventet siden", "Has waited since")}</dt>
          <dd>${times.moment(askedAt({ report }))}</dd>
        </div>`
      }
    </dl>
    <p class="task-why">${kind === "danger" ? icons.warning : icons.arrow}<span>${why}</span></p>
  </li>`;
}

const askedAt = ({ report }: Pick<MailOutOf, "report">): Instant => report.pause?.since ?? report.submittedAt;

interface TaskWords {
  readonly title: string;
  readonly why: string;
  readonly kind: "normal" | "danger";
}

/** Whether the last thing that was asked was answered; undefined where nothing was asked. */
function answeredLine({ say, nameOf }: Visit, { questions }: MailOutOf["report"]): string | undefined {
  const last = questions.at(-1);
  if (!last) return undefined;
  if (last.answer === null)
    return say(
      "Bestilleren har ikke svart på spørsmålet ennå.",
      "Whoever ordered has not answered the question yet.",
    );
  const who = nameOf(last.answer.by);
  return say(`${who} har svart på spørsmålet.`, `${who} has answered the question.`);
}

/** Of what goes out nothing is asked but an approval that lasts. */
function renewalWords(visit: Visit, mailOut: MailOutOf): TaskWords {
  const { say, times, now, policyOf } = visit;
  const round = roundName(mailOut.report, visit);
  const ends = renewalOf(mailOut, policyOf(mailOut.project), now)?.endsAt ?? now;
  return {
    kind: ends <= now ? "danger" : "normal",
    title: say(`Forny godkjenningen av ${round}?`, `Renew the approval of ${round}?`),
    why:
      ends <= now
        ? say(
            `Godkjenningen gikk ut ${times.moment(ends)}. Ingenting sendes før den er fornyet.`,
            `The approval ended ${times.moment(ends)}. Nothing goes out before it is renewed.`,
          )
        : say(
            `Godkjenningen går ut ${times.moment(ends)}. Deretter sendes ingenting.`,
            `The approval ends ${times.moment(ends)}. Nothing goes out after that.`,
          ),
  };
}

function wordsOf(visit: Visit, mailOut: MailOutOf): TaskWords {
  const { report } = mailOut;
  const { say, language, nameOf } = visit;
  const round = roundName(report, visit);
  const people = peopleIn(expectedOf(report), language);
  const holds = openHoldsOf(visit, mailOut).length;
  switch (standingOf(report)) {
    case "canary":
      return {
        kind: "normal",
        title: say("Slippe resten etter prøvebølgen?", "Let the rest go after the first wave?"),
        why: say(
          "De første har fått brevet. Resten venter på deg.",
          "The first have the letter. The rest wait for you.",
        ),
      };
    case "breaker":
      return {
        kind: "danger",
        title: say("Utsendingen stoppet seg selv. Gå videre?", "The mail-out stopped itself. Go on?"),
        why: (report.pause?.findings ?? []).map(({ message }) => message[toldIn(language)].what).join(" "),
      };
    case "second-approval":
      return {
        kind: "normal",
        title: say(
          `Godkjenne ${round} til ${people} som nummer to?`,
          `Approve ${round} to ${people} as the second?`,
        ),
        why: say(
          `${report.approvals.map(({ by }) => nameOf(by)).join(", ")} har godkjent. Det trengs én til.`,
          `${report.approvals.map(({ by }) => nameOf(by)).join(", ")} has approved. One more is needed.`,
        ),
      };
    case "under-way":
      return renewalWords(visit, mailOut);
    default:
      return {
        kind: "normal",
        title: say(`Godkjenne ${round} til ${people}?`, `Approve ${round} to ${people}?`),
        why:
          answeredLine(visit, report) ??
          (holds === 0
            ? say(
                "Alt er kontrollert. Ingen har godkjent ennå.",
                "Everything was checked. Nobody has approved yet.",
              )
            : say(
                holds === 1
                  ? "Ett funn må du ta stilling til først."
                  : `${holds} funn må du ta stilling til først.`,
                `${holds === 1 ? "One finding" : `${holds} findings`} to decide about first.`,
              )),
      };
  }
}
