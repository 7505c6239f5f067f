import { PLAN_NAMES, type FollowUpPlan, type PlanStep } from "@sluse/core";

import { html, type Html } from "../markup/html.ts";
import type { Visit } from "../visit/visit.ts";
import { capital } from "../words/capital.ts";
import { countIn } from "../words/counts.ts";
import { difference, type Change } from "./difference.ts";
import { nameIn } from "../words/page-language.ts";

/** A plan of follow-ups: each step in turn, what it is, when it comes and to whom; then what goes for all of them. */
export const planList = (visit: Visit, plan: FollowUpPlan): Html =>
  html`<ol class="ds-list">
      ${plan.steps.map((step, place) => html`<li><strong>${step.name}</strong>: ${stepIn(visit, plan, step, place)}</li>`)}
    </ol>
    <p>${rulesOf(visit, plan).map(({ words }) => `${words}. `)}</p>`;

/** What another plan would change; where there was none, all of it. */
export function planDifference(visit: Visit, before: FollowUpPlan | undefined, now: FollowUpPlan): Html {
  const { say } = visit;
  const old = before ? linesOf(visit, before) : new Map<string, string>();
  const fresh = linesOf(visit, now);
  const changes = [...new Set([...fresh.keys(), ...old.keys()])].flatMap((name): Change[] =>
    old.get(name) === fresh.get(name)
      ? []
      : [{ kind: "changed", name, before: old.get(name), now: fresh.get(name) }],
  );
  return changes.length === 0
    ? html`<p>${say("Den er som planen som gjelder.", "It is like the plan in force.")}</p>`
    : difference(visit, changes);
}

function linesOf(visit: Visit, plan: FollowUpPlan): ReadonlyMap<string, string> {
  const { say } = visit;
  return new Map([
    ...plan.steps.map((step, place): [string, string] => [
      say(`Trinnet «${step.name}»`, `Step “${step.name}”`),
      capital(stepIn(visit, plan, step, place)),
    ]),
    ...rulesOf(visit, plan).map(({ name, words }): [string, string] => [name, words]),
  ]);
}

function stepIn(visit: Visit, plan: FollowUpPlan, { days, form }: PlanStep, place: number): string {
  const { say, language } = visit;
  const what = form === null ? say("brev", "letter") : say(`skjemaet «${form}»`, `form “${form}”`);
  const start = {
    "answered-invitation": say("svaret på invitasjonen", "the answer to the invitation"),
    trigger: say("hendelsen", "the trigger"),
  }[plan.after];
  const when = say(`${daysIn(visit, days)} etter ${start}`, `${daysIn(visit, days)} after ${start}`);
  const { after, next } = PLAN_NAMES;
  const whom = place > 0 && plan.next === "answered" ? next.answered : after[plan.after];
  return say(
    `${what}, ${when}, til ${nameIn(whom, language)}`,
    `${what}, ${when}, to ${nameIn(whom, language)}`,
  );
}

/** What goes for the plan as a whole. */
function rulesOf(
  visit: Visit,
  { earlyDays, invites, next }: FollowUpPlan,
): { name: string; words: string }[] {
  const { say, language } = visit;
  const days = daysIn(visit, earlyDays);
  return [
    {
      name: say("Hvor tidlig", "How early"),
      words:
        earlyDays === 0
          ? say("Ingen trinn kommer før tiden", "No step comes early")
          : say(`Et trinn kan komme inntil ${days} før`, `A step may come up to ${days} early`),
    },
    {
      name: say("Neste trinn", "Next step"),
      words: say(
        `Neste trinn går til ${nameIn(PLAN_NAMES.next[next], language)}`,
        `The next step goes to ${nameIn(PLAN_NAMES.next[next], language)}`,
      ),
    },
    {
      name: say("Invitasjoner", "Invitations"),
      words: say(
        `Invitasjonen går til ${nameIn(PLAN_NAMES.invites[invites], language)}`,
        `The invitation goes to ${nameIn(PLAN_NAMES.invites[invites], language)}`,
      ),
    },
  ];
}

const daysIn = ({ say, language }: Visit, days: number): string =>
  `${countIn(days, language)}\u{a0}${days === 1 ? say("dag", "day") : say("dager", "days")}`;
