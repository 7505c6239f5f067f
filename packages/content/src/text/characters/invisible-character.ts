import type { TextRule } from "../text-rule.ts";
import { matchesOf } from "../internal/matches-of.ts";

/**
 * Zero-width characters, invisible operators, fillers and the tag characters of plane 14: all that Unicode says may
 * be ignored when shown, but the soft hyphen and bidirectional controls, which have rules of their own, and the
 * selectors of emoji.
 */
export const INVISIBLE_CHARACTER: RegExp =
  /(?:(?![\u00AD\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|\uFE0E|\uFE0F)\p{Default_Ignorable_Code_Point}){1,100}/gu;

export const invisibleCharacter: TextRule<"text/invisible-character"> = {
  id: "text/invisible-character",
  severity: "refuse",
  clearedBy: "mending",
  parts: ["letter", "cover-letter", "task-text", "notice", "value"],
  meets: "known-words",
  messages: {
    nb: {
      title: "Usynlig tegn",
      what: "Det usynlige tegnet {code} står i teksten.",
      why: "Usynlige tegn deler ord for skjermlesere og søk, og kan skjule noe for den som godkjenner.",
      mend: "Ta tegnet bort. Kopier gjerne teksten gjennom et enkelt skriveprogram uten formatering.",
    },
    en: {
      title: "Invisible character",
      what: "The invisible character {code} stands in the text.",
      why: "Invisible characters split words for screen readers and searches, and may hide things from the approver.",
      mend: "Remove the character; copying the text through a plain text editor helps.",
    },
  },
  example: { fails: "Det er fri\u200Bvillig å delta.", passes: "Det er frivillig å delta." },
  *find(reading) {
    for (const match of matchesOf(reading.text, INVISIBLE_CHARACTER)) {
      yield { at: match.index, length: match[0].length, facts: { code: codeOf(match[0]) } };
    }
  },
};

/** `U+200B` */
const codeOf = (text: string): string =>
  `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
