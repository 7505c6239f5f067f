import { shown } from "../internal/find-matches.ts";
import type { TextRule } from "../text-rule.ts";
import { weekdayOf } from "./calendar.ts";
import { readDates, writtenOut } from "./read-dates.ts";

const WEEKDAYS_NB = ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"] as const;
const WEEKDAYS_EN = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

export const weekdayWrong: TextRule<"text/weekday-wrong"> = {
  id: "text/weekday-wrong",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text", "notice"],
  messages: {
    nb: {
      title: "Ukedagen passer ikke til datoen",
      what: "«{met}»: {date} er en {weekday}.",
      why: "Mottakeren kan møte opp eller svare på feil dag. Ofte er datoen fra et eldre brev.",
      mend: "Rett ukedagen eller datoen. Er et annet år ment, kan en superbruker godta det.",
    },
    en: {
      title: "The weekday does not fit the date",
      what: "`{met}`: {date} is a {weekdayEnglish}.",
      why: "The recipient may turn up or answer on the wrong day. The date is often from an older letter.",
      mend: "Correct the weekday or the date. When another year is meant, a superuser may accept it.",
    },
  },
  example: {
    fails: "Vi ringer deg mandag 2. mars 2027.",
    passes: "Vi ringer deg tirsdag 2. mars 2027 eller onsdag 3. mars.",
  },
  *find(reading, context) {
    for (const { written, date } of readDates(reading, context)) {
      const weekday = weekdayOf(date);
      if (written.weekday === undefined || written.weekday === weekday) continue;
      yield {
        at: written.at,
        length: written.length,
        facts: {
          met: shown(reading.text.slice(written.at, written.at + written.length)),
          date: writtenOut(date),
          weekday: WEEKDAYS_NB[weekday] ?? "",
          weekdayEnglish: WEEKDAYS_EN[weekday] ?? "",
        },
      };
    }
  },
};
