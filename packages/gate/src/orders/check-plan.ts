import { createFinding, type Finding, type Order, type Rule } from "@sluse/core";
import { planOf } from "@sluse/core/house";

import { NEM_1997 } from "../findings/sources.ts";
import type { OrderContext } from "./order-context.ts";

export const orderNotInPlan: Rule = {
  id: "order/not-in-plan",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Oppfølgingen står ikke i prosjektets plan",
      what: "Bestillingen er trinn «{step}» i runden {round}, med skjema {form}. Det står ikke slik i planen for prosjektet «{project}».",
      why: "Oppfølging går til de samme menneskene flere ganger. Hvilke skjemaer de får, og når, skal to ha blitt enige om.",
      mend: "Bestill et trinn som står i planen, med skjemaet som står der, eller få planen endret.",
    },
    en: {
      title: "The follow-up is not in the project's plan",
      what: "The order is of step `{step}` in the round {round}, with form {form}, which the plan of `{project}` does not have.",
      why: "Follow-ups go to the same people again and again: which forms they get, and when, is for two to agree on.",
      mend: "Order a step of the plan, with its form, or have the plan changed.",
    },
  },
  source: NEM_1997,
  example: {
    fails: "A follow-up after nine months, where the plan has 3, 6 and 12 months.",
    passes: "A follow-up after six months, with the form that the plan has there.",
  },
};

/** A follow-up is a step of the plan, with its form; nothing else has a step. */
export function checkPlan(order: Omit<Order, "recipients">, { project }: OrderContext): Finding[] {
  const { round, form } = order;
  const step = planOf(project, round)?.steps.find(({ name }) => name === order.step);
  const fits =
    round === "follow-up" ? step !== undefined && step.form === (form?.id ?? null) : order.step === undefined;
  if (fits) return [];
  const facts = { step: order.step ?? "–", round, form: form?.id ?? "–", project: project.id };
  return [createFinding(orderNotInPlan, { place: { kind: "field", path: "step" }, facts })];
}
