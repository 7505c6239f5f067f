import type { MessageLanguage, Severity, Topic } from "@sluse/core";

/** What stands around the requirements. */
export interface PageTexts {
  readonly title: string;
  readonly lead: (version: string) => string;
  readonly policy: string;
  readonly topics: Readonly<Record<Topic, string>>;
  readonly told: string;
  readonly rules: string;
  readonly figures: string;
  readonly figure: string;
  readonly value: string;
  readonly mend: string;
  readonly source: string;
  /** What happens when a requirement is not met. */
  readonly otherwise: Readonly<Record<Severity, string>>;
}

/** Languages that requirements are printed in. The rules behind them are in bokmål and English. */
export const PAGE_LANGUAGES = ["nb", "nn", "en"] as const;
/** One of `PAGE_LANGUAGES`. */
export type PageLanguage = (typeof PAGE_LANGUAGES)[number];

/** The language that a rule is explained in on a page. */
export const explainedIn = (language: PageLanguage): MessageLanguage => (language === "en" ? "en" : "nb");

export const PAGE_TEXTS: Readonly<Record<PageLanguage, PageTexts>> = {
  nn: {
    title: "Krav til den som bestiller",
    lead: (version) =>
      `Reglane som gjeld (versjon ${version}), slik slusa handhevar dei. Bak kvar setning står kva som skjer når ho ikkje er oppfylt, regelen som ser etter, og talet ho byggjer på.`,
    policy: "Regelverk",
    topics: {
      project: "Prosjektet",
      order: "Bestillinga",
      letter: "Brevet",
      links: "Lenkjene",
      recipients: "Mottakarane",
      approval: "Godkjenninga",
      sending: "Utsendinga",
    },
    told: "Blir meldt, men stansar ingenting",
    rules: "Reglane bak (på bokmål)",
    figures: "Tala",
    figure: "Felt",
    value: "Verdi",
    mend: "Slik rettes det",
    source: "Kilde",
    otherwise: { refuse: "blir avvist", hold: "blir halde tilbake", warn: "blir meldt", note: "blir notert" },
  },
  nb: {
    title: "Krav til den som bestiller",
    lead: (version) =>
      `Reglene som gjelder (versjon ${version}), slik slusen håndhever dem. Bak hver setning står hva som skjer når den ikke er oppfylt, regelen som ser etter, og tallet den bygger på.`,
    policy: "Regelverk",
    topics: {
      project: "Prosjektet",
      order: "Bestillingen",
      letter: "Brevet",
      links: "Lenkene",
      recipients: "Mottakerne",
      approval: "Godkjenningen",
      sending: "Utsendingen",
    },
    told: "Meldes, men stanser ingenting",
    rules: "Reglene bak",
    figures: "Tallene",
    figure: "Felt",
    value: "Verdi",
    mend: "Slik rettes det",
    source: "Kilde",
    otherwise: { refuse: "avvises", hold: "holdes tilbake", warn: "meldes", note: "noteres" },
  },
  en: {
    title: "What is required of whoever orders",
    lead: (version) =>
      `The rules in force (version ${version}), as the gate enforces them. After each sentence stands what happens when it is not met, the rule that looks for it, and the figure it stands on.`,
    policy: "Policy",
    topics: {
      project: "The project",
      order: "The order",
      letter: "The letter",
      links: "The links",
      recipients: "The recipients",
      approval: "The approval",
      sending: "Sending",
    },
    told: "Told, but stops nothing",
    rules: "The rules behind",
    figures: "The figures",
    figure: "Field",
    value: "Value",
    mend: "How to mend it",
    source: "Source",
    otherwise: { refuse: "refused", hold: "held", warn: "told", note: "noted" },
  },
};
