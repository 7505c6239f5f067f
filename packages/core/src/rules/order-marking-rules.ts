import type { RuleTable } from "../findings/rule.ts";

export type OrderMarkingRuleId = "order/purpose-tag" | "order/distribution-wider-than-mandate";

/** What keeps Helsenorge's own reservation in force: the tag it goes by, and no way around it. */
export const orderMarkingRules: RuleTable<OrderMarkingRuleId> = {
  "order/purpose-tag": {
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
  },
  "order/distribution-wider-than-mandate": {
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
  },
};
