import type { RuleTable } from "@sluse/core";

export type EpromRuleId = "order/purpose-tag" | "order/distribution-wider-than-mandate";

/** What must be right in the set-up of an ordering system before it sends through ePROM. */
export const epromRules: RuleTable<EpromRuleId> = {
  "order/purpose-tag": {
    id: "order/purpose-tag",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Utsendingen er ikke merket som sekundærbruk",
        what: "Formålet er «{purpose}», men utsendingen er merket med «{tag}».",
        why: "Helsenorge ser bare etter reservasjonen mot forskning når utsendingen er merket som sekundærbruk. Uten merket når brevet også dem som har reservert seg.",
        mend: "Merk bestillersystemet som forskning i ePROM, og bruk tjenesteområde 5 (sekundærbruk) fra Volven 7618.",
      },
      en: {
        title: "The mail-out is not tagged as secondary use",
        what: "The purpose is `{purpose}`, and the mail-out is tagged `{tag}`.",
        why: "Helsenorge looks for the reservation against research only when the mail-out is tagged as secondary use; without the tag the letter also reaches those who are reserved.",
        mend: "Mark the ordering system as research in ePROM, and tag with code 5 (secondary use) of Volven 7618.",
      },
    },
    source: "Volven 7618 (tjenesteområde); ePROM, release 12.0: reservation against research",
    example: {
      fails: "A research mail-out tagged 3, health care.",
      passes: "A research mail-out tagged 5, from an ordering system that is marked as research.",
    },
  },
  "order/distribution-wider-than-mandate": {
    id: "order/distribution-wider-than-mandate",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Distribusjonsregelen er videre enn det som er tillatt",
        what: "Regelen «{rule}» kan sende gjennom {channels}. Tillatt er {allowed}.",
        why: "Når Helsenorge avviser en som er reservert, prøver ePROM neste kanal i regelen. Da når brevet personen likevel.",
        mend: "Bruk «HelsenorgeOnly» for skjema, eller en liste med bare Helsenorge for brev.",
      },
      en: {
        title: "The distribution rule is wider than the mandate",
        what: "The rule `{rule}` may send through {channels}; allowed is {allowed}.",
        why: "When Helsenorge refuses somebody who is reserved, ePROM tries the rule's next channel, and the letter reaches them after all.",
        mend: "Use `HelsenorgeOnly` for forms, or a priority list of Helsenorge alone for letters.",
      },
    },
    source: "ePROM, reservation against research (Hemit): the channels that follow know of no reservation",
    example: {
      fails: "A research form ordered with `Basic`, which goes on to the digital mailbox.",
      passes: "A research form ordered with `HelsenorgeOnly`.",
    },
  },
};
