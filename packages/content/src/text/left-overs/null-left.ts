import { findAnyMatch } from "../internal/find-matches.ts";
import type { TextRule } from "../text-rule.ts";

/** `null` is Norwegian for zero: only where a value should stand, or beside a name. */
export const NULLS: readonly RegExp[] = [
  /(?<=[:(] ?|(?:^|\n)(?:Hei|Kjære|Dear|Hello|Hi|Bures) )null(?=\s{0,3}(?:$|[,.;)!\n]))/giu,
  /(?<=^|\n)null(?=$|\n)|(?<![\p{L}\p{N}])null null(?![\p{L}\p{N}])/giu,
  /(?<=: ?)(?:None|nil|NULL|[Tt]rue|[Ff]alse|TRUE|FALSE|SANN|USANN)(?=\s{0,3}(?:$|[,.;)\n]))|(?<=\p{Ll} )(?:None|nil|NULL|True|False)(?= \p{Ll})|[([](?:null|NULL|None|undefined)[)\]]/gu,
  // kl. null
  /(?<=(?<!\p{L})(?:kl\.?|den|dato|telefon|tlf\.?|rom|avdeling) )null(?=[ .,;!]|$)/gimu,
  // Sykehus: UKJENT, Avdeling: (tom)
  /(?<=\p{L}: )(?:N\/A|UKJENT|\((?:tom|tomt|blank|empty|ukjent|unknown|none)\)|ikke (?:oppgitt|registrert|angitt)|ikkje (?:oppgitt|oppgjeve|registrert)|ingen verdi|no value|not specified|not available|UNKNOWN)(?=\s{0,3}(?:$|[.;\n]))/gimu,
  // A whole value, one half of which was not there: `null Ås`, `Kari null`.
  /^(?:null|undefined|none|nan)(?= \p{Lu}\p{L}{1,40}$)|(?<=^\p{Lu}\p{L}{1,40} )(?:null|undefined|nan)$/gu,
];

export const nullLeft: TextRule<"text/null-left"> = {
  id: "text/null-left",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text", "notice", "value"],
  meets: "known-words",
  messages: {
    nb: {
      title: "«null» står der en verdi skulle stått",
      what: "«{met}» står alene, slik programmer skriver når de ikke finner noen verdi.",
      why: "Det kan også bety tallet null. Er det en verdi som mangler, kan ikke mottakeren lese det.",
      mend: "Fyll inn verdien som mangler. Menes tallet null, kan en superbruker godta det.",
    },
    en: {
      title: "`null` where a value should stand",
      what: "`{met}` stands alone, as programs write when they find no value.",
      why: "It may mean zero. When a value is missing, the recipient cannot read it.",
      mend: "Fill in the missing value. When zero is meant, a superuser may accept it.",
    },
  },
  example: {
    fails: "Kontaktperson: null.",
    passes: "Vi har null toleranse for mobbing, og det koster null kroner.",
  },
  // A person may be called so.
  find: (reading, { slotType }) =>
    slotType === "name" && reading.text.trim() === "Null" ? [] : findAnyMatch(reading.text, NULLS),
};
