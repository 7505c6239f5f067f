import { findMatches } from "../internal/find-matches.ts";
import { matchesOf } from "../internal/matches-of.ts";
import type { TextRule } from "../text-rule.ts";
import { MOJIBAKE } from "./mojibake.ts";

/** A question mark or a sign inside a word: what ASCII, or an old code page, made of æ, ø or å. */
export const LOST_LETTER: RegExp =
  /(?<!\p{L})\p{L}{1,30}(?:\?{1,2}|[°¤†‡¢£¥§¦¨ª±²³´¸¹º¼½¾×÷ƒ‰‹›ˆ˜€])\p{Ll}\p{L}{0,30}/gu;

export const lostLetter: TextRule<"text/lost-letter"> = {
  id: "text/lost-letter",
  severity: "refuse",
  clearedBy: "mending",
  parts: ["letter", "cover-letter", "task-text", "notice", "value"],
  messages: {
    nb: {
      title: "En bokstav er blitt et annet tegn",
      what: "«{met}» har et tegn inne i ordet som ikke hører hjemme der.",
      why: "Æ, ø, å og samiske bokstaver blir til spørsmålstegn og andre tegn når tekst lagres i et tegnsett uten dem.",
      mend: "Skriv ordet på nytt, og lagre teksten som UTF-8. Mangler det et mellomrom, sett det inn.",
    },
    en: {
      title: "A letter became another sign",
      what: "`{met}` has a sign inside the word that does not belong there.",
      why: "Æ, ø, å and Sámi letters become question marks and other signs when text is saved in an encoding without them.",
      mend: "Write the word again, and save the text as UTF-8. When a space is missing, put it in.",
    },
  },
  example: {
    fails: "Vi sender deg en s?knad om samtykke.",
    passes: "Har du spørsmål? Ring oss, eller se https://skjema.no/svar?kode=ja.",
  },
  *find(reading) {
    // What was read in the wrong encoding has a rule of its own.
    const misread = matchesOf(reading.text, MOJIBAKE);
    for (const met of findMatches(reading.text, LOST_LETTER)) {
      const isMisread = misread.some(({ index }) => met.at <= index && index < met.at + met.length);
      if (!isMisread && !reading.isInAddress(met.at)) yield met;
    }
  },
};
