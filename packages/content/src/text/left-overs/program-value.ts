import { findAnyMatch } from "../internal/find-matches.ts";
import type { TextRule } from "../text-rule.ts";

export const PROGRAM_VALUES: readonly RegExp[] = [
  /(?<![\p{L}\p{N}])(?:undefined|NaN|[Ii]nvalid [Dd]ate(?![ -](?:format|range))|Invalid DateTime|nullptr|NoneType)(?![\p{L}\p{N}])/gu,
  /\[object \p{L}{1,30}\]/gu,
  /function \(\) ?\{|System\.(?:String|Object)/gu,
  // Mon Mar 01 2027 09:00:00 GMT+0100, 2027-03-01T08:00:00Z, /Date(1798761600000)/
  /(?<!\p{L})(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? (?:[A-Z][a-z]{2} \d{1,2}|\d{1,2} [A-Z][a-z]{2}) \d{4} \d{2}:\d{2}:\d{2}(?: ?(?:GMT|UTC)[+-]?\d{0,4})?/gu,
  /(?<![\p{L}\p{N}])\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?(?![\p{L}\p{N}])|\/Date\(-?\d{1,15}(?:[+-]\d{4})?\)\//gu,
  // Spreadsheet errors, Norwegian and English.
  /#(?:REFERANSE!|REF!|N\/A|I\/T|NAVN\?|NAME\?|VERDI!|VALUE!|DIV\/0!|NULL!|NUM!)/gu,
];

export const programValue: TextRule<"text/program-value"> = {
  id: "text/program-value",
  severity: "refuse",
  clearedBy: "mending",
  parts: ["letter", "cover-letter", "task-text", "notice", "value"],
  meets: "known-words",
  messages: {
    nb: {
      title: "Verdi fra et program står i teksten",
      what: "«{met}» står i teksten.",
      why: "Et program fant ingen verdi og skrev sitt eget ord for det. Mottakeren kan ikke lese det.",
      mend: "Finn ut hvilken verdi som mangler, og fyll den inn.",
    },
    en: {
      title: "A program's value in the text",
      what: "`{met}` stands in the text.",
      why: "A program found no value and wrote its own word for that. The recipient cannot read it.",
      mend: "Find out which value is missing, and fill it in.",
    },
  },
  example: {
    fails: "Kontaktperson: undefined. Tidspunkt: Invalid Date.",
    passes: "Vi har null toleranse for mobbing, og det koster null kroner.",
  },
  find: (reading) => findAnyMatch(reading.text, PROGRAM_VALUES),
};
