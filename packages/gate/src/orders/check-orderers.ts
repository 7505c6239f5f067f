import { createFinding, type Finding, type Order, type Rule } from "@sluse/core";
import { isSystemUser } from "@sluse/core/house";

import { INCIDENT_2023 } from "../findings/sources.ts";
import type { OrderContext } from "./order-context.ts";

export const orderOrdererUnnamed: Rule = {
  id: "order/orderer-unnamed",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Ingen person står bak bestillingen",
      what: "Bestillersystemet har bestilt selv («{user}»), og sier ikke på vegne av hvem.",
      why: "Den som har bestilt, kan ikke godkjenne. Er det ukjent hvem det er, kan det bli samme person.",
      mend: "La systemet oppgi hvem som har laget bestillingen (`alsoOrderedBy`), eller bestille med personens eget token.",
    },
    en: {
      title: "No person stands behind the order",
      what: "The ordering system ordered by itself (`{user}`), and does not say for whom.",
      why: "Whoever ordered does not approve; where it is unknown who that is, it may be one and the same.",
      mend: "Let the system name who made the order (`alsoOrderedBy`), or order with that person's own token.",
    },
  },
  source: INCIDENT_2023,
  example: {
    fails: "A system orders with its own token, and names nobody.",
    passes: "A system orders with its own token, and names the person who pressed the button.",
  },
};

/** A system names the people whose order it brings: they are counted among those who ordered (P5). */
export function checkOrderers(
  { orderedBy, alsoOrderedBy = [] }: Omit<Order, "recipients">,
  { policy }: OrderContext,
): Finding[] {
  if (policy.approval.namedOrderer === "not-asked") return [];
  if (!isSystemUser(orderedBy) || alsoOrderedBy.length > 0) return [];
  const place = { kind: "field", path: "alsoOrderedBy" } as const;
  return [createFinding(orderOrdererUnnamed, { place, facts: { user: orderedBy } })];
}
