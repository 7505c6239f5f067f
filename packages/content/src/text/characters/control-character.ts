import type { TextRule } from "../text-rule.ts";
import { matchesOf } from "../internal/matches-of.ts";

/** C0 and C1 controls but tab, line feed, form feed and carriage return. */
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
export const CONTROL_CHARACTER: RegExp = /[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F]/gu;

export const controlCharacter: TextRule<"text/control-character"> = {
  id: "text/control-character",
  severity: "refuse",
  clearedBy: "mending",
  parts: ["letter", "cover-letter", "task-text", "notice", "value"],
  messages: {
    nb: {
      title: "Styretegn i teksten",
      what: "Et styretegn står i teksten.",
      why: "Det vises som en firkant eller ikke i det hele tatt, og stammer som regel fra en fil lest feil.",
      mend: "Ta tegnet bort, og se etter om bokstaver mangler ved siden av.",
    },
    en: {
      title: "Control character",
      what: "A control character stands in the text.",
      why: "It is shown as a box or not at all, and usually stems from a file read wrongly.",
      mend: "Remove the character, and see whether letters are missing beside it.",
    },
  },
  example: { fails: "Velkommen\u0007 til oss", passes: "Velkommen\ttil oss\n" },
  *find(reading) {
    for (const match of matchesOf(reading.text, CONTROL_CHARACTER)) yield { at: match.index, length: 1 };
  },
};
