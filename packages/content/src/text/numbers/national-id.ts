import type { TextRule } from "../text-rule.ts";

export const nationalIdInText: TextRule<"text/national-id"> = {
  id: "text/national-id",
  severity: "refuse",
  clearedBy: "mending",
  parts: ["letter", "cover-letter", "task-text", "notice", "value"],
  messages: {
    nb: {
      title: "Fødselsnummer i teksten",
      what: "Elleve siffer her ser ut som et fødselsnummer, D-nummer, hjelpenummer eller testnummer.",
      why: "Et fødselsnummer i et brev kan komme feil person i hende, og trengs aldri for å delta i forskning.",
      mend: "Ta nummeret bort. Er det et kontonummer, skriv det med punktum: 1234.56.78901.",
    },
    en: {
      title: "National identity number in the text",
      what: "Eleven digits here look like a birth number, D-number, help number or test number.",
      why: "An identity number in a letter may reach the wrong person, and is never needed to take part in research.",
      mend: "Remove the number. If it is an account number, group it with full stops: 1234.56.78901.",
    },
  },
  source: "Sluse promise P8; personopplysningsloven § 12",
  example: {
    fails: "Du er registrert med 15917600063.",
    passes: "Prosjektet har nummer 2025/123456 hos REK.",
  },
  *find(reading) {
    for (const { kind, at, length } of reading.elevenDigits) if (kind === "national-id") yield { at, length };
  },
};

export const likeNationalId: TextRule<"text/like-national-id"> = {
  id: "text/like-national-id",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text", "notice", "value"],
  messages: {
    nb: {
      title: "Kan være et fødselsnummer",
      what: "Elleve siffer her begynner med en dato, men kontrollsifrene stemmer ikke.",
      why: "Det kan være et fødselsnummer med skrivefeil.",
      mend: "Ta nummeret bort hvis det hører til en person. Ellers kan en superbruker godta det.",
    },
    en: {
      title: "May be a national identity number",
      what: "Eleven digits here begin with a date, but the control digits are wrong.",
      why: "It may be a mistyped identity number.",
      mend: "Remove the number when it belongs to a person. Otherwise a superuser may accept it.",
    },
  },
  example: { fails: "Du er registrert med 159176 00062.", passes: "Journalen har nummer 99139900017." },
  *find(reading) {
    for (const { kind, at, length } of reading.elevenDigits) {
      if (kind === "like-national-id") yield { at, length };
    }
  },
};
