import {
  SMALL_COUNT,
  createFinding,
  suppressCount,
  type Clearance,
  type Finding,
  type Language,
  type Rule,
} from "@sluse/core";

export const releaseLanguageMissing: Rule = {
  id: "release/language-missing",
  // They have the letter already, and only a register knew: nothing can be held for it.
  severity: "warn",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Brevet finnes ikke på språket mottakere ønsker",
      what: "Et register oppgir {language} for {count} personer i denne utsendingen. De fikk brevet på språket som står først i bestillingen, for det finnes ikke på {language}.",
      why: "Den som skal si ja eller nei, må forstå det som står i brevet.",
      mend: "Ha med brevet på {language} neste gang.",
    },
    en: {
      title: "The letter is not there in the language recipients want",
      what: "A register names `{language}` for {count} people of this mail-out. They got the letter in the language that stands first in the order, for there is none in `{language}`.",
      why: "Whoever is to say yes or no must understand what the letter says.",
      mend: "Have the letter in `{language}` too the next time.",
    },
  },
  source: "GDPR art. 4 (11) and 12 (1): consent is informed, in intelligible form; helseforskningsloven § 13",
  example: {
    fails:
      "A mail-out in bokmål and nynorsk, released to 500 people, of whom KRR names Northern Sámi for 12.",
    passes: "The same mail-out with the letter in Northern Sámi too.",
  },
};

export const releaseLanguageUnknown: Rule = {
  id: "release/language-unknown",
  severity: "hold",
  clearedBy: "fresher-facts",
  messages: {
    nb: {
      title: "Noen venter på svar om språk",
      what: "{count} personer har ikke fått brevet, for registeret som kjenner språket deres, svarte ikke.",
      why: "Brevet finnes på flere språk. Den som får det på feil språk, har brukt opp invitasjonen sin på det.",
      mend: "Slipp utsendingen på nytt når registeret svarer, eller oppgi språket i mottakerlisten.",
    },
    en: {
      title: "Some wait for a word on their language",
      what: "The register that knows the language of {count} people did not answer; nothing was sent to them.",
      why: "The letter is there in several languages, and whoever gets the wrong one has spent an invitation on it.",
      mend: "Release again when the register answers, or give the language in the list of recipients.",
    },
  },
  source: "GDPR art. 4 (11) and 12 (1): consent is informed, in intelligible form; helseforskningsloven § 13",
  example: {
    fails: "KRR is silent while a letter in bokmål and English is released.",
    passes: "KRR answers for everybody, or the recipient list names a language for each.",
  },
};

/** They are left for another release. */
export const languageNotTold = (count: number): Finding =>
  createFinding(releaseLanguageUnknown, { facts: { count: suppressCount(count) }, same: "language" });

/** People who got a letter in another language than the one a register tells, counted over one release. */
export class LanguagesTold {
  #cleared = 0;
  readonly #missing = new Map<Language, number>();

  /** `unwritten`: the language told of a person, by national id, where the mail-out has no letter in it. */
  add(clearances: readonly Clearance[], unwritten: ReadonlyMap<string, Language>): void {
    this.#cleared += clearances.length;
    for (const { recipient } of clearances) {
      const language = unwritten.get(recipient.nationalId);
      if (language !== undefined) this.#missing.set(language, (this.#missing.get(language) ?? 0) + 1);
    }
  }

  /**
   * One finding for each such language, with suppressed counts and without rows. The language came from a register and
   * not from the order, and may tell who somebody is: among very few people nothing is said at all.
   */
  findings(): Finding[] {
    if (this.#cleared < SMALL_COUNT) return [];
    return Array.from(this.#missing, ([language, count]) =>
      createFinding(releaseLanguageMissing, {
        facts: { language, count: suppressCount(count) },
        same: language,
      }),
    );
  }
}
