import { contentRules } from "@sluse/content";
import { compareSeverity, eforsk, type Policy, type Rule } from "@sluse/core";
import { requirementsOf } from "@sluse/core/house";
import { gateRules } from "@sluse/gate";
import { linkRules } from "@sluse/linkcheck";
import { describe, expect, test } from "vitest";

import { ANNOUNCEMENT } from "../internal/world.ts";
import {
  afterCanary,
  announced,
  approving,
  approvingStandingFor,
  beginning,
  changing,
  complaining,
  exercised,
  linkDying,
  linkSays,
  linking,
  many,
  pageSays,
  proving,
  releasing,
  releasingAt,
  roundAfter,
  saying,
  scenario,
  showing,
  templateApproved,
  trying,
  twoOptOut,
  under,
  waveTaking,
  withKrr,
  withPopulation,
  withOneBorn,
  type Tried,
} from "./cases.ts";

/** A policy that asks for all that can be asked for: every sentence there is stands in its print. */
const ALL: Policy = {
  ...eforsk,
  orders: { purposes: ["research"], kinds: ["letter"] },
  links: { ...eforsk.links, allowedHosts: ["www.uio.no"] },
  content: { ...eforsk.content, forbiddenPhrases: ["gratis"], sensitiveWords: ["kreft"] },
  registers: { ...eforsk.registers, required: { krr: { maxAgeMinutes: 60 } } },
  sending: { ...eforsk.sending, closedDays: ["sunday"] },
  approval: { ...eforsk.approval, templates: "approved", exercisedWithinDays: 365 },
};

const RULES: Readonly<Record<string, Rule>> = { ...gateRules, ...contentRules, ...linkRules };

interface Case {
  /** The sentence is not met: its rule must speak. */
  readonly broken: Tried;
  /** It is met, under the same requirement or one that asks for what was done: its rule is silent. */
  readonly met: Tried;
}

const field = (path: string, broken: unknown, met: unknown, world = {}): Case => ({
  broken: trying(under(path, broken, world)),
  met: trying(under(path, met, world)),
});
const IN_ORDER = trying({});
const APPROVED = trying(approving);
const RELEASED = trying(releasing());
const ofScenario = (rule: string, met: Tried): Case => ({ broken: trying(scenario(rule)), met });

