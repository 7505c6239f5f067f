import {
  createFinding,
  mostRecipients,
  recipientsTogether,
  type Finding,
  type Instant,
  type Manifest,
  type Order,
  type Rule,
} from "@sluse/core";

import { INCIDENT_2023 } from "../findings/sources.ts";
import { overProjectCeiling } from "../projects/project-ceiling.ts";
import { checkAnnouncement } from "./check-announcement.ts";
import { checkWindowLength } from "./check-window-length.ts";
import type { OrderContext } from "./order-context.ts";

export const orderTooManyRecipients: Rule = {
  id: "order/too-many-recipients",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "For mange mottakere",
      what: "Bestillingen har {count} mottakere. Grensen er {ceiling}.",
      why: "Så mange mottakere er mer sannsynlig en feil i uttrekket enn en planlagt utsending.",
      mend: "Kontroller uttrekket. Del opp utsendingen dersom antallet er riktig.",
    },
    en: {
      title: "Too many recipients",
      what: "The order has {count} recipients; the ceiling is {ceiling}.",
      why: "So many recipients are more likely a fault of the extract than a planned mail-out.",
      mend: "Check the extract; divide the mail-out if the number is right.",
    },
  },
  source: INCIDENT_2023,
  example: {
    fails: "400 000 recipients where policy allows 300 000.",
    passes: "30 000 recipients where policy allows 300 000.",
  },
};

/** What depends on how many there are: ceilings, notice to the superuser, room in the window. */
function checkSize(
  order: Pick<Order, "announcement" | "window">,
  { count, together }: Pick<Manifest["audience"], "count" | "together">,
  toldAt: Instant,
  { policy, project }: OrderContext,
  already: number,
): Finding[] {
  const { approval } = policy;
  const findings: Finding[] = [];
  if (count > approval.maxRecipients) {
    findings.push(
      createFinding(orderTooManyRecipients, { facts: { count, ceiling: approval.maxRecipients } }),
    );
  }
  const ceiling = project.activation?.maxRecipients;
  if (ceiling !== undefined && already + count > ceiling) {
    findings.push(overProjectCeiling(project, ceiling, already, count));
  }
  findings.push(
    ...checkAnnouncement(order, together, toldAt, policy),
    ...checkWindowLength(order.window, count, policy),
  );
  return findings;
}

/** What the recipients of a manifest come to, whose audience was counted. `already`: people the project has claimed. */
export function sizeOf(manifest: Manifest, toldAt: Instant, about: OrderContext, already: number): Finding[] {
  const { window, announcement } = manifest;
  const asked = {
    window: { from: Date.parse(window.from) as Instant, until: Date.parse(window.until) as Instant },
    ...(announcement ? { announcement } : {}),
  };
  const people = { count: mostRecipients(manifest), together: recipientsTogether(manifest) };
  return checkSize(asked, people, toldAt, about, already);
}
