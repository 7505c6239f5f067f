import {
  MOST_STEPS,
  PLAN_NAMES,
  type FollowUpPlan,
  type Names,
  type PlanStep,
  type Project,
} from "@sluse/core";

import { holdsNationalId } from "@sluse/core/house";

import { projectVersion } from "../confirm/version.ts";
import { html, type Html } from "../../markup/html.ts";
import { field } from "../../parts/field.ts";
import { hidden } from "../../parts/layout.ts";
import { newSecret } from "../../sessions/secrets.ts";
import type { Form } from "../../visit/form.ts";
import type { Visit } from "../../visit/visit.ts";
import { nameIn } from "../../words/page-language.ts";
import type { Answers } from "../mail-out/decision-block.ts";

/** Room for so many at first, and for so many more than there are. */
const FEWEST_ROWS = 4;
const MORE_ROWS = 3;

/** A plan to be asked for, filled in with the one in force: it holds when another asks for the same. */
export function planForm(visit: Visit, project: Project, { fields, faults }: Answers): Html {
  const { say, session } = visit;
  const { plan } = project;
  const rows = Math.min(MOST_STEPS, Math.max(FEWEST_ROWS, (plan?.steps.length ?? 0) + MORE_ROWS));
  const value = (name: string, now: string | number | null | undefined): string =>
    fields.get(name) ?? (now === null || now === undefined ? "" : String(now));
  const isFilledIn = [...faults.keys(), ...fields.keys()].some((name) => name.startsWith("step-"));
  return html`<details class="fewer" ${isFilledIn && html`open`}>
    <summary>
      ${plan === undefined ? say("Foreslå en plan", "Propose a plan") : say("Foreslå en annen plan", "Propose another plan")}
    </summary>
    <form class="form-card" method="post" action="/prosjekter/${project.id}/plan/forslag" novalidate>
      ${hidden("token", session.formToken)} ${hidden("key", newSecret())}
      ${hidden("version", projectVersion(project))}
      <p class="help">
        ${say(
          "Ett trinn for hver gang de samme menneskene får noe, i rekkefølge. La trinn du ikke trenger, stå tomme. Planen gjelder når en til har sagt ja.",
          "One step for each time that the same people get something, in order. Leave steps that you do not need empty. The plan holds once one more has agreed.",
        )}
      </p>
      ${Array.from({ length: rows }, (_, place) => stepFields(visit, place, plan?.steps[place], { value, faults }))}
      ${field({
        name: "early-days",
        label: say("Hvor mange dager for tidlig et trinn kan komme", "How many days early a step may come"),
        value: value("early-days", plan?.earlyDays ?? 0),
        faults,
        kind: "numeric",
        short: true,
      })}
      ${choice(visit, "after", say("Hvem planen gjelder", "Whom the plan is for"), PLAN_NAMES.after, value("after", plan?.after ?? "answered-invitation"))}
      ${choice(visit, "next", say("Hvem neste trinn går til", "Whom the next step goes to"), PLAN_NAMES.next, value("next", plan?.next ?? "answered"))}
      ${choice(visit, "invites", say("Hvem invitasjonen går til", "Whom the invitation goes to"), PLAN_NAMES.invites, value("invites", plan?.invites ?? "one-parent"))}
      ${field({
        name: "propose-comment",
        label: say("Hvorfor trengs planen?", "Why is the plan needed?"),
        value: fields.get("propose-comment") ?? "",
        faults,
        rows: 2,
      })}
      <button class="ds-button" type="submit" data-variant="secondary">
        ${say("Foreslå planen …", "Propose the plan …")}
      </button>
    </form>
  </details>`;
}

