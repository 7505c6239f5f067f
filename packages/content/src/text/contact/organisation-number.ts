import { shown } from "../internal/find-matches.ts";
import type { TextRule } from "../text-rule.ts";
import { matchesOf } from "../internal/matches-of.ts";

const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2] as const;

/** Nine digits with the right control digit (Brønnøysundregistrene, modulus 11). Spaces are ignored. */
export function isOrganisationNumber(value: string): boolean {
  const digits = value.replaceAll(/[ \u00A0\u202F\n]/gu, "");
  if (!/^[89]\d{8}$/u.test(digits)) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  const control = (11 - (sum % 11)) % 11;
  return control === Number(digits[8]);
}

/** A number after its label, or nine grouped digits with the VAT mark. */
export const ORGANISATION_NUMBERS: readonly RegExp[] = [
  /(?<!\p{L})(?:org\.?|organisasjons|organi[sz]ation|foretaks)[ -]?(?:nr|nummer|number|no)[.: ]{0,4}(?<number>\d(?:[ \u00A0]?\n?\d){3,14})/giu,
  /(?<![\p{L}\p{N}])(?:NO ?)?(?<number>\d{3} ?\d{3} ?\d{3}) ?MVA(?!\p{L})/gu,
];

export const organisationNumberInvalid: TextRule<"text/organisation-number-invalid"> = {
  id: "text/organisation-number-invalid",
  severity: "refuse",
  clearedBy: "mending",
  parts: ["letter", "cover-letter", "task-text", "notice"],
  messages: {
    nb: {
      title: "Organisasjonsnummeret finnes ikke",
      what: "«{met}» er ikke et gyldig organisasjonsnummer.",
      why: "Kontrollsifferet stemmer ikke. Mottakeren kan da ikke slå opp hvem som skriver.",
      mend: "Hent nummeret fra Enhetsregisteret.",
    },
    en: {
      title: "No such organisation number",
      what: "`{met}` is not a valid organisation number.",
      why: "The control digit is wrong, so the recipient cannot look up who is writing.",
      mend: "Take the number from the Central Coordinating Register for Legal Entities.",
    },
  },
  source: "Brønnøysundregistrene: organisasjonsnummeret, modulus 11",
  example: { fails: "Org.nr. 974 767 881", passes: "Org.nr. 974 767 880" },
  *find(reading) {
    for (const pattern of ORGANISATION_NUMBERS) {
      for (const match of matchesOf(reading.text, pattern)) {
        const number = match.groups?.["number"] ?? "";
        if (isOrganisationNumber(number)) continue;
        const at = match.index + match[0].indexOf(number);
        yield { at, length: number.length, facts: { met: shown(number) } };
      }
    }
  },
};
