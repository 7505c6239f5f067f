import { FREQUENT_MISSPELLINGS } from "../../language/frequent-misspellings.ts";
import { SUPPLEMENT } from "../../language/supplement.ts";
import { quotedSpans } from "../internal/quoted-spans.ts";
import type { Reading } from "../reading.ts";
import type { TextRule } from "../text-rule.ts";
import type { SpellingAdapter } from "./spelling-adapter.ts";

const SHORTEST = 3;
const SUGGESTIONS = 3;
/** Distinct words reported: a text with more is in another language, or the dictionary is. */
const MOST_REPORTED = 50;

export const misspelling: TextRule<"text/misspelling"> = {
  id: "text/misspelling",
  severity: "warn",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text", "notice"],
  messages: {
    nb: {
      title: "Mulig skrivefeil",
      what: "«{met}» står ikke i ordboken. {suggestions}",
      why: "Skrivefeil svekker tilliten til brevet. Ordboken mangler en del sammensatte ord.",
      mend: "Rett ordet hvis det er feil.",
    },
    en: {
      title: "Possible misspelling",
      what: "`{met}` is not in the dictionary. {suggestions}",
      why: "Misspellings weaken trust in the letter. The dictionary lacks many compounds.",
      mend: "Correct the word if it is wrong.",
    },
  },
  example: {
    fails: "Det er fri villig å delta.",
    passes: "Det er frivillig å delta, Åsne, i HUNT og på Helsenorge.",
  },
  exampleContext: {
    spelling: {
      check: (word) => ["det", "er", "frivillig", "delta", "og"].includes(word),
      suggest: () => ["frivillig"],
    },
  },
  notApplicable(_reading, { language, spelling }) {
    if (language === "se") {
      return {
        nb: "det finnes ingen stavekontroll for nordsamisk her",
        en: "there is no spelling check for Northern Sámi here",
      };
    }
    if (spelling !== undefined) return undefined;
    return {
      nb: "ingen ordbok er oppgitt, så rettskrivingen er ikke kontrollert",
      en: "no dictionary was supplied, so spelling was not checked",
    };
  },
  *find(reading, { language, spelling }) {
    if (spelling === undefined) return;
    const quoted = quotedSpans(reading.text);
    const verdicts = new Map<string, boolean>();
    let reported = 0;
    for (const { text, at } of reading.words) {
      // One that is told without a dictionary is told once.
      if (FREQUENT_MISSPELLINGS[language].has(text.toLowerCase())) continue;
      if (quoted.some((span) => span.at <= at && at < span.end)) continue;
      if (text.length < SHORTEST || isNameOrAcronym(text, at, reading)) continue;
      const known = verdicts.get(text) ?? isKnown(text, spelling, SUPPLEMENT[language]);
      if (!verdicts.has(text) && !known) reported += 1;
      verdicts.set(text, known);
      if (known || reported > MOST_REPORTED) continue;
      const suggestions = spelling.suggest?.(text).slice(0, SUGGESTIONS) ?? [];
      const said = suggestions.length === 0 ? "" : `→ ${suggestions.join(", ")}?`;
      yield { at, length: text.length, facts: { met: text, suggestions: said }, same: text.toLowerCase() };
    }
  },
};

/** A capital inside a sentence begins a name; a word of capitals, or with one inside, is no dictionary's. */
function isNameOrAcronym(word: string, at: number, reading: Reading): boolean {
  if (/\p{Lu}/u.test(word.slice(1))) return true;
  if (!/^\p{Lu}/u.test(word)) return false;
  return !/(?:^|[.!?:\n][\s"«“–-]{0,10})$/u.test(reading.text.slice(Math.max(0, at - 12), at));
}

function isKnown(word: string, spelling: SpellingAdapter, supplement: ReadonlySet<string>): boolean {
  const lower = word.toLowerCase();
  if (supplement.has(lower) || spelling.check(word) || spelling.check(lower)) return true;
  const parts = lower.split("-");
  return (
    parts.length > 1 && parts.every((part) => part === "" || supplement.has(part) || spelling.check(part))
  );
}
