import { EXERCISE_DECISIONS, type ExerciseDecision, type JudgedExercise } from "@sluse/gate";

import { html, type Html } from "../../markup/html.ts";
import { block } from "../../parts/block.ts";
import { head } from "../../parts/head.ts";
import { notice } from "../../parts/notices.ts";
import { page, see, type Answer } from "../../markup/answer.ts";
import type { Visit } from "../../visit/visit.ts";
import { decisionName, exercisesPage } from "./exercises-page.ts";

/** Judges what was chosen, and says what was missed and why. With one left out, nothing is judged. */
export async function answerExercises(visit: Visit): Promise<Answer> {
  const { gate, user, form, say, session } = visit;
  const { set, exercises } = await gate.exercises.list({ by: user.id });
  const chosen = form.group("decision-");
  const answers = new Map<string, ExerciseDecision>();
  const faults = new Map<string, string>();
  for (const [at, { id, title }] of exercises.entries()) {
    const decision = EXERCISE_DECISIONS.find((each) => each === chosen.get(id));
    if (decision) answers.set(id, decision);
    else
      faults.set(
        `decision-${id}`,
        `${at + 1}. ${title[visit.language]}: ${say("velg hva du gjør", "choose what you do")}`,
      );
  }
  if (form.text("set") !== set) {
    session.news = {
      color: "warning",
      title: say(
        "Øvelsene er endret siden du åpnet siden",
        "The exercises have changed since you opened the page",
      ),
      text: say("Ingenting er lagret. Begynn på nytt.", "Nothing was kept. Begin anew."),
    };
    return see("/ovelser");
  }
  if (faults.size > 0) return exercisesPage(visit, { chosen, faults });
  const judged = await gate.exercises.answer({ by: user.id, set, answers: Object.fromEntries(answers) });
  const { caught, faults: planted, clean, stopped, passed } = judged.attempt;
  const wrong = judged.exercises.filter(({ verdict }) => verdict !== "right");
  const right = judged.exercises.filter(({ verdict }) => verdict === "right");
  const title = say("Slik gikk det", "How it went");
  return page({
    title,
    place: "none",
    body: html`${head(visit, {
        title,
        crumbs: [{ name: say("Øvelser", "Exercises"), address: "/ovelser" }],
        news: notice({
          color: passed ? "success" : "warning",
          title: passed ? say("Bestått", "Passed") : say("Ikke bestått", "Not passed"),
          text: say(
            `Du så ${caught} av ${planted} feil, og stoppet ${stopped} av ${clean} som var i orden.`,
            `You saw ${caught} of ${planted} faults, and stopped ${stopped} of ${clean} that were in order.`,
          ),
        }),
      })}
      <div class="stack">
        ${wrong.length > 0 && list(visit, "oversett", say("Det du kan se bedre etter", "What to look for"), wrong)}
        ${list(visit, "sett", say("Det du så", "What you saw"), right)}
        <p>
          <a class="ds-link" href="/ovelser">${say("Ta øvelsene på nytt", "Take the exercises again")}</a>
        </p>
      </div>`,
  });
}

const list = (visit: Visit, id: string, title: string, judged: readonly JudgedExercise[]): Html =>
  block({
    id,
    title,
    count: judged.length,
    body: html`<ul class="ds-list">
      ${judged.map((each) => one(visit, each))}
    </ul>`,
  });

function one(visit: Visit, { title, decided, planted, verdict }: JudgedExercise): Html {
  const { language, say } = visit;
  // Whoever stopped it for another reason than what was planted learns what there was to see.
  const isSeen = verdict === "right" && planted.kind === "fault";
  return html`<li>
    <strong>${title[language]}</strong>
    <span class="quiet">${say("Du:", "You:")} ${decisionName(visit, decided).toLowerCase()}</span>
    ${isSeen && html`<span>${say("Var det dette du så?", "Was this what you saw?")}</span>`}
    <p>${planted.kind === "fault" && `${planted.what[language]} `}${planted.why[language]}</p>
  </li>`;
}
