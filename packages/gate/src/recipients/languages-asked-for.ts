import { createFinding, documentFor, type Finding, type Language, type Rule } from "@sluse/core";

export const recipientLanguageMissing: Rule = {
  id: "recipient/language-missing",
  // Whether they can read the other language cannot be told here; a superuser who knows them may say so.
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "Brevet finnes ikke på språket mottakere har bedt om",
      what: "{count} mottakere har bedt om {language}, men bestillingen har ikke brevet på det språket. Det blir sendt på {instead}.",
      why: "Den som skal si ja eller nei, må forstå det som står i brevet.",
      mend: "Legg ved brevet på {language}, eller la en superbruker godta at disse får det på {instead}.",
    },
    en: {
      title: "The letter is not there in the language recipients asked for",
      what: "{count} recipients asked for `{language}`, which the order has no document in; they get it in `{instead}`.",
      why: "Whoever is to say yes or no must understand what the letter says.",
      mend: "Add the document in `{language}`, or let a superuser accept that these get it in `{instead}`.",
    },
  },
  source: "GDPR art. 4 (11) and 12 (1): consent is informed, in intelligible form; helseforskningsloven § 13",
  example: {
    fails: "An order with a letter in bokmål, where 12 recipients asked for Northern Sámi.",
    passes: "The same order with the letter in Northern Sámi too.",
  },
};

/** Counts recipients by the language that their order names, and those whose language no document is in, while they stream by. */
export class LanguagesAskedFor {
  readonly #documents: readonly { readonly language: Language }[];
  readonly #counts = new Map<Language, number>();
  readonly #missing = new Map<Language, number>();

  constructor(documents: readonly { readonly language: Language }[]) {
    this.#documents = documents;
  }

  add(language: Language | undefined): void {
    if (language === undefined) return;
    const given = documentFor(this.#documents, language)?.language ?? language;
    this.#counts.set(given, (this.#counts.get(given) ?? 0) + 1);
    if (given !== language) this.#missing.set(language, (this.#missing.get(language) ?? 0) + 1);
  }

  /** How many stand for a letter in which language. */
  counts(): Readonly<Partial<Record<Language, number>>> {
    return Object.fromEntries(this.#counts);
  }

  /** One finding for each such language, without rows: which language a person wants may say who they are. */
  findings(): Finding[] {
    const [first] = this.#documents;
    if (!first) return [];
    return Array.from(this.#missing, ([language, count]) =>
      createFinding(recipientLanguageMissing, {
        facts: { language, count, instead: first.language },
        same: language,
      }),
    );
  }
}
