import { findAnyMatch } from "../text/internal/find-matches.ts";
import type { TextRule } from "../text/text-rule.ts";

/** Addresses with and without a scheme, and ePROM's markup for links. */
export const NOTICE_ADDRESSES: readonly RegExp[] = [
  /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)\S+/giu,
  /(?<![\p{L}\p{N}@.-])(?:[\p{L}\p{N}-]{1,63}\.){1,6}(?:no|com|org|net|eu|se|dk|info|io|app|link|ly|gl)(?![\p{L}\p{N}])(?:\/\S*)?/giu,
  /#a#/gu,
];

export const noticeAddress: TextRule<"text/notice-address"> = {
  id: "text/notice-address",
  severity: "refuse",
  clearedBy: "mending",
  parts: ["notice"],
  messages: {
    nb: {
      title: "Lenke i varselet",
      what: "«{met}» er en nettadresse i tittel, avsender eller varseltekst.",
      why: "Helsenorge sender aldri lenker i SMS og e-post, og ber folk la være å trykke på dem.",
      mend: "Ta adressen bort. Lenker kan stå i brevet.",
    },
    en: {
      title: "Link in the notice",
      what: "`{met}` is a web address in title, sender or notification.",
      why: "Helsenorge never sends links in SMS or e-mail, and tells people not to follow them.",
      mend: "Remove the address. Links may stand in the letter.",
    },
  },
  source: "Helsenorge's advice to citizens on links in SMS and e-mail",
  example: { fails: "Svar nå på www.hunt.no", passes: "Invitasjon til HUNT" },
  find: (reading) => findAnyMatch(reading.text, NOTICE_ADDRESSES),
};
