import {
  createFinding,
  type Finding,
  type LedgerTransaction,
  type MailOut,
  type Order,
  type Rule,
} from "@sluse/core";
import { isWordless } from "@sluse/core/house";

import { INCIDENT_2023, NEM_1997 } from "../findings/sources.ts";
import type { OrderContext } from "./order-context.ts";

export const orderNotACorrection: Rule = {
  id: "order/not-a-correction",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Bare en retting kan rette",
      what: "Bestillingen sier at den retter en utsending, men runden er «{round}».",
      why: "Rettinger telles og avgrenses for seg. Blandes rundene, kan noen få brevet en gang for mye.",
      mend: "Velg runden retting, eller fjern henvisningen til den feilaktige utsendingen.",
    },
    en: {
      title: "Only a correction corrects",
      what: "The order has `corrects`, but its round is `{round}`.",
      why: "Corrections are counted and limited by themselves; mixed rounds give somebody one letter too many.",
      mend: "Make the round a correction, or leave out `corrects`.",
    },
  },
  source: NEM_1997,
  example: {
    fails: "A reminder with `corrects`.",
    passes: "A correction with `corrects`, or a reminder without.",
  },
};

export const orderCorrectionUnexplained: Rule = {
  id: "order/correction-unexplained",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Rettingen forklarer ikke hva som var feil",
      what: "En retting må si hvilken utsending som var feil, og hva som var galt.",
      why: "En retting er et brev til. Den kan bare forsvares når den retter en feil hos dem som fikk den.",
      mend: "Oppgi den feilaktige utsendingen og årsaken, eller bestill utsendingen som en annen runde.",
    },
    en: {
      title: "The correction does not say what was wrong",
      what: "A correction must name the faulty mail-out and the cause.",
      why: "A correction is one letter more; only mending a fault, for those who got it, justifies it.",
      mend: "Give `corrects` with the faulty mail-out and its cause, or order another round.",
    },
  },
  source: INCIDENT_2023,
  example: {
    fails: "A correction without `corrects`, or with an empty cause.",
    passes: "A correction of mail-out `m-1`, because the link in it was dead.",
  },
};

export const orderCorrectionUnknown: Rule = {
  id: "order/correction-unknown",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Utsendingen som skal rettes, finnes ikke",
      what: "Utsendingen «{mailOut}» finnes ikke i prosjektet, eller den nådde ingen.",
      why: "En retting går bare til dem som fikk den feilaktige utsendingen.",
      mend: "Rett henvisningen til den feilaktige utsendingen.",
    },
    en: {
      title: "The mail-out to be corrected does not exist",
      what: "The mail-out `{mailOut}` does not exist in this project, or reached nobody.",
      why: "A correction goes only to those who got the faulty mail-out.",
      mend: "Name the faulty mail-out correctly.",
    },
  },
  source: INCIDENT_2023,
  example: {
    fails: "A correction of a mail-out that belongs to another project, or that was never released.",
    passes: "A correction of the project's own mail-out, which reached people.",
  },
};

/** A correction corrects something that reached somebody; nothing else does. */
export function checkRound(order: Omit<Order, "recipients">, { corrected }: OrderContext): Finding[] {
  const place = { kind: "field", path: "corrects" } as const;
  if (order.round !== "correction") {
    return order.corrects
      ? [createFinding(orderNotACorrection, { place, facts: { round: order.round } })]
      : [];
  }
  if (!order.corrects || isWordless(order.corrects.cause))
    return [createFinding(orderCorrectionUnexplained, { place })];
  return corrected
    ? []
    : [createFinding(orderCorrectionUnknown, { place, facts: { mailOut: order.corrects.mailOut } })];
}

/** The mail-out a correction names, when it belongs to the project. */
export async function findCorrected(
  tx: LedgerTransaction,
  order: Pick<Order, "corrects" | "project">,
): Promise<MailOut | undefined> {
  if (!order.corrects) return undefined;
  const faulty = await tx.loadMailOut(order.corrects.mailOut);
  return faulty?.project === order.project ? faulty : undefined;
}

/** The same, when somebody must be taken to have got it. */
export async function loadCorrected(
  tx: LedgerTransaction,
  order: Pick<Order, "corrects" | "project">,
): Promise<MailOut | undefined> {
  const faulty = await findCorrected(tx, order);
  if (!faulty) return undefined;
  const tally = await tx.tallyOutcomes(faulty.id);
  return tally.delivered + tally.unknown > 0 ? faulty : undefined;
}
