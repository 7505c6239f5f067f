import { shown } from "../internal/find-matches.ts";
import { matchesOf } from "../internal/matches-of.ts";
import type { TextRule } from "../text-rule.ts";
import { impossibleDates } from "./read-dates.ts";

/** An answer is due by a week of the year; a study counts its own weeks further. */
export const WEEK: RegExp =
  /(?<!\p{L})(?:innen|innan|senest|seinast|svar i|frist:?|svarfrist:?|by|before|ovdal) (?:utgangen av |the end of )?(?:uke|veke|week|vahku|vahkku) (?<week>\d{1,2})(?!\p{N})/giu;

export const dateImpossible: TextRule<"text/date-impossible"> = {
  id: "text/date-impossible",
  severity: "refuse",
  clearedBy: "mending",
  parts: ["letter", "cover-letter", "task-text", "notice"],
  messages: {
    nb: {
      title: "Datoen finnes ikke",
      what: "«{met}» er ikke en dato i kalenderen.",
      why: "Mottakeren vet ikke hvilken dag som gjelder.",
      mend: "Rett datoen. Datoer skrives dag, måned, år.",
    },
    en: {
      title: "No such date",
      what: "`{met}` is not a date of the calendar.",
      why: "The recipient does not know which day is meant.",
      mend: "Correct the date. Dates are written day, month, year.",
    },
  },
  example: { fails: "Svar innen 31. juni 2027.", passes: "Svar innen 30. juni 2027, kl. 08.00–15.30." },
  *find(reading) {
    for (const match of matchesOf(reading.text, WEEK)) {
      const week = Number(match.groups?.["week"]);
      if (week === 0 || week > 53)
        yield { at: match.index, length: match[0].length, facts: { met: shown(match[0]) } };
    }
    for (const { at, length } of impossibleDates(reading)) {
      yield { at, length, facts: { met: shown(reading.text.slice(at, at + length)) } };
    }
  },
};
