import { findAnyMatch } from "../internal/find-matches.ts";
import type { TextRule } from "../text-rule.ts";

/** Elements a letter's HTML is made of, as alternatives of a pattern. */
export const HTML_TAGS =
  "p|br|hr|b|i|u|em|strong|a|div|span|font|table|tbody|tr|td|th|ul|ol|li|h[1-6]|img|html|head|body|style|script";

export const UNDECODED_MARKUP: readonly RegExp[] = [
  /&(?:amp;)?(?:nbsp|amp|lt|gt|quot|apos|shy|(?:a|A)ring|(?:ae|AE)lig|(?:o|O)slash|[A-Za-z](?:acute|grave|uml|circ|tilde|caron|cedil)|ndash|mdash|hellip|laquo|raquo|[lr][sd]quo|#\d{1,6}|#x[\dA-F]{1,6});|(?<=\p{L})=(?:E[0-9A-F]|F[0-9A-F]|C[3-9](?:=[0-9A-F]{2})?)(?=[\p{L}\s])/giu,
  new RegExp(`</?(?:${HTML_TAGS})(?:\\s[^<>\\n]{0,200})?/?>`, "giu"),
];

export const undecodedMarkup: TextRule<"text/undecoded-markup"> = {
  id: "text/undecoded-markup",
  severity: "refuse",
  clearedBy: "mending",
  parts: ["letter", "cover-letter", "task-text", "notice", "value"],
  meets: "known-words",
  messages: {
    nb: {
      title: "HTML-koder er synlige",
      what: "«{met}» står i teksten som mottakeren leser.",
      why: "Koden skulle ha vært gjort om til et tegn eller en utforming før utsending.",
      mend: "Erstatt koden med tegnet den står for, eller ta den bort.",
    },
    en: {
      title: "Markup codes are visible",
      what: "`{met}` stands in the text that the recipient reads.",
      why: "The code should have become a character or a style before sending.",
      mend: "Replace the code with the character it stands for, or take it away.",
    },
  },
  example: {
    fails: "Vi &oslash;nsker deg velkommen.<br>Hilsen oss",
    passes: "Vi ønsker deg velkommen til AT&T; 3 < 5 og 7 > 2.",
  },
  find: (reading) => findAnyMatch(reading.text, UNDECODED_MARKUP),
};
