import { eforskLinks } from "./preset-links.ts";
import type { Limit } from "../limits/limit.ts";
import { MAIL_OUT_KINDS } from "../vocabulary/mail-out-kind.ts";
import { PURPOSES } from "../vocabulary/purpose.ts";
import { CONTACT_ROUNDS, ROUNDS } from "../vocabulary/round.ts";
import type { Policy } from "./policy.ts";

const SECONDARY_USE = PURPOSES.filter((purpose) => purpose !== "treatment");
/** Without follow-ups, which the project's plan limits: two have agreed on it, and people expect what it says. */
const NOT_PLANNED = ROUNDS.filter((round) => round !== "follow-up");
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
    rounds: ["invitation", "reminder", "result", "information"],
    purposes: SECONDARY_USE,
    scope: "project",
    counts: CONTACT_ROUNDS,
    max: 1,
    days: 14,
  },
  "four-in-twelve-months": {
    title: { nb: "fire henvendelser på tolv måneder", en: "four contacts in twelve months" },
    rounds: NOT_PLANNED,
    purposes: SECONDARY_USE,
    scope: "everywhere",
    counts: NOT_PLANNED,
    max: 4,
    days: 365,
  },
  // The channel reminds by itself, and each recipient may switch that off for a task: counted apart from what was ordered,
  // so that the first long form of a year does not shut out the next.
  "channel-reminders": {
    title: { nb: "kanalens egne påminnelser", en: "the channel's own reminders" },
    rounds: NOT_PLANNED,
    purposes: SECONDARY_USE,
    scope: "everywhere",
    counts: ["channel-reminder"],
    max: 8,
    days: 365,
  },
  // A child has two parents at most, and is not asked for by one project after the other.
  "four-about-in-twelve-months": {
    title: {
      nb: "fire henvendelser om samme person på tolv måneder",
      en: "four contacts about one person in twelve months",
    },
    rounds: NOT_PLANNED,
    purposes: SECONDARY_USE,
    scope: "everywhere",
    of: "about",
    counts: NOT_PLANNED,
    max: 4,
    days: 365,
  },
  "one-invitation-about": {
    title: { nb: "én invitasjon om samme person", en: "one invitation about one person" },
    rounds: ["invitation"],
    purposes: SECONDARY_USE,
    scope: "project",
    of: "about",
    counts: ["invitation"],
    max: 1,
    days: EVER,
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
  "two-informations": {
    title: { nb: "to ganger informasjon på tolv måneder", en: "information twice in twelve months" },
    rounds: ["information"],
    purposes: SECONDARY_USE,
    scope: "project",
    counts: ["information"],
    max: 2,
    days: 365,
  },
  // As many as eFORSK's automatic orders can be in all, within a year.
  "follow-ups": {
    title: { nb: "oppfølginger på tolv måneder", en: "follow-ups in twelve months" },
    rounds: ["follow-up"],
    purposes: SECONDARY_USE,
    scope: "project",
    counts: ["follow-up"],
    max: 31,
    days: 365,
  },
  // The channel does not tell why somebody cannot be reached. Trying them again and again helps nobody; a year later they may be.
  "not-reached": {
    title: { nb: "ikke nådd tre ganger på tolv måneder", en: "not reached three times in twelve months" },
    rounds: ["invitation", "reminder", "result", "information", "follow-up"],
    purposes: SECONDARY_USE,
    scope: "everywhere",
    of: "in-vain",
    counts: ROUNDS,
    max: 3,
    days: 365,
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
  orders: { purposes: PURPOSES, kinds: MAIL_OUT_KINDS },
  limits,
  // Consent to research, decisions on one's own health, and a login to Helsenorge of one's own: all from 16.
  recipients: { minimumAge: 16, remindersTo: "delivered-or-unknown", resultsTo: "answered" },
  registers: {
    maxAgeMinutes: 60,
    required: {},
    // Since version 13.3 ePROM looks nobody up in the population register before Helsenorge and Digipost: whether somebody has
    // died is for whoever orders to know, whatever it is ordered for.
    populationFor: PURPOSES,
    hitRate: { implausibleZeroFrom: 1000, implausibleFactor: 4 },
  },
  sending: {
    waveSize: 500,
    canarySize: 50,
    perProjectHour: 2000,
    perHour: 3600,
    // What somebody's treatment asks for does not wait behind a survey.
    priority: { purposes: ["treatment"], share: 0.1 },
    quietHours: { from: "22:00", until: "07:00" },
    closedDays: [],
    daysAhead: 1,
    waveMinutes: 15,
    clearanceMinutes: 120,
    outcomeShare: 0.9,
  },
  approval: {
    validDays: 90,
    // A year, and some weeks to look at it in: what a list is approved of grows old, and what stands is looked at with each who comes.
    standingValidDays: 400,
    secondSuperuserAbove: 10_000,
    announcedAbove: 10_000,
    announcedDays: 21,
    maxRecipients: 300_000,
    acknowledgementDays: 90,
    lettersShown: "every-language",
    exampleValues: "shape",
    maxProofs: 20,
    namedOrderer: "required",
    templates: "not-asked",
    exercisedWithinDays: "not-asked",
  },
  breakers: {
    minimumSettled: 40,
    failedShare: 0.05,
    unreachableShare: 0.6,
    unknownShare: 0.2,
    shortfallShare: 0.05,
    complaints: 3,
  },
  links: eforskLinks,
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
  rules: { "order/same-letter-elsewhere": "hold" },
  retention: { contactDays: 3650 },
};

/** For sites without a manual of their own: smaller waves, closed on Sundays and holidays, letters that carry more. */
export const strict: Policy = {
  ...eforsk,
  version: "strict-1",
  recipients: { ...eforsk.recipients, remindersTo: "delivered" },
  sending: {
    ...eforsk.sending,
    waveSize: 200,
    perProjectHour: 1000,
    perHour: 2000,
    quietHours: { from: "20:00", until: "09:00" },
    closedDays: ["saturday", "sunday", "public-holiday"],
    daysAhead: 2,
    outcomeShare: 1,
  },
  approval: {
    ...eforsk.approval,
    validDays: 30,
    standingValidDays: 200,
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
    shortfallShare: 0.02,
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
