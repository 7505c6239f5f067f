import type { Limit } from "../limits/limit.ts";
import { PURPOSES } from "../mail-out/purpose.ts";
import { CONTACT_ROUNDS, ROUNDS } from "../mail-out/round.ts";
import type { Policy } from "./policy.ts";

const SECONDARY_USE = PURPOSES.filter((purpose) => purpose !== "treatment");
const EVER = null;

const limits: Readonly<Record<string, Limit>> = {
  "one-invitation": {
    title: { nb: "én invitasjon", en: "one invitation" },
    rounds: ["invitation"],
    purposes: SECONDARY_USE,
    scope: "project",
    counts: ["invitation"],
    max: 1,
    days: EVER,
  },
  // NEM, 17 March 1997: it should be permissible to remind once in writing.
  "one-reminder": {
    title: { nb: "én påminnelse", en: "one reminder" },
    rounds: ["reminder"],
    purposes: SECONDARY_USE,
    scope: "project",
    counts: ["reminder"],
    max: 1,
    days: EVER,
  },
  // A correction follows its faulty letter at once, so it is not held to the spacing.
  "fourteen-days-apart": {
    title: { nb: "fjorten dager mellom brevene", en: "fourteen days apart" },
    rounds: ["invitation", "reminder", "result"],
    purposes: SECONDARY_USE,
    scope: "project",
    counts: CONTACT_ROUNDS,
    max: 1,
    days: 14,
  },
  "four-in-twelve-months": {
    title: { nb: "fire henvendelser på tolv måneder", en: "four contacts in twelve months" },
    rounds: ROUNDS,
    purposes: SECONDARY_USE,
    scope: "everywhere",
    counts: CONTACT_ROUNDS,
    max: 4,
    days: 365,
  },
  "one-result": {
    title: { nb: "ett resultat på tretti dager", en: "one result in thirty days" },
    rounds: ["result"],
    purposes: SECONDARY_USE,
    scope: "project",
    counts: ["result"],
    max: 1,
    days: 30,
  },
  "one-correction": {
    title: { nb: "én retting", en: "one correction" },
    rounds: ["correction"],
    purposes: PURPOSES,
    scope: "corrected-mail-out",
    counts: ["correction"],
    max: 1,
    days: EVER,
  },
};

/**
 * The limits and rules of eFORSK, as its public manual states them (June 2026): 2 000 an hour for a project, 3 600 in
 * all, nothing between 22 and 07, earliest the next day, letters under 1 000 KB, three weeks' notice above 10 000.
 */
export const eforsk: Policy = {
  version: "eforsk-1",
  people: "production",
  secondaryUseChannels: { kind: "helsenorge-only" },
  limits,
  registers: {
    maxAgeMinutes: 60,
    required: {},
    hitRate: { implausibleZeroFrom: 1000, implausibleFactor: 4 },
  },
  sending: {
    waveSize: 500,
    canarySize: 50,
    perProjectHour: 2000,
    perHour: 3600,
    quietHours: { from: "22:00", until: "07:00" },
    closedDays: [],
    daysAhead: 1,
    waveMinutes: 15,
  },
  approval: {
    validDays: 90,
    secondSuperuserAbove: 10_000,
    announcedAbove: 10_000,
    announcedDays: 21,
    maxRecipients: 300_000,
    acknowledgementDays: 90,
    lettersShown: "every-language",
  },
  breakers: {
    minimumSettled: 40,
    failedShare: 0.05,
    unreachableShare: 0.6,
    unknownShare: 0.2,
    complaints: 3,
  },
  links: {
    recheckMinutes: 60,
    allowedHosts: ["*"],
    testHosts: [
      "hemitdev",
      ".test.",
      "test.",
      "qa.",
      ".qa.",
      "localhost",
      "staging",
      ".dev.",
      ".invalid",
      ".example",
    ],
    shorteners: [
      "bit.ly",
      "tinyurl.com",
      "t.co",
      "goo.gl",
      "ow.ly",
      "is.gd",
      "buff.ly",
      "rebrand.ly",
      "lnkd.in",
      "cutt.ly",
    ],
    trackingParameters: [
      "utm_source",
      "utm_medium",
      "utm_campaign",
      "utm_term",
      "utm_content",
      "fbclid",
      "gclid",
      "msclkid",
      "mc_eid",
      "mc_cid",
    ],
    maxHosts: 5,
    forbiddenOnPage: [
      "skjemaet er lukket",
      "skjemaet er stengt",
      "undersøkelsen er avsluttet",
      "undersøkinga er avslutta",
      "survey is closed",
      "survey closed",
      "form is closed",
      "ikke funnet",
      "ikkje funnen",
      "page not found",
      "under vedlikehold",
    ],
  },
  content: {
    // "Under 1 000 KB": the manual's word, taken as 1 000 × 1 024 bytes less one.
    maxBytes: 1_023_999,
    maxPages: 4,
    maxTitleLength: 80,
    maxLix: 45,
    forbiddenPhrases: [],
    sensitiveWords: [],
    requiredPassages: ["sender", "purpose", "voluntary", "withdraw", "contact"],
  },
  rules: {},
  retention: { contactDays: 3650 },
};

/** For sites without a manual of their own: smaller waves, closed on Sundays and holidays, letters that carry more. */
export const strict: Policy = {
  ...eforsk,
  version: "strict-1",
  sending: {
    ...eforsk.sending,
    waveSize: 200,
    perProjectHour: 1000,
    perHour: 2000,
    quietHours: { from: "20:00", until: "09:00" },
    closedDays: ["saturday", "sunday", "public-holiday"],
    daysAhead: 2,
  },
  approval: {
    ...eforsk.approval,
    validDays: 30,
    secondSuperuserAbove: 1000,
    announcedAbove: 5000,
    maxRecipients: 50_000,
    acknowledgementDays: 30,
  },
  breakers: {
    minimumSettled: 20,
    failedShare: 0.02,
    unreachableShare: 0.4,
    unknownShare: 0.1,
    complaints: 2,
  },
  links: { ...eforsk.links, recheckMinutes: 15, maxHosts: 3 },
  content: {
    ...eforsk.content,
    maxPages: 2,
    maxLix: 40,
    requiredPassages: ["sender", "purpose", "voluntary", "withdraw", "contact", "ethics", "data-protection"],
  },
};
