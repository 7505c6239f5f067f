import {
  DAY,
  createFinding,
  isoOf,
  later,
  type Finding,
  type Instant,
  type Order,
  type Policy,
  type Rule,
} from "@sluse/core";

import { EFORSK_MANUAL } from "../findings/sources.ts";

export const orderAnnouncementMissing: Rule = {
  id: "order/announcement-missing",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Stor utsending er ikke varslet",
      what: "Bestillingen har {count} mottakere, medregnet andre utsendinger av samme brev siste 30 dager. Over {above} må superbrukeren varsles på forhånd.",
      why: "Mange brev på en gang gir mange henvendelser. Superbruker, sentralbord og Helsenorge må være forberedt.",
      mend: "Oppgi tidsplan, antall, kontaktperson med mobil og e-post, hvem som får brevet, og hvorfor de er trukket ut.",
    },
    en: {
      title: "A large mail-out is not announced",
      what: "The order has {count} recipients, those of the same letter in the last 30 days included; above {above} the superuser must be told beforehand.",
      why: "Many letters at once bring many calls: superuser, switchboard and Helsenorge must be prepared.",
      mend: "Give schedule, number, a contact with mobile and e-mail, who receives it and why they were recruited.",
    },
  },
  source: `${EFORSK_MANUAL}: mail-outs above 10 000 are announced`,
  example: {
    fails: "30 000 recipients and no `announcement`.",
    passes: "30 000 recipients and an `announcement` with schedule, project manager, recipients and reason.",
  },
};

export const orderAnnouncedTooLate: Rule = {
  id: "order/announced-too-late",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Stor utsending er varslet for sent",
      what: "Utsendingen ble varslet {toldAt}. Med {days} dagers varsel kan første brev tidligst sendes {earliest}.",
      why: "Superbruker, sentralbord og Helsenorge trenger tiden til å forberede seg.",
      mend: "Flytt starten av sendevinduet til {earliest} eller senere.",
    },
    en: {
      title: "A large mail-out is announced too late",
      what: "The mail-out was announced {toldAt}; with {days} days' notice the first letter may leave {earliest} at the earliest.",
      why: "Superuser, switchboard and Helsenorge need the time to prepare.",
      mend: "Move the window's beginning to {earliest} or later.",
    },
  },
  source: `${EFORSK_MANUAL}: three weeks' notice above 10 000 recipients`,
  example: {
    fails: "30 000 recipients, announced on 1 March for 8 March.",
    passes: "30 000 recipients, announced on 1 March for 22 March.",
  },
};

/** The superuser of a large mail-out hears of it in good time. */
export function checkAnnouncement(
  order: Pick<Order, "announcement" | "window">,
  count: number,
  toldAt: Instant,
  { approval }: Policy,
): Finding[] {
  if (count <= approval.announcedAbove) return [];
  const findings: Finding[] = [];
  const place = { kind: "field", path: "announcement" } as const;
  if (!order.announcement) {
    findings.push(
      createFinding(orderAnnouncementMissing, { place, facts: { count, above: approval.announcedAbove } }),
    );
  }
  const earliest = later(toldAt, approval.announcedDays * DAY);
  if (order.window.from < earliest) {
    findings.push(
      createFinding(orderAnnouncedTooLate, {
        place,
        facts: { toldAt: isoOf(toldAt), earliest: isoOf(earliest), days: approval.announcedDays },
      }),
    );
  }
  return findings;
}