/** By the rule of a sentence and the field it stands on. */
const CASES: Readonly<Record<string, Case>> = {
  "project/not-active": ofScenario("project/not-active", IN_ORDER),
  "project/ceiling": ofScenario("project/ceiling", IN_ORDER),
  "order/purpose-tag": ofScenario("order/purpose-tag", IN_ORDER),
  "order/correction-unexplained": ofScenario(
    "order/correction-unexplained",
    trying(scenario("recipient/not-required")),
  ),
  "order/not-for-this orders.purposes": field("orders.purposes", ["treatment"], ["research"]),
  "order/not-for-this orders.kinds": field("orders.kinds", ["form"], ["letter"]),
  "order/distribution-wider-than-mandate secondaryUseChannels": ofScenario(
    "order/distribution-wider-than-mandate",
    trying({ order: { channels: ["helsenorge"] } }),
  ),
  "order/too-soon sending.daysAhead": ofScenario("order/too-soon", IN_ORDER),
  "order/announcement-missing approval.announcedAbove": field("approval.announcedAbove", 7, 8),
  "order/announced-too-late approval.announcedDays": {
    broken: trying(scenario("order/announced-too-late")),
    met: trying(under("approval.announcedAbove", 7, { order: { announcement: ANNOUNCEMENT } })),
  },
  "order/too-many-recipients approval.maxRecipients": field("approval.maxRecipients", 7, 8),
  "order/orderer-unnamed approval.namedOrderer": ofScenario("order/orderer-unnamed", IN_ORDER),
  "text/passage-changed": { broken: trying(changing("Det er frivillig", "Det er lurt")), met: IN_ORDER },
  "text/notice-sender-missing": { broken: trying(announced("Invitasjon", " ")), met: IN_ORDER },
  "text/national-id": {
    broken: trying(saying("Målet med studien", "Nummeret ditt er 21905521516. Målet med studien")),
    met: IN_ORDER,
  },
  "text/notice-title-length content.maxTitleLength": field("content.maxTitleLength", 10, 80),
  "text/hard-to-read content.maxLix": field("content.maxLix", 5, 90),
  "text/forbidden-phrase content.forbiddenPhrases": field(
    "content.forbiddenPhrases",
    ["frivillig å delta"],
    ["gratis"],
  ),
  "text/notice-health-fact content.sensitiveWords": field("content.sensitiveWords", ["søvn"], ["kreft"]),
  "text/template-role-missing content.requiredPassages": field(
    "content.requiredPassages",
    ["contact", "result"],
    ["contact", "purpose"],
  ),
  "link/broken": { broken: trying(linkSays("broken")), met: trying(linkSays("ok")) },
  "link/not-https": { broken: trying(linking("http://www.uio.no/sovn")), met: IN_ORDER },
  "release/link-died links.recheckMinutes": {
    broken: trying(linkDying),
    met: trying(under("links.recheckMinutes", 100_000, linkDying)),
  },
  "link/host-not-allowed links.allowedHosts": field("links.allowedHosts", ["hemit.no"], ["www.uio.no"]),
  "link/test-environment links.testHosts": field("links.testHosts", ["www.uio."], ["test."]),
  "link/not-public links.notPublicHosts": field("links.notPublicHosts", ["www.uio.no"], ["intranett"]),
  "link/preview links.previewWords": field("links.previewWords", ["sovn"], ["utkast"]),
  "link/shortener links.shorteners": field("links.shorteners", ["www.uio.no"], ["bit.ly"]),
  "link/tracking links.trackingParameters": {
    broken: trying(linking("https://www.uio.no/sovn?utm_source=brev")),
    met: trying(linking("https://www.uio.no/sovn?id=2027")),
  },
  "link/too-many-hosts links.maxHosts": field("links.maxHosts", 0, 1),
  "link/page-closed links.forbiddenOnPage": {
    broken: trying(under("links.forbiddenOnPage", ["stengt"], pageSays("stengt"))),
    met: trying(under("links.forbiddenOnPage", ["stengt"], pageSays("åpent"))),
  },
  "recipient/unknown": ofScenario("recipient/unknown", IN_ORDER),
  "recipient/many-invalid people": field("people", "production", "test"),
  "recipient/mostly-limited limits": ofScenario(
    "recipient/mostly-limited",
    trying(scenario("recipient/repeat-limit")),
  ),
  "recipient/not-reached limits": ofScenario(
    "recipient/not-reached",
    trying(scenario("recipient/repeat-limit")),
  ),
  "recipient/not-required recipients.remindersTo": field(
    "recipients.remindersTo",
    "delivered",
    "delivered-or-unknown",
    roundAfter("reminder", "unknown"),
  ),
  "recipient/not-required recipients.resultsTo": field(
    "recipients.resultsTo",
    "answered",
    "invited",
    roundAfter("result", "delivered"),
  ),
  "recipient/under-age recipients.minimumAge": field(
    "recipients.minimumAge",
    18,
    10,
    withOneBorn("2012-05-10"),
  ),
  "register/stale registers.maxAgeMinutes": ofScenario("register/stale", IN_ORDER),
  "register/missing registers.required": {
    broken: trying(scenario("register/missing")),
    met: trying(under("registers.required", { krr: { maxAgeMinutes: 60 } }, withKrr())),
  },
  "register/population-missing registers.populationFor": {
    broken: trying(scenario("register/population-missing")),
    met: trying(withPopulation()),
  },
  "register/implausible-hit-rate registers.hitRate": field(
    "registers.hitRate",
    { implausibleZeroFrom: 8, implausibleFactor: 4 },
    { implausibleZeroFrom: 9, implausibleFactor: 4 },
  ),
  "approval/not-superuser": ofScenario("approval/not-superuser", APPROVED),
  "approval/self-approval": ofScenario("approval/self-approval", APPROVED),
  "approval/digest-changed": ofScenario("approval/digest-changed", APPROVED),
  "approval/comment-missing": ofScenario("approval/comment-missing", APPROVED),
  "approval/too-long approval.validDays": ofScenario("approval/too-long", APPROVED),
  "approval/too-long approval.standingValidDays": field(
    "approval.standingValidDays",
    20,
    60,
    approvingStandingFor(50),
  ),
  "approval/second-needed approval.secondSuperuserAbove": field(
    "approval.secondSuperuserAbove",
    7,
    8,
    approving,
  ),
  "approval/letter-not-shown approval.lettersShown": {
    broken: trying(scenario("approval/letter-not-shown")),
    met: trying(under("approval.lettersShown", "every-language", showing)),
  },
  "approval/too-many-proofs approval.maxProofs": field("approval.maxProofs", 0, 1, proving),
  "order/template-not-approved approval.templates": {
    broken: trying(scenario("order/template-not-approved")),
    met: trying(under("approval.templates", "approved", templateApproved)),
  },
  "approval/not-exercised approval.exercisedWithinDays": {
    broken: trying(scenario("approval/not-exercised")),
    met: trying(under("approval.exercisedWithinDays", 365, exercised)),
  },
  "release/policy-changed": ofScenario("release/policy-changed", RELEASED),
  "release/stopped": ofScenario("release/stopped", RELEASED),
  "release/canary-waits sending.canarySize": field("sending.canarySize", 50, 200, {
    ...releasing(),
    recipients: many,
  }),
  "release/hourly-ceiling sending.perProjectHour": field(
    "sending.perProjectHour",
    60,
    600,
    afterCanary("delivered"),
  ),
  "release/hourly-ceiling sending.perHour": field("sending.perHour", 70, 3600, afterCanary("delivered")),
  "release/hourly-ceiling sending.priority": field(
    "sending.priority",
    { purposes: ["treatment"], share: 0.7 },
    { purposes: ["treatment"], share: 0.1 },
    under("sending.perHour", 300, afterCanary("delivered")),
  ),
  "release/quiet-hours sending.quietHours": field(
    "sending.quietHours",
    { from: "22:00", until: "07:00" },
    { from: "23:00", until: "07:00" },
    releasingAt("2027-03-30T22:30:00+02:00"),
  ),
  "release/closed-day sending.closedDays": field(
    "sending.closedDays",
    ["saturday"],
    ["sunday"],
    releasingAt("2027-04-03T10:00:00+02:00"),
  ),
  "release/wave-late sending.waveMinutes": field("sending.waveMinutes", 15, 30, waveTaking(20)),
  "release/begun-too-late sending.clearanceMinutes": {
    broken: trying(beginning(true)),
    met: trying(beginning(false)),
  },
  "release/last-wave-open sending.outcomeShare": {
    broken: trying(scenario("release/last-wave-open")),
    met: trying(under("sending.waveSize", 20, afterCanary("delivered"))),
  },
  "release/breaker-failed breakers.failedShare": field(
    "breakers.failedShare",
    0.05,
    1,
    afterCanary("failed"),
  ),
  "release/breaker-unreachable breakers.unreachableShare": field(
    "breakers.unreachableShare",
    0.05,
    1,
    afterCanary("unreachable"),
  ),
  "release/breaker-unknown breakers.unknownShare": field(
    "breakers.unknownShare",
    0.2,
    1,
    afterCanary("unknown"),
  ),
  "release/fewer-cleared breakers.shortfallShare": field("breakers.shortfallShare", 0.05, 0.5, twoOptOut),
  "release/breaker-complaints breakers.complaints": field("breakers.complaints", 3, 4, complaining(3)),
};

