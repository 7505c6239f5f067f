import type { MailOutQuestion } from "@sluse/core";
import type { Report } from "@sluse/gate";

import { html, type Html } from "../../markup/html.ts";
import { block } from "../../parts/block.ts";
import { field, type Faults } from "../../parts/field.ts";
import { icons } from "../../parts/icons.ts";
import { hidden } from "../../parts/layout.ts";
import { newSecret } from "../../sessions/secrets.ts";
import type { Visit } from "../../visit/visit.ts";
import type { Answers } from "./decision-block.ts";
import { isOver } from "./happening.ts";

/** What nobody has answered yet. */
export const unanswered = ({ questions }: Pick<Report, "questions">): readonly MailOutQuestion[] =>
  questions.filter(({ answer }) => answer === null);

interface May {
  readonly ask: boolean;
  readonly answer: boolean;
}

/** What was asked of whoever ordered, what they answered, and room for more. */
export function questionsBlock(visit: Visit, report: Report, may: May, answers: Answers): Html | false {
  const { say } = visit;
  const { questions } = report;
  const mayAsk = may.ask && !isOver(report);
  if (questions.length === 0 && !mayAsk) return false;
  const open = unanswered(report).length;
  return block({
    id: "sporsmal",
    title: say("Spørsmål til bestilleren", "Questions to whoever ordered"),
    ...(open > 0 ? { count: open, countKind: "warning" } : {}),
    body: html`${
      questions.length > 0 &&
      html`<ol class="questions">
        ${questions.map((each) => asked(visit, report, each, may.answer && !isOver(report), answers))}
      </ol>`
    }
    ${mayAsk && askForm(visit, report, answers)}`,
  });
}

function asked(
  visit: Visit,
  { mailOut }: Report,
  { number, by, at, question, answer }: MailOutQuestion,
  mayAnswer: boolean,
  { fields, faults }: Answers,
): Html {
  const { say, times, nameOf } = visit;
  return html`<li>
    <p>
      <strong>${nameOf(by)}</strong> <span class="quiet">${times.moment(at)}</span><br /><q>${question}</q>
    </p>
    ${
      answer === null
        ? !mayAnswer &&
          html`<p class="verdict" data-kind="warning">
            ${icons.warning}<span>${say("Ikke besvart ennå", "Not answered yet")}</span>
          </p>`
        : html`<p class="answer">
            <strong>${nameOf(answer.by)}</strong> <span class="quiet">${times.moment(answer.at)}</span
            ><br /><q>${answer.answer}</q>
          </p>`
    }
    ${answer === null && mayAnswer && answerForm(visit, mailOut, number, { fields, faults })}
  </li>`;
}

const words = ({ say }: Visit, more: string): string =>
  `${more} ${say("Ikke skriv navn eller fødselsnummer.", "Write no names and no national id.")}`;

const answerForm = (
  visit: Visit,
  mailOut: string,
  number: number,
  { fields, faults }: { readonly fields: Answers["fields"]; readonly faults: Faults },
): Html =>
  html`<form method="post" action="/utsendinger/${mailOut}/svar" novalidate>
    ${hidden("token", visit.session.formToken)} ${hidden("key", newSecret())}
    ${hidden("number", String(number))}
    ${field({
      name: `answer-${number}`,
      label: visit.say("Svaret ditt", "Your answer"),
      help: words(
        visit,
        visit.say("Blir stående sammen med spørsmålet.", "Stays together with the question."),
      ),
      value: fields.get(`answer-${number}`) ?? "",
      faults,
      rows: 3,
    })}
    <div class="buttons">
      <button class="ds-button" type="submit">${visit.say("Svar", "Answer")}</button>
    </div>
  </form>`;

const askForm = (visit: Visit, { mailOut }: Report, { fields, faults }: Answers): Html =>
  html`<details
    class="fewer"
    ${(faults.has("question") || (fields.get("question") ?? "") !== "") && html`open`}
  >
    <summary>${visit.say("Spør bestilleren om noe", "Ask whoever ordered something")}</summary>
    <form method="post" action="/utsendinger/${mailOut}/sporsmal" novalidate>
      ${hidden("token", visit.session.formToken)} ${hidden("key", newSecret())}
      ${field({
        name: "question",
        label: visit.say("Hva vil du vite?", "What do you want to know?"),
        help: words(
          visit,
          visit.say(
            "Bestilleren ser spørsmålet, og det blir stående med svaret. Skriv ikke hvor mange som er reservert.",
            "Whoever ordered sees the question, and it stays with its answer. Do not write how many have opted out.",
          ),
        ),
        value: fields.get("question") ?? "",
        faults,
        rows: 3,
      })}
      <div class="buttons">
        <button class="ds-button" type="submit" data-variant="secondary">
          ${visit.say("Send spørsmålet", "Send the question")}
        </button>
      </div>
    </form>
  </details>`;
