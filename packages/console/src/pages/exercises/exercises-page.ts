import { EXERCISE_DECISIONS, type ExerciseDecision, type ExerciseShown } from "@sluse/gate";

import { html, type Html } from "../../markup/html.ts";
import { block } from "../../parts/block.ts";
import { NO_FAULTS, type Faults } from "../../parts/field.ts";
import { head } from "../../parts/head.ts";
import { hidden } from "../../parts/layout.ts";
import { faultList } from "../../parts/notices.ts";
import { newSecret } from "../../sessions/secrets.ts";
import { page, type Answer } from "../../markup/answer.ts";
import type { Visit } from "../../visit/visit.ts";
import { paragraphsOf } from "../letter/shown-letter.ts";
import { competenceLine, resultsBlock } from "./results-block.ts";

interface Given {
  /** By the id of the exercise, as far as it is chosen. */
  readonly chosen: ReadonlyMap<string, string>;
  readonly faults: Faults;
}

const NOTHING: Given = { chosen: new Map(), faults: NO_FAULTS };

/** Made-up mail-outs to decide on. Nothing is sent, and nobody is looked up. */
export async function exercisesPage(visit: Visit, { chosen, faults }: Given = NOTHING): Promise<Answer> {
  const { gate, user, say, session } = visit;
  const { set, exercises } = await gate.exercises.list({ by: user.id });
  const results = await gate.exercises.results({ by: user.id });
  const title = say("Øvelser", "Exercises");
  return page({
    title,
    place: "none",
    ...(faults.size > 0 ? { status: 422 } : {}),
    body: html`${head(visit, {
        title,
        news: faultList(visit, faults),
        lead: say(
          "Tolv oppdiktede utsendinger, slik de kommer til deg. I noen av dem er det en feil som ingen regel stopper. Datoene er også oppdiktede: hold dem opp mot hverandre, ikke mot dagens dato. Si hva du ville gjort med hver av dem. Du består når høyst én feil slipper gjennom og høyst én utsending stoppes uten grunn. Ingenting sendes.",
          "Twelve made-up mail-outs, as they come to you. In some of them is a fault that no rule stops. The dates are made up too: hold them against each other, not against today. Say what you would do with each. You pass when one fault at most gets through and one mail-out at most is stopped without reason. Nothing is sent.",
        ),
        facts: competenceLine(visit, results),
      })}
      <form class="stack" method="post" action="/ovelser" novalidate>
        ${hidden("token", session.formToken)} ${hidden("key", newSecret())} ${hidden("set", set)}
        ${exercises.map((each, at) => exercise(visit, each, at + 1, { chosen, faults }))}
        <p>
          <button class="ds-button" type="submit" data-size="lg">
            ${say("Vis hva jeg har sett", "Show what I have seen")}
          </button>
        </p>
      </form>
      <div class="stack">${resultsBlock(visit, results)}</div>`,
  });
}

function exercise(
  visit: Visit,
  { id, title, facts, language: written, letter }: ExerciseShown,
  number: number,
  { chosen, faults }: Given,
): Html {
  const { say, language } = visit;
  const name = `decision-${id}`;
  const fault = faults.get(name);
  return block({
    id: `ovelse-${id}`,
    title: `${number}. ${title[language]}`,
    body: html`<ul class="ds-list">
        ${facts.map((fact) => html`<li>${fact[language]}</li>`)}
      </ul>
      <article class="letter" lang="${written}" aria-label="${say("Brevet", "The letter")}">
        ${paragraphsOf(letter).map((paragraph) => html`<p>${paragraph}</p>`)}
      </article>
      <fieldset id="${name}" tabindex="-1" ${fault !== undefined && html`aria-describedby="${name}-feil"`}>
        <legend class="ds-label">${say("Hva gjør du?", "What do you do?")}</legend>
        ${EXERCISE_DECISIONS.map(
          (decision) =>
            html`<div class="choice">
              <input
                class="ds-input"
                type="radio"
                id="${name}-${decision}"
                name="${name}"
                value="${decision}"
                ${chosen.get(id) === decision && html`checked`}
              />
              <label for="${name}-${decision}">${decisionName(visit, decision)}</label>
            </div>`,
        )}
        ${fault !== undefined && html`<p class="ds-validation-message" id="${name}-feil">${fault}</p>`}
      </fieldset>`,
  });
}

/** What a superuser may do with a mail-out, as it stands on its button. */
export function decisionName({ say }: Visit, decision: ExerciseDecision): string {
  switch (decision) {
    case "approve":
      return say("Godkjenner", "Approve");
    case "hold":
      return say("Venter, og spør bestilleren", "Wait, and ask whoever ordered it");
    case "refuse":
      return say("Avslår", "Reject");
    default:
      return decision satisfies never;
  }
}
