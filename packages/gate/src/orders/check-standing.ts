import { DAY, createFinding, isoOf, later, type Finding, type Order, type Rule } from "@sluse/core";

import type { OrderContext } from "./order-context.ts";

export const orderStandingCeilings: Rule = {
  id: "order/standing-ceilings",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Dagstaket er høyere enn taket i alt",
      what: "Den løpende utsendingen kan nå {perDay} på en dag, men bare {inAll} i alt.",
      why: "De to tallene er trolig byttet om. Da ville dagstaket ikke stanset noe.",
      mend: "Rett takene: det som er ventet på en travel dag, og det som er ventet til sluttdatoen.",
    },
    en: {
      title: "The day's ceiling is above that in all",
      what: "The standing mail-out may reach {perDay} people on one day, and {inAll} in all.",
      why: "The two are probably swapped, and the day's ceiling would stop nothing.",
      mend: "Correct the ceilings: what is expected on a busy day, and what is expected until the last one.",
    },
  },
  example: {
    fails: "At most 2 000 a day, and at most 40 in all.",
    passes: "At most 40 a day, and at most 2 000 in all.",
  },
};

export const orderStandingCorrection: Rule = {
  id: "order/standing-correction",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "En retting kan ikke være løpende",
      what: "Bestillingen er en løpende utsending, og runden er retting.",
      why: "En retting går til dem som fikk feilen, og de er kjent på forhånd.",
      mend: "Bestill rettingen med en liste over mottakere.",
    },
    en: {
      title: "A correction cannot be standing",
      what: "The order is a standing one, and its round is a correction.",
      why: "A correction goes to those who got the fault, and they are known beforehand.",
      mend: "Order the correction with a list of recipients.",
    },
  },
  example: {
    fails: "A standing order with the round `correction`.",
    passes: "A standing order with the round `invitation`, or a correction with recipients.",
  },
};

export const orderStandingOutlastsApproval: Rule = {
  id: "order/standing-outlasts-approval",
  severity: "note",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Godkjenningen må fornyes underveis",
      what: "Den løpende utsendingen varer til {until}. En godkjenning av den varer høyst {days} dager.",
      why: "Når godkjenningen er utløpt, klareres ingen før en superbruker har sett på utsendingen og godkjent den på nytt.",
      mend: "Avtal med en superbruker når utsendingen skal godkjennes på nytt.",
    },
    en: {
      title: "The approval must be renewed on the way",
      what: "The standing mail-out lasts until {until}; an approval of it lasts {days} days at most.",
      why: "Once the approval has ended nobody is cleared until a superuser has looked, and approved again.",
      mend: "Agree with a superuser on when it is approved anew.",
    },
  },
  example: {
    fails: "A standing mail-out for two years, where policy lets its approval last 400 days.",
    passes: "A standing mail-out for a year.",
  },
};

/** What an order without recipients says of those who will come. */
export function checkStanding(
  { standing, round, window }: Omit<Order, "recipients">,
  { policy, now }: OrderContext,
): Finding[] {
  if (!standing) return [];
  const findings: Finding[] = [];
  const { perDay, inAll } = standing;
  if (perDay > inAll) {
    findings.push(
      createFinding(orderStandingCeilings, {
        place: { kind: "field", path: "standing.perDay" },
        facts: { perDay, inAll },
      }),
    );
  }
  if (round === "correction")
    findings.push(createFinding(orderStandingCorrection, { place: { kind: "field", path: "round" } }));
  const days = policy.approval.standingValidDays;
  if (window.until > later(now, days * DAY)) {
    findings.push(
      createFinding(orderStandingOutlastsApproval, {
        place: { kind: "field", path: "window.until" },
        facts: { until: isoOf(window.until), days },
      }),
    );
  }
  return findings;
}
