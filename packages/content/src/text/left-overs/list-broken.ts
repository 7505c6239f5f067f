import { matchesOf } from "../internal/matches-of.ts";
import { shown } from "../internal/find-matches.ts";
import type { Met, TextRule } from "../text-rule.ts";

/** Several items on one line: their line ends were lost. */
export const RUN_TOGETHER: RegExp =
  /:[ \t]{1,4}[-•–*·][ \t][^\n]{2,200}?[ \t][-•–*·][ \t]|(?<=\S)[ \t]{1,4}[•·▪][ \t][^\n•·▪]{2,200}[•·▪][ \t]/gu;
/** An item with nothing in it. */
export const EMPTY_ITEM: RegExp =
  /^[ \t]{0,6}(?:[•·▪][ \t]{0,3}$|(?<mark>[-–*])[ \t]{0,3}\n(?=[ \t]{0,6}\k<mark>[ \t]))/gmu;
/** The numbers of a list, each on a line of its own; `1. mars` begins a date. */
export const NUMBERED: RegExp =
  /^[ \t]{0,4}(?<number>\d{1,2})(?<mark>[.)]) (?=\S)(?!(?:jan|feb|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|des|dec|etasje|klasse|trinn)\p{L}{0,8})/gimu;
/** So far ahead the number is of something else. */
const MOST_SKIPPED = 3;

export const listBroken: TextRule<"text/list-broken"> = {
  id: "text/list-broken",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text"],
  messages: {
    nb: {
      title: "En liste er falt fra hverandre",
      what: "Ved «{met}» mangler et punkt i listen, eller punktene er løpt sammen.",
      why: "Da er noe falt ut, eller mottakeren kan ikke se hva som er hva.",
      mend: "Sett hvert punkt på sin egen linje, og se etter om noe mangler. Er det ment slik, kan en superbruker godta det.",
    },
    en: {
      title: "A list has come apart",
      what: "At `{met}` an item of the list is missing, or the items have run together.",
      why: "Then something has fallen out, or the recipient cannot see which is which.",
      mend: "Put each item on a line of its own, and see what is missing. When it is meant so, a superuser may accept it.",
    },
  },
  example: {
    fails: "Du får: - et skjema - en blodprøve - en time\n\n1. Skjema\n2. Blodprøve\n4. Time",
    passes: "Du får:\n- et skjema\n- en time\n\n1. Skjema\n2. Blodprøve\n3. Time",
  },
  *find(reading) {
    const { text, letter } = reading;
    for (const match of matchesOf(text, RUN_TOGETHER)) yield metAt(match);
    // A page shows marks and what they mark in columns of their own.
    if (letter.placeOf(0, 0).kind !== "pdf")
      for (const match of matchesOf(text, EMPTY_ITEM)) yield metAt(match);
    yield* lettersSkipped(text);
    let last = 0;
    let mark = "";
    for (const match of matchesOf(text, NUMBERED)) {
      const number = Number(match.groups?.["number"]);
      const isSkipped =
        last > 0 && match.groups?.["mark"] === mark && number > last + 1 && number <= last + MOST_SKIPPED;
      if (isSkipped) yield metAt(match);
      last = number === 1 || last > 0 ? number : 0;
      mark = match.groups?.["mark"] ?? "";
    }
  },
};

/** `a) … b) … d) …` */
export const LETTERED: RegExp = /^[ \t]{0,4}(?<letter>[a-h])[).] (?=\S)/gmu;

function* lettersSkipped(text: string): Iterable<Met> {
  let last = 0;
  for (const match of matchesOf(text, LETTERED)) {
    const number = (match.groups?.["letter"] ?? "").charCodeAt(0) - "a".charCodeAt(0) + 1;
    if (last > 0 && number > last + 1 && number <= last + MOST_SKIPPED) yield metAt(match);
    last = number === 1 || last > 0 ? number : 0;
  }
}

const metAt = (match: RegExpExecArray): Met => ({
  at: match.index,
  length: match[0].length,
  facts: { met: shown(match[0]) },
  same: "list",
});
