import { FREQUENT_MISSPELLINGS } from "../../language/frequent-misspellings.ts";
import { quotedSpans } from "../internal/quoted-spans.ts";
import type { TextRule } from "../text-rule.ts";

export const frequentMisspelling: TextRule<"text/frequent-misspelling"> = {
  id: "text/frequent-misspelling",
  severity: "warn",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text", "notice"],
  messages: {
    nb: {
      title: "Skrivefeil",
      what: "«{met}» skrives «{right}».",
      why: "Skrivefeil svekker tilliten til brevet.",
      mend: "Rett ordet.",
    },
    en: {
      title: "Misspelling",
      what: "`{met}` is written `{right}`.",
      why: "Misspellings weaken trust in the letter.",
      mend: "Correct the word.",
    },
  },
  example: { fails: "Det er frivilig å delta.", passes: "Det er frivillig å delta." },
  *find(reading, { language }) {
    const known = FREQUENT_MISSPELLINGS[language];
    const quoted = quotedSpans(reading.text).slice(0, -1);
    for (const { text, at } of reading.words) {
      const right = known.get(text.toLowerCase());
      if (right === undefined || quoted.some((span) => span.at <= at && at < span.end)) continue;
      yield { at, length: text.length, facts: { met: text, right }, same: text.toLowerCase() };
    }
  },
};
