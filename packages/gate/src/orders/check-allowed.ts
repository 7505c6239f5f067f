import {
  KIND_NAMES,
  PURPOSES,
  PURPOSE_NAMES,
  createFinding,
  type Finding,
  type Order,
  type Rule,
} from "@sluse/core";

import { INCIDENT_2023 } from "../findings/sources.ts";
import type { OrderContext } from "./order-context.ts";

export const orderNotForThis: Rule = {
  id: "order/not-for-this",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Dette kan ikke bestilles her",
      what: "Bestillingen er {kind} til formålet {purpose}. Reglene for «{system}» åpner ikke for det.",
      why: "Et bestillersystem kan bare brukes til det det er godkjent for. I april 2023 hadde brukerne større handlingsrom enn noen hadde ment.",
      mend: "Bestill fra et system som er godkjent for det, eller be den sentrale funksjonen om å endre reglene.",
    },
    en: {
      title: "This may not be ordered here",
      what: "The order is a {kind} for {purpose}. The rules for `{system}` do not allow it.",
      why: "An ordering system is used for what it was approved for and nothing else. In April 2023 users had more room than anybody had meant them to.",
      mend: "Order from a system that was approved for it, or ask the central function to change the rules.",
    },
  },
  source: INCIDENT_2023,
  example: {
    fails: "A system that is for research orders letters for treatment.",
    passes: "A system that is for research orders letters for research.",
  },
};

/** What the policy of a system, or of a project, lets it order at all. */
export function checkAllowed(
  { kind }: Pick<Order, "kind">,
  { project, policy }: Pick<OrderContext, "project" | "policy">,
): Finding[] {
  const { purpose, orderingSystem } = project;
  const { kinds, purposes } = policy.orders;
  // Where nothing is kept out, a purpose that nobody knows is none that was: every limit holds it.
  const isAnyPurpose = PURPOSES.every((each) => purposes.includes(each));
  if (kinds.includes(kind) && (isAnyPurpose || purposes.includes(purpose))) return [];
  return [
    createFinding(orderNotForThis, {
      facts: { kind, purpose, system: orderingSystem },
      names: { kind: KIND_NAMES[kind], purpose: PURPOSE_NAMES[purpose] },
    }),
  ];
}