function stepFields(
  { say }: Visit,
  place: number,
  step: PlanStep | undefined,
  {
    value,
    faults,
  }: { readonly value: (name: string, now: string | number | null | undefined) => string } & Pick<
    Answers,
    "faults"
  >,
): Html {
  const number = place + 1;
  return html`<fieldset class="ds-fieldset plan-step">
    <legend class="ds-label">${say(`Trinn ${number}`, `Step ${number}`)}</legend>
    ${field({ name: `step-${number}-name`, label: say("Hva det heter", "What it is called"), value: value(`step-${number}-name`, step?.name), faults })}
    ${field({ name: `step-${number}-days`, label: say("Dager etter starten", "Days after the start"), value: value(`step-${number}-days`, step?.days), faults, kind: "numeric", short: true })}
    ${field({ name: `step-${number}-form`, label: say("Skjema (tomt: brev)", "Form (empty: letter)"), value: value(`step-${number}-form`, step?.form), faults, short: true })}
  </fieldset>`;
}

const choice = <Value extends string>(
  { language }: Visit,
  name: string,
  label: string,
  names: Names<Value>,
  chosen: string,
): Html =>
  html`<div class="ds-field">
    <label class="ds-label" for="${name}">${label}</label>
    <select class="ds-input" id="${name}" name="${name}">
      ${Object.entries<Names<Value>[Value]>(names).map(
        ([value, each]) =>
          html`<option value="${value}" ${value === chosen && html`selected`}>
            ${nameIn(each, language)}
          </option>`,
      )}
    </select>
  </div>`;

/** What was filled in. What is wrong with it is added to `faults`, under the field's name. */
export function readPlan(
  { form, say }: Pick<Visit, "form" | "say">,
  faults: Map<string, string>,
): FollowUpPlan {
  const steps = readSteps({ form, say }, faults);
  const earlyDays = form.count("early-days");
  if (earlyDays === undefined)
    faults.set("early-days", say("Skriv et tall, 0 eller mer", "Write a number, 0 or more"));
  const gaps = steps.slice(1).map(({ days }, place) => days - (steps[place]?.days ?? 0));
  if (earlyDays !== undefined && gaps.some((gap) => gap > 0 && gap <= earlyDays))
    faults.set(
      "early-days",
      say(
        "Skriv færre dager enn det er mellom to trinn, ellers kan et trinn komme før det forrige",
        "Write fewer days than there are between two steps, or a step may come before the one before it",
      ),
    );
  return {
    steps,
    earlyDays: earlyDays ?? 0,
    after: form.text("after") === "trigger" ? "trigger" : "answered-invitation",
    next: form.text("next") === "whoever-was-asked" ? "whoever-was-asked" : "answered",
    invites: form.text("invites") === "both-parents" ? "both-parents" : "one-parent",
  };
}

function readSteps(
  { form, say }: Pick<Visit, "say"> & { readonly form: Form },
  faults: Map<string, string>,
): PlanStep[] {
  const steps: PlanStep[] = [];
  for (let number = 1; number <= MOST_STEPS; number += 1) {
    const [name, days, asked] = (["name", "days", "form"] as const).map((part) =>
      form.text(`step-${number}-${part}`),
    );
    if (!name && !days && !asked) continue;
    // They are shown in every order of the plan, and kept.
    if (holdsNationalId(`${name ?? ""} ${asked ?? ""}`))
      faults.set(`step-${number}-name`, say("Ta ut fødselsnummeret", "Take the national id out"));
    const count = form.count(`step-${number}-days`);
    if (!name)
      faults.set(`step-${number}-name`, say("Skriv hva trinnet heter", "Write what the step is called"));
    else if (steps.some((each) => each.name === name))
      faults.set(`step-${number}-name`, say("To trinn heter det samme", "Two steps are called the same"));
    if (count === undefined)
      faults.set(
        `step-${number}-days`,
        say("Skriv et tall, for eksempel 91", "Write a number, for instance 91"),
      );
    else if (count <= (steps.at(-1)?.days ?? -1))
      faults.set(
        `step-${number}-days`,
        say("Skriv flere dager enn for trinnet før", "Write more days than for the step before"),
      );
    steps.push({ name: name ?? "", days: count ?? 0, form: asked ? asked : null });
  }
  if (steps.length === 0)
    faults.set("step-1-name", say("Fyll ut minst ett trinn", "Fill in one step at least"));
  return steps;
}