const keyOf = ({ rule, figure }: { readonly rule: string; readonly figure?: string }): string =>
  figure === undefined ? rule : `${rule} ${figure}`;
// Those of letters in PDF are tried where PDFs are read: packages/pdf/test/requirements.test.ts
const requirements = requirementsOf(ALL).filter(({ rule }) => !rule.startsWith("pdf/"));

describe("each sentence of a printed policy", () => {
  test("has a case here, and nothing else has", () => {
    expect(Object.keys(CASES).toSorted()).toEqual([...new Set(requirements.map(keyOf))].toSorted());
  });

  test("has a rule that refuses or holds, or stands among what is only told", () => {
    const told = requirements.filter(
      ({ rule }) => compareSeverity(RULES[rule]?.severity ?? "note", "hold") < 0,
    );
    // Whoever is not required gets nothing; that some are left out is only told.
    expect(told.map(keyOf)).toEqual([
      "text/hard-to-read content.maxLix",
      "recipient/not-reached limits",
      "recipient/not-required recipients.remindersTo",
      "recipient/not-required recipients.resultsTo",
    ]);
  });

  test.each(Object.entries(CASES))(
    "%s: its rule speaks when it is broken, and is silent when it is met",
    async (key, { broken, met }) => {
      const [rule] = key.split(" ");
      expect(await broken()).toContain(rule);
      expect(await met()).not.toContain(rule);
    },
  );

  test("is tried in a world that is in order without it", async () => {
    expect(await IN_ORDER()).toEqual([]);
    expect(await RELEASED()).toEqual([]);
  });
});
