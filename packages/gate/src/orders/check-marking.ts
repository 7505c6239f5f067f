import {
  channelsOf,
  createFinding,
  isSecondaryUse,
  type Channel,
  type ChannelMandate,
  type Finding,
  type Order,
  type Purpose,
  type Rule,
} from "@sluse/core";

import { mandateOf } from "./mandate.ts";
import type { OrderContext } from "./order-context.ts";

export const orderPurposeTag: Rule = {
  id: "order/purpose-tag",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Utsendingen er ikke merket som sekundærbruk",
      what: "Formålet er «{purpose}», men utsendingen er merket med «{tag}».",
      why: "Helsenorge ser bare etter reservasjonen mot forskning når utsendingen er merket som sekundærbruk. Uten merket når brevet også dem som har reservert seg.",
      mend: "Bruk tjenesteområde 5 (sekundærbruk) fra Volven 7618, og si det i bestillingen med `purposeTag`. For ePROM: Merk bestillersystemet som forskning.",
    },
    en: {
      title: "The mail-out is not tagged as secondary use",
      what: "The purpose is `{purpose}`, and the mail-out is tagged `{tag}`.",
      why: "Helsenorge looks for the reservation against research only when the mail-out is tagged as secondary use; without the tag the letter also reaches those who are reserved.",
      mend: "Tag with code 5 (secondary use) of Volven 7618, and say so in the order with `purposeTag`. For ePROM: mark the ordering system as research.",
    },
  },
  source: "Volven 7618 (tjenesteområde); ePROM, release 12.0: reservation against research",
  example: {
    fails: "A research mail-out tagged 3, health care, or not tagged.",
    passes: "A research mail-out tagged 5.",
  },
};

export const orderDistributionWiderThanMandate: Rule = {
  id: "order/distribution-wider-than-mandate",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Bestillingen går videre enn det som er tillatt",
      what: "Bestillingen vil bruke {channels}. Tillatt er {allowed}.",
      why: "Når Helsenorge avviser en som er reservert, prøver ePROM neste kanal. Da når brevet personen likevel.",
      mend: "Bruk «HelsenorgeOnly» for skjema, eller en liste med bare Helsenorge for brev.",
    },
    en: {
      title: "The order goes further than the mandate",
      what: "The order would use {channels}; allowed is {allowed}.",
      why: "When Helsenorge refuses somebody who is reserved, ePROM tries the next channel, and the letter reaches them after all.",
      mend: "Use `HelsenorgeOnly` for forms, or a priority list of Helsenorge alone for letters.",
    },
  },
  source: "ePROM, reservation against research (Hemit): the channels that follow know of no reservation",
  example: {
    fails: "A research form to be ordered with `Basic`, which goes on to the digital mailbox.",
    passes: "A research form to be ordered with `HelsenorgeOnly`.",
  },
};

/** Volven 7618, *tjenesteområde*: sekundærbruk. */
const SECONDARY_USE = "5";

/** What Helsenorge's own reservation goes by, and whether there is a way around it. */
export function checkMarking(order: Omit<Order, "recipients">, { project, policy }: OrderContext): Finding[] {
  const channels = order.channels ? checkChannels(order.channels, mandateOf(project, policy)) : [];
  return [...checkPurposeTag(project.purpose, order.purposeTag), ...channels];
}

/**
 * Checks that research and surveys are tagged as what they are: only then does Helsenorge look for a reservation.
 * Without a tag it cannot be told.
 */
function checkPurposeTag(purpose: Purpose, tag: string | undefined): Finding[] {
  if (!isSecondaryUse(purpose) || tag === SECONDARY_USE) return [];
  const facts = { purpose, tag: tag === undefined ? "–" : tag.slice(0, 20) };
  const place = { kind: "field", path: "purposeTag" } as const;
  return [createFinding(orderPurposeTag, { place, facts })];
}

/** Checks that nobody can be reached through a channel that the mandate does not allow. */
function checkChannels(channels: readonly Channel[], mandate: ChannelMandate): Finding[] {
  const allowed = channelsOf(mandate);
  if (channels.every((channel) => allowed.includes(channel))) return [];
  const facts = { channels: channels.join(", "), allowed: allowed.join(", ") };
  const place = { kind: "field", path: "channels" } as const;
  return [createFinding(orderDistributionWiderThanMandate, { place, facts })];
}
