import { findSentences } from "../../language/find-sentences.ts";
import { shown } from "../internal/find-matches.ts";
import { matchesOf } from "../internal/matches-of.ts";
import type { TextRule } from "../text-rule.ts";
import { dayNumber } from "./calendar.ts";
import { readDates, writtenOut, type ReadDate } from "./read-dates.ts";

/** What is on one day: `møtet`, `intervjuet`, `the appointment`. */
export const EVENT: RegExp =
  /(?<!\p{L})(?:the |your )?(?:\p{L}{2,20}?)??(?<event>møt|webinar|intervju|konsultasjon|samtal|undersøkels|undersøking|besøk|kurs|tim|meeting|appointment|interview|visit|course)(?:e|et|en|a|ane?|ar?)?(?: (?:ditt|din|di))?(?!\p{L})/giu;
/** One of several, or another instead. */
const ONE_OF_SEVERAL =
  /(?<!\p{L})(?:eller|anten|andre|neste|nytt|nye?|alternativ\p{L}*|også|òg|hver|kvar|første|fyrste|siste|tredje|flyttet|flytta|utsatt|utsett|i stedet|i staden|endret|endra|feil|sto|stod|rett\p{L}*|or|either|second|next|first|last|another|moved|wrong|instead|also|byt\p{L}*|passer|høver|kan du|change|suits?)(?!\p{L})/iu;
const MOST_BETWEEN = 50;

export const daysDisagree: TextRule<"text/days-disagree"> = {
  id: "text/days-disagree",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text"],
  messages: {
    nb: {
      title: "To ulike dager for det samme",
      what: "«{met}» er en annen dag enn {other}, som også er oppgitt.",
      why: "Mottakeren vet ikke hvilken dag som gjelder, og kan møte opp forgjeves.",
      mend: "Bruk samme dag begge steder. Er det to ulike avtaler, kan en superbruker godta dem.",
    },
    en: {
      title: "Two different days for the same thing",
      what: "`{met}` is another day than {other}, which is given too.",
      why: "The recipient cannot tell which day counts, and may turn up in vain.",
      mend: "Use the same day in both places. When these are two appointments, a superuser may accept them.",
    },
  },
  example: {
    fails: "Informasjonsmøtet er onsdag 10. mars. Velkommen til møtet 11. mars!",
    passes: "Informasjonsmøtet er onsdag 10. mars. Det neste møtet er torsdag 11. mars.",
  },
  *find(reading, context) {
    const { text } = reading;
    const dates = readDates(reading, context).filter(({ written }) => !reading.isStandIn(written.at));
    const first = new Map<string, ReadDate>();
    for (const { at, end } of findSentences(text)) {
      const sentence = text.slice(at, end);
      const own = dates.filter(({ written }) => written.at >= at && written.at < end);
      const [date, ...more] = own;
      if (date === undefined || more.length > 0 || ONE_OF_SEVERAL.test(sentence)) continue;
      const event = matchesOf(sentence, EVENT).findLast(({ index }) => at + index < date.written.at);
      const name = event?.groups?.["event"]?.toLowerCase();
      if (event === undefined || name === undefined) continue;
      if (date.written.at - (at + event.index + event[0].length) > MOST_BETWEEN) continue;
      const other = first.get(name);
      if (other === undefined) first.set(name, date);
      else if (dayNumber(other.date) !== dayNumber(date.date))
        yield {
          at: date.written.at,
          length: date.written.length,
          facts: {
            met: shown(text.slice(date.written.at, date.written.at + date.written.length)),
            other: writtenOut(other.date),
          },
        };
    }
  },
};
