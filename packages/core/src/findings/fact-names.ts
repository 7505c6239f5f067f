import type { MessageLanguage } from "../language.ts";
import {
  CONTROL_NAMES,
  LANGUAGE_NAMES,
  PURPOSE_NAMES,
  ROUND_NAMES,
  SCOPE_NAMES,
  STATE_NAMES,
} from "../vocabulary/names.ts";
import type { Name } from "../vocabulary/name.ts";

export const MONTHS: Readonly<Record<MessageLanguage, readonly string[]>> = {
  nb: "januar februar mars april mai juni juli august september oktober november desember".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};

const FEWER: Readonly<Record<string, Name>> = { "fewer than 5": { nb: "færre enn 5", en: "fewer than 5" } };

/** What facts that are words of the domain are called in messages, by the fact that holds them. */
export const FACT_NAMES: Readonly<Record<string, Readonly<Record<string, Name>>>> = {
  language: LANGUAGE_NAMES,
  ordered: LANGUAGE_NAMES,
  instead: LANGUAGE_NAMES,
  purpose: PURPOSE_NAMES,
  round: ROUND_NAMES,
  scope: SCOPE_NAMES,
  control: CONTROL_NAMES,
  state: STATE_NAMES,
  count: FEWER,
  withheld: FEWER,
  limited: FEWER,
  notRequired: FEWER,
  of: {
    project: { nb: "prosjektet", en: "the project" },
    "project-but-kept": {
      nb: "prosjektet, når det er holdt av plass til utsendinger som har ventet lenger",
      en: "the project, with room kept for mail-outs that have waited longer",
    },
    all: { nb: "alle prosjekter", en: "all projects" },
    "all-but-kept": {
      nb: "alle prosjekter, når det er holdt av plass til små utsendinger og til dem som har ventet lenger",
      en: "all projects, with room kept for small mail-outs and for those that have waited longer",
    },
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
