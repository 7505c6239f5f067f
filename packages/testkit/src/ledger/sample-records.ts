import { createHash } from "node:crypto";

import {
  ROUNDS,
  EMPTY_TALLY,
  NO_COMPLAINTS,
  NO_OUTCOMES,
  digestOf,
  instant,
  later,
  type Approval,
  type Attempt,
  type ApprovedMailOut,
  type AuditRecord,
  type Claim,
  type ClaimPerson,
  type ClaimedWave,
  type Competence,
  type CountedLimit,
  type Instant,
  type LedgerKey,
  type MailOut,
  type MailOutId,
  type NewStop,
  type PersonStop,
  type Precondition,
  type Preview,
  type Project,
  type ProjectId,
  type Pseudonym,
  type StopScope,
  type UserId,
  type WaveRecord,
} from "@sluse/core";

/** A Monday morning in Norway. */
export const MORNING: Instant = instant("2027-02-01T08:00:00+01:00");
/** Some minutes after the morning on which samples begin. */
export const minutesLater = (minutes: number): Instant => later(MORNING, minutes * 60_000);
/** Some days after the morning on which samples begin. */
export const daysLater = (days: number): Instant => later(MORNING, days * 86_400_000);

/** A superuser. */
export const ÅSE: UserId = "åse.bjørnøy@hemit.example" as UserId;
/** Another superuser. */
export const BIRET: UserId = "biret.gáivuotna@hemit.example" as UserId;

/** Pseudonyms in an order unlike the numbers'. `key` tells pseudonyms of one person apart. */
export const person = (number: number, key = "2027-1"): Pseudonym =>
  createHash("sha256").update(`${key} ${number}`).digest("hex").slice(0, 32) as Pseudonym;

/** Pseudonyms of some made-up people, numbered. */
export const people = (count: number, from = 1): Pseudonym[] =>
  Array.from({ length: count }, (_, index) => person(from + index));

/** People as a claim asks for them, each for themselves. */
export const asked = (who: readonly Pseudonym[]): ClaimPerson[] =>
  who.map((each) => ({ person: each, about: null }));

/** A pseudonym key the ledger has met. */
export const sampleKey = (id = "2027-1", state: LedgerKey["state"] = "present"): LedgerKey => ({
  id,
  check: digestOf(id),
  state,
  since: MORNING,
});

/** A project. */
export const sampleProject = (id = "hunt-2027", changes: Partial<Project> = {}): Project => ({
  id: id as ProjectId,
  orderingSystem: "eforsk" as Project["orderingSystem"],
  title: "Helseundersøkelsen i Sør-Varanger og Kárášjohka",
  purpose: "research",
  controller: "Nord-Trøndelag sykehus",
  contact: { name: "Åse Bjørnøy", email: "ase@hemit.example", phone: "+47 73 00 00 00" },
  superusers: [ÅSE, BIRET],
  formerSuperusers: [],
  registeredAt: MORNING,
  activation: undefined,
  ceilingAgreed: undefined,
  plan: undefined,
  complaints: [],
  proposals: [],
  ...changes,
});

/** An approved mail-out. */
export const sampleMailOut = (id: string, changes: Partial<ApprovedMailOut> = {}): ApprovedMailOut => {
  const project = changes.project ?? ("hunt-2027" as ProjectId);
  return {
    id: id as MailOutId,
    project,
    state: "approved",
    orderedBy: BIRET,
    changedBy: [],
    submittedAt: MORNING,
    toldAt: MORNING,
    manifest: sampleManifest(id as MailOutId, project),
    digest: digestOf(id),
    findings: [],
    unrun: [],
    acknowledgements: [],
    tally: EMPTY_TALLY,
    canaryPassed: false,
    linksCheckedAt: MORNING,
    complaints: NO_COMPLAINTS,
    attempt: 1,
    shown: [],
    proofs: 0,
    examples: [],
    shortfallSeen: 0,
    breakersFrom: NO_OUTCOMES,
    ...changes,
  };
};

