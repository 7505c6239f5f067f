import { findMatches } from "../internal/find-matches.ts";
import type { TextRule } from "../text-rule.ts";

/** A question mark inside a word: what ASCII made of æ, ø or å. */
export const LOST_LETTER: RegExp = /(?<!\p{L})\p{L}{1,30}(?:\?{1,2}|[°¤†‡])\p{Ll}\p{L}{0,30}/gu;

export const lostLetter: TextRule<"text/lost-letter"> = {
  id: "text/lost-letter",
  severity: "refuse",
  clearedBy: "mending",
  parts: ["letter", "cover-letter", "task-text", "notice", "value"],
  messages: {
    nb: {
      title: "Bokstav er blitt spørsmålstegn",
      what: "«{met}» har et spørsmålstegn inne i ordet.",
      why: "Æ, ø, å og samiske bokstaver blir til spørsmålstegn når tekst lagres i et tegnsett uten dem.",
      mend: "Skriv ordet på nytt, og lagre teksten som UTF-8. Mangler det et mellomrom, sett det inn.",
    },
    en: {
      title: "A letter became a question mark",
      what: "`{met}` has a question mark inside the word.",
      why: "Æ, ø, å and Sámi letters become question marks when text is saved in an encoding without them.",
      mend: "Write the word again, and save the text as UTF-8. When a space is missing, put it in.",
    },
  },
  example: {
    fails: "Vi sender deg en s?knad om samtykke.",
    passes: "Har du spørsmål? Ring oss, eller se https://skjema.no/svar?kode=ja.",
  },
  *find(reading) {
    for (const met of findMatches(reading.text, LOST_LETTER)) if (!reading.isInAddress(met.at)) yield met;
  },
};
