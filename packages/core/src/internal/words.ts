import type { MessageLanguage } from "../language.ts";

export const MONTHS: Readonly<Record<MessageLanguage, readonly string[]>> = {
  nb: "januar februar mars april mai juni juli august september oktober november desember".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};

const LANGUAGES = { nb: "bokmål", nn: "nynorsk", en: "engelsk", se: "nordsamisk" };

/** What words of the domain are called in messages in bokmål, by the fact that holds them. */
export const NORWEGIAN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  language: LANGUAGES,
  ordered: LANGUAGES,
  instead: LANGUAGES,
  count: { "fewer than 5": "færre enn 5" },
  limit: {
    "one-invitation": "én invitasjon",
    "one-reminder": "én påminnelse",
    "fourteen-days-apart": "fjorten dager mellom brevene",
    "four-in-twelve-months": "fire henvendelser på tolv måneder",
    "one-result": "ett resultat på tretti dager",
    "one-correction": "én retting",
  },
  of: { project: "prosjektet", all: "alle prosjekter" },
  purpose: {
    research: "forskning",
    "health-survey": "helseundersøkelse",
    "quality-register": "kvalitetsregister",
    treatment: "helsehjelp",
  },
  round: { invitation: "invitasjon", reminder: "påminnelse", correction: "retting", result: "resultat" },
  scope: {
    global: "all utsending",
    system: "bestillersystemet",
    project: "prosjektet",
    "mail-out": "utsendingen",
  },
  state: {
    receiving: "under mottak",
    refused: "avvist av kontrollen",
    held: "holdt tilbake",
    "awaiting-approval": "venter på godkjenning",
    approved: "godkjent",
    releasing: "under utsending",
    paused: "satt på pause",
    stopped: "stoppet",
    completed: "fullført",
    rejected: "avslått",
    withdrawn: "trukket tilbake",
    expired: "utløpt",
  },
};

/** What is counted in messages, of one: `1 personer` is `1 person`. */
export const OF_ONE: Readonly<Record<MessageLanguage, Readonly<Record<string, string>>>> = {
  nb: {
    rader: "rad",
    personer: "person",
    mottakere: "mottaker",
    klager: "klage",
    timer: "time",
    minutter: "minutt",
    dager: "dag",
  },
  en: {
    rows: "row",
    people: "person",
    recipients: "recipient",
    complaints: "complaint",
    letters: "letter",
    hours: "hour",
    days: "day",
  },
};