const sampleManifest = (mailOut: MailOutId, project: ProjectId): MailOut["manifest"] => ({
  format: 1,
  mailOut,
  project,
  orderingSystem: "eforsk" as Project["orderingSystem"],
  reference: null,
  purpose: "research",
  purposeTag: "5",
  kind: "letter",
  round: "invitation",
  plan: null,
  step: null,
  form: null,
  corrects: null,
  notice: {
    title: "Vil du være med i en helseundersøkelse?",
    text: "Dearvvašvuođaguorahallan – ⟨“sitat”⟩ \u2028 😀",
    sender: "Nord-Trøndelag sykehus",
    organisationNumber: "974754118",
  },
  documents: [],
  links: ["https://hunt.example/bli-med"],
  canaries: {},
  standing: null,
  audience: { count: 0, digest: digestOf("nobody"), key: "2027-1", together: 0 },
  channels: null,
  mandate: { kind: "helsenorge-only" },
  window: { from: "2027-02-02T07:00:00.000Z", until: "2027-03-02T07:00:00.000Z" },
  answerBy: null,
  announcement: null,
  orderedBy: BIRET,
  alsoOrderedBy: [],
  policy: { version: "eforsk-1", digest: digestOf("policy") },
});

/** A superuser's approval of a mail-out. */
export const sampleApproval = (
  mailOut: string,
  by: UserId = ÅSE,
  comment = "Lest og godkjent",
): Approval => ({
  mailOut: mailOut as MailOutId,
  attempt: 1,
  by,
  at: MORNING,
  digest: digestOf(mailOut),
  until: daysLater(30),
  maxRecipients: 30_000,
  comment,
});

/** A wave. */
export const sampleWave = (
  mailOut: string,
  number: number,
  changes: Partial<WaveRecord> = {},
): WaveRecord => ({
  mailOut: mailOut as MailOutId,
  number,
  canary: number === 1,
  openedAt: MORNING,
  reserved: 500,
  claimed: undefined,
  ...changes,
});

/** What became of a wave, with two hours to begin in. */
export const sampleClaimed = (at: Instant, count: number): ClaimedWave => ({
  at,
  count,
  sendBefore: later(at, 2 * 3_600_000),
  releasedBy: BIRET,
});

/** A claim of some people, without limits. */
export const sampleClaim = (
  mailOut: string,
  who: readonly Pseudonym[],
  changes: Partial<Claim> = {},
): Claim => ({
  mailOut: mailOut as MailOutId,
  attempt: 1,
  project: "hunt-2027" as ProjectId,
  purpose: "research",
  round: "invitation",
  corrects: null,
  step: null,
  wave: 1,
  at: MORNING,
  key: "2027-1",
  people: asked(who),
  whom: "audience",
  limits: [],
  requires: null,
  channelReminders: [],
  ...changes,
});

/** The first reading of a mail-out's recipients, unless it says another. */
export const sampleAttempt = (id: string, attempt = 1): Attempt => ({ id: id as MailOutId, attempt });

/** Every contact of research counts, for ever and everywhere, unless `changes` says otherwise. */
export const samplePreview = (
  who: readonly ClaimPerson[],
  limits: readonly CountedLimit[] = [],
  requires: Precondition | null = null,
): Preview => ({ people: who, purpose: "research", limits, requires, personStops: "hold" });

/** Those who got a mail-out, unless `changes` says otherwise. */
export const sampleRequirement = (
  mailOut: MailOutId | null,
  changes: Partial<Precondition> = {},
): Precondition => ({
  mailOut,
  project: null,
  step: null,
  rounds: ROUNDS,
  outcomes: ["delivered", "unknown", "answered"],
  unlessAnswered: false,
  ...changes,
});

/** A stop. */
export const sampleStop = (scope: StopScope, reason = "klager fra mottakere"): NewStop => ({
  scope,
  by: ÅSE,
  at: MORNING,
  reason,
  liftedBy: "superuser",
  opened: [],
});

/** A stop of one person. */
export const samplePersonStop = (who: Pseudonym, changes: Partial<PersonStop> = {}): PersonStop => ({
  person: who,
  by: ÅSE,
  at: MORNING,
  reach: "secondary-use",
  ...changes,
});

/** A limit of so many in a year. */
export const sampleLimit = (max: number, changes: Partial<CountedLimit> = {}): CountedLimit => ({
  name: `max-${max}`,
  unit: "recipient",
  after: null,
  remindersBefore: null,
  project: null,
  corrects: null,
  step: null,
  purposes: ["research"],
  rounds: [...ROUNDS, "channel-reminder"],
  max,
  ...changes,
});

/** An event of the log. */
export const sampleEvent = (
  what: AuditRecord["what"],
  details: AuditRecord["details"] = {},
): AuditRecord => ({
  at: MORNING,
  what,
  by: ÅSE,
  project: "hunt-2027" as ProjectId,
  mailOut: null,
  details,
});

export const sampleCompetence = (attempts: number): Competence => ({
  user: ÅSE,
  attempts,
  latest: { at: MORNING, set: "2026-1", faults: 8, caught: 7, clean: 4, stopped: 0, passed: true },
  passedAt: MORNING,
});
