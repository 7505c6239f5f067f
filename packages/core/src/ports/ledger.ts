import type { AuditEvent, AuditRecord } from "../audit/audit-event.ts";
import type {
  ClearanceId,
  Digest,
  MailOutId,
  ProjectId,
  Pseudonym,
  RegisterId,
  StopId,
  UserId,
} from "../ids.ts";
import type { Contact } from "../limits/contact.ts";
import type { Approval } from "../mail-out/approval.ts";
import type { MailOut, MailOutState } from "../mail-out/mail-out.ts";
import type { Outcome, OutcomeTally, StoredOutcome } from "../mail-out/outcome.ts";
import type { NewStop, PersonStop, PersonStopReach, Stop, StopScope } from "../mail-out/stop.ts";
import type { TemplateApproval, TemplateApprovalKey } from "../mail-out/template-approval.ts";
import type { WaveRecord } from "../mail-out/wave.ts";
import type { NewAlert, Alert } from "../alerts/alert.ts";
import type { Competence } from "../people/competence.ts";
import type { Project } from "../project/project.ts";
import type { Instant } from "../time/instant.ts";
import type { Claim, ClaimCounts, ClaimPerson, ClaimVerdict, Preview } from "./claim.ts";
import type { ContactBlock } from "./contacts-digest.ts";
import type { KeptAnswer } from "./kept-answer.ts";
import type { LoginSession } from "./login-session.ts";
import type { MailOutPage, MailOutPageRequest } from "./mail-out-page.ts";

/**
 * Everything stored. A ledger keeps records and counts contacts; what may happen when is decided in the gate, inside
 * one transaction, so that every ledger obeys the same rules.
 */
export interface Ledger {
  /**
   * Runs `work` in one transaction that no other transaction of any gate interleaves with where they touch the same
   * mail-out, people or ceilings, and during which no project, key or stop changes. When `work` throws, nothing of it
   * is kept. `work` must do no I/O of its own, and keep nothing outside itself until `transact` has answered: a ledger
   * that undid it, because a connection was lost or it must run alone, runs it again from its start. It asks in the
   * order mail-outs, ceilings, claims; a ledger with many writers locks in that order.
   * @throws SluseError `SLUSE_LEDGER_LOCKED` when another process holds the ledger too long
   * @throws SluseError `SLUSE_LEDGER_FULL` when the disk is full
   * @throws SluseError `SLUSE_LEDGER_UNREACHABLE` when the connection was lost; nothing of it was kept
   * @throws SluseError `SLUSE_LEDGER_COMMIT_UNKNOWN` when the connection was lost on the last word, and nobody can tell
   * whether it was kept: what was claimed counts as sent
   */
  transact<Result>(
    work: (tx: LedgerTransaction) => Promise<Result>,
    options?: TransactOptions,
  ): Promise<Result>;
  close(): Promise<void>;
}

/** How a transaction is run. */
export interface TransactOptions {
  /**
   * `now`: kept when `transact` answers, whatever happens. `soon`: a power cut within moments may take it back, with
   * everything after it or not at all; for what is safe to forget, such as an outcome, which is then unknown. A ledger
   * may always do `now`. Default `now`.
   */
  readonly durability?: "now" | "soon";
}

/** The records and counts a gate works with. Methods that save replace the whole record. */
export interface LedgerTransaction {
  loadKeys(): Promise<readonly LedgerKey[]>;
  saveKey(key: LedgerKey): Promise<void>;
  /**
   * Moves what is known of people under an older key to their pseudonym of the present `key`. Answers how many people
   * moved. A person found under both keeps every contact.
   * @throws SluseError `SLUSE_LEDGER_UNKNOWN` when `key` is not present
   */
  rekey(pairs: readonly Rekeying[]): Promise<number>;
  /**
   * Brings the contacts and the stop of people to the name they are known by now, of the present `key`: another number of
   * theirs, under whichever key. A stop stays under the older name as well, so that no move lifts one; and where they stand in
   * audiences stays as it was approved. Whoever has contacts under both names keeps them all. Answers of how many people
   * something was brought over.
   * @throws SluseError `SLUSE_LEDGER_UNKNOWN` when `key` is not present
   */
  mergePeople(pairs: readonly Rekeying[]): Promise<number>;
  /** How many people are still known by a pseudonym of this key only. */
  countPeopleUnderKey(key: string): Promise<number>;

  loadProject(id: ProjectId): Promise<Project | undefined>;
  saveProject(project: Project): Promise<void>;
  listProjects(): Promise<readonly Project[]>;

  /** Holds the mail-out until the transaction ends: no other transaction changes it or claims for it. */
  loadMailOut(id: MailOutId): Promise<MailOut | undefined>;
  saveMailOut(mailOut: MailOut): Promise<void>;
  listMailOuts(filter: {
    readonly project?: ProjectId;
    readonly states?: readonly MailOutState[];
    /** Only those with clearances that nobody has begun, and that are not void. */
    readonly unbegun?: true;
  }): Promise<readonly MailOut[]>;
  /** A page of mail-outs. Asks for no more than the page, however many mail-outs there ever were. */
  pageMailOuts(asked: MailOutPageRequest): Promise<MailOutPage>;
  /**
   * Mail-outs that an order is looked at beside, the oldest first: of its project those that have not ended, those submitted
   * since, and those with the order's reference; of every project those submitted since with the same content.
   */
  listBeside(order: {
    readonly project: ProjectId;
    readonly since: Instant;
    readonly reference: string | null;
    /** As `contentDigest` says it. */
    readonly content: Digest;
  }): Promise<readonly MailOut[]>;
  /**
   * Deletes a mail-out that nobody was contacted by, with its audience, approvals and waves.
   * @throws SluseError `SLUSE_LEDGER_CONTACTED` when somebody was, or got a correction of it
   */
  deleteMailOut(id: MailOutId): Promise<void>;
  /** The bytes that were approved, by their digest. */
  saveContent(digest: Digest, bytes: Uint8Array): Promise<void>;
  loadContent(digest: Digest): Promise<Uint8Array | undefined>;

  /**
   * Adds people to an attempt; who is there already, to get a letter about the same person, is not added again. Answers how
   * many were added.
   */
  addAudience(attempt: Attempt, members: readonly AudienceMember[], key: string): Promise<number>;
  /**
   * Count, and SHA-256 over the pseudonyms (16 bytes each) and values digests, in the order of the pseudonyms of who gets it,
   * then of whom it is about. The values digest of a letter about another tells whom.
   */
  digestAudience(attempt: Attempt): Promise<{ readonly count: number; readonly digest: Digest }>;
  /** How many people stand in both audiences, whoever their letters are about. */
  countInBoth(one: Attempt, other: Attempt): Promise<number>;
  /** Deletes the audience, of whatever attempt; contacts stay. */
  deleteAudience(mailOut: MailOutId): Promise<number>;
  /**
   * Of each of these people, in the order given, how they stand in the audience, and whether they have a contact of
   * this mail-out about the same person; undefined for who does not stand there.
   */
  findMembers(
    attempt: Attempt,
    people: readonly ClaimPerson[],
  ): Promise<readonly (FoundMember | undefined)[]>;

  addApproval(approval: Approval): Promise<void>;
  loadApprovals(mailOut: MailOutId): Promise<readonly Approval[]>;
  deleteApprovals(mailOut: MailOutId): Promise<void>;

  /** Replaces the one of the same template, version and ordering system. */
  saveTemplateApproval(approval: TemplateApproval): Promise<void>;
  /** Answers whether there was one. */
  deleteTemplateApproval(key: TemplateApprovalKey): Promise<boolean>;
  /** Every approval of a template, by template, version and system; those of every system first, those that are over too. */
  listTemplateApprovals(): Promise<readonly TemplateApproval[]>;

  /** Replaces what is kept of the same user, however the name is spelt. */
  saveCompetence(competence: Competence): Promise<void>;
  /** However the name is spelt. */
  loadCompetence(user: UserId): Promise<Competence | undefined>;
  /** Everybody's, by user. */
  listCompetences(): Promise<readonly Competence[]>;

  /** Names the stop by the next number: none is used twice, not that of a lifted one either. */
  addStop(stop: NewStop): Promise<Stop>;
  loadStop(id: StopId): Promise<Stop | undefined>;
  /**
   * Replaces what is told of a stop in force; its scope stays.
   * @throws SluseError `SLUSE_LEDGER_UNKNOWN` when it is not in force
   */
  saveStop(stop: Stop): Promise<void>;
  /** Answers whether it was in force. */
  liftStop(id: StopId): Promise<boolean>;
  /** The stops in force in any of these scopes, the first set first. */
  loadStops(scopes: readonly StopScope[]): Promise<readonly Stop[]>;
  /** Every stop in force, the first set first. */
  listStops(): Promise<readonly Stop[]>;
  /** Keeps the first of several stops of one person, with the widest reach of them. The pseudonym is of the present key. */
  addPersonStop(stop: PersonStop): Promise<void>;
  liftPersonStop(people: readonly Pseudonym[]): Promise<number>;

  saveWave(wave: WaveRecord): Promise<void>;
  /** A mail-out's waves in their order; with `numbers`, those of them that there are. */
  loadWaves(mailOut: MailOutId, numbers?: readonly number[]): Promise<readonly WaveRecord[]>;
  /** Waves of all mail-outs that may be begun later than `at`. */
  listOpenWaves(at: Instant): Promise<readonly WaveRecord[]>;
  /** The number of the latest wave of a mail-out; 0 before the first. */
  latestWave(mailOut: MailOutId): Promise<number>;
  /**
   * People claimed after `since`, or reserved by a wave opened after `openSince` and not yet claimed; for one mail-out, one
   * project or for all. Holds the ceiling until the transaction ends.
   */
  countSending(window: {
    readonly since: Instant;
    readonly openSince: Instant;
    readonly project: ProjectId | null;
    /** Only those of this mail-out; then no project is asked about. */
    readonly mailOut?: MailOutId;
  }): Promise<number>;
  /** When the oldest of those claimed after `since` was claimed. */
  earliestClaim(window: {
    readonly since: Instant;
    readonly project: ProjectId | null;
  }): Promise<Instant | undefined>;

  /** What `claim` would answer, by limit and stop; counts only, writes nothing. */
  preview(asked: Preview): Promise<ClaimCounts>;
  /** Counts and claims in one step, in pseudonym order. */
  claim(claim: Claim): Promise<readonly ClaimVerdict[]>;
  /**
   * Begins the sending of clearances, at `at`: of each one only once, whoever asks again. A stop holds of who gets it, and of
   * who it is about as the clearance was claimed. Answers each once, in no order.
   */
  begin(clearances: readonly ClearanceId[], at: Instant): Promise<readonly BeginVerdict[]>;
  /** Clearances whose sending nobody has begun, and that are not void: of a mail-out, or those to people or about them. */
  listUnbegun(
    filter: { readonly mailOut: MailOutId } | { readonly people: readonly Pseudonym[] },
  ): Promise<readonly ClearanceOfWave[]>;
  /**
   * How many clearances of a mail-out nobody has begun, of those that are not void; the others of its `unsettled` were begun.
   */
  countUnbegun(mailOut: MailOutId): Promise<number>;
  /** Clearances of a mail-out that nothing was told of and that are not void, by wave; waves without any are left out. */
  countUntold(mailOut: MailOutId): Promise<readonly UntoldOfWave[]>;
  /**
   * Records what became of clearances, as told at `at` where a report has no time of its own. One older than the last one
   * and an `unknown` where something is known change nothing (`standsAgainst`). Answers each clearance as it was and is; one
   * that does not exist is not in the answer. One that was not begun is begun by it; one that is void counts again.
   */
  settle(reports: readonly OutcomeReport[], at: Instant): Promise<readonly SettledChange[]>;
  /**
   * Makes clearances void that sending was never begun for, with their reminders: they count for nothing, and their people
   * may be claimed again, under other numbers. One that somebody reported on, `unknown` too, was begun, and is not taken
   * back. Answers those that were, by number within each mail-out.
   * @param options.begun takes back what was begun as well, as long as nobody reported on it: for the one who began it and
   * knows that nothing left
   */
  takeBack(
    clearances: readonly ClearanceId[],
    options?: { readonly begun?: boolean },
  ): Promise<readonly ClearanceOfWave[]>;
  /** Takes back what nobody has begun of a mail-out's waves that had to be begun before `at`, or in that moment. */
  takeBackExpired(mailOut: MailOutId, at: Instant): Promise<readonly ClearanceOfWave[]>;
  /** Counts of this mail-out's clearances by outcome; those never settled are `unsettled`, and count as unknown. */
  tallyOutcomes(mailOut: MailOutId): Promise<OutcomeTally>;
  /** Clearances of a mail-out whose outcome is unknown, oldest first. */
  listUnknown(mailOut: MailOutId, limit: number): Promise<readonly ClearanceId[]>;
  /** People claimed by one mail-out and not void, or by a project's waves from `since` on. Of a project: holds the ceiling. */
  countClaims(
    filter: { readonly mailOut: MailOutId } | { readonly project: ProjectId; readonly since: Instant },
  ): Promise<number>;
  /** What these people got, and what others got about them, oldest first. */
  loadContacts(people: readonly Pseudonym[]): Promise<readonly Contact[]>;
  /** How far the stops of these people reach together; undefined when none of them is stopped. */
  stopOf(people: readonly Pseudonym[]): Promise<PersonStopReach | undefined>;
  /** Which mail-outs these people stand in the audience of, contacted or not: what else is held on a person. */
  findMemberships(people: readonly Pseudonym[]): Promise<readonly MailOutId[]>;
  /**
   * The waves that these people's contacts are of, as whom they got something or as whom it was about. Nobody else books or
   * moves contacts until the transaction ends.
   */
  findContactBlocks(people: readonly Pseudonym[]): Promise<readonly ContactBlock[]>;
  /** Contacts as they are booked now, by number. `count` tells clearances that are there, whatever wave they say. */
  digestContacts(
    block: Pick<ContactBlock, "mailOut" | "first" | "count">,
  ): Promise<{ readonly count: number; readonly digest: Digest }>;
  /** Every clearance there is, void ones too. */
  countClearances(): Promise<number>;
  /** Deletes contacts made before `before`, each with its channel reminders once all of them are. Answers how many. */
  deleteContacts(before: Instant): Promise<number>;

  /**
   * Keeps a place for the answer to a request, unless somebody has: one that was answered stands, and so does one that was
   * begun at `abandonedBefore` or later. Answers what stands there; undefined when the place was free.
   */
  addAnswer(answer: KeptAnswer, abandonedBefore: Instant): Promise<KeptAnswer | undefined>;
  /** Replaces the answer of the same key. Of a mail-out that is not there, it is kept as one of none. */
  saveAnswer(answer: KeptAnswer): Promise<void>;
  deleteAnswer(key: Digest): Promise<void>;
  /** Deletes answers from before that are of no mail-out; the others leave with theirs. Answers how many. */
  deleteAnswers(before: Instant): Promise<number>;

  /** Keeps a new session of somebody at the pages. */
  addSession(session: LoginSession): Promise<void>;
  /** The session that a cookie is of: its own, or the one before. */
  findSession(cookie: Digest): Promise<LoginSession | undefined>;
  /** Replaces the session of the same id, while its cookie is still `cookie`. Answers whether it was. */
  saveSession(session: LoginSession, cookie: Digest): Promise<boolean>;
  /** Sessions of a user, however spelt, or of everybody; those seen last first. */
  listSessions(user?: UserId): Promise<readonly LoginSession[]>;
  /** Answers whether there was one. */
  deleteSession(id: string): Promise<boolean>;
  /** Deletes sessions that began before the one moment or were seen last before the other. Answers how many. */
  deleteSessions(over: { readonly startedBefore: Instant; readonly seenBefore: Instant }): Promise<number>;

  /** Keeps an alert for each of these targets, in the transaction of what it tells of. */
  addAlert(alert: NewAlert, targets: readonly string[]): Promise<void>;
  /**
   * The oldest alert to a target that is due and before which nothing of the same subject waits; counted as tried, and not
   * answered again before `until`.
   */
  takeAlert(target: string, at: Instant, until: Instant): Promise<Alert | undefined>;
  /** Lets an alert wait until then. */
  postponeAlert(number: number, until: Instant): Promise<void>;
  /** An alert that was told, or given up. Answers whether it was there. */
  deleteAlert(number: number): Promise<boolean>;

  /** Keeps how a register answered for a mail-out, in the place of what it answered before: a recheck teaches nothing twice. */
  saveRegisterRun(run: RegisterRun): Promise<void>;
  findRegisterRun(register: RegisterId, mailOut: MailOutId): Promise<RegisterRun | undefined>;
  /** The latest runs of a register first, at most `limit`. */
  loadRegisterRuns(register: RegisterId, limit: number): Promise<readonly RegisterRun[]>;

  /** Takes its place in the chain when the transaction ends, in the order of the calls. */
  appendAudit(record: AuditRecord): Promise<void>;
  /** Events after `sequence`, at most `limit`. */
  readAudit(after: number, limit: number): Promise<readonly AuditEvent[]>;
}

/** A key people are pseudonymised with. The key itself is never stored: `check` recognises it. */
export interface LedgerKey {
  readonly id: string;
  /** HMAC of a fixed text with the key. */
  readonly check: string;
  readonly state: "present" | "retired";
  readonly since: Instant;
}

/** A person's old name in the ledger, and the new one. */
export interface Rekeying {
  readonly from: Pseudonym;
  readonly to: Pseudonym;
  readonly key: string;
}

/** One reading of a mail-out's recipients: who stands in its audience was added by it. */
export type Attempt = Pick<MailOut, "id" | "attempt">;

/** Somebody a mail-out is for, as the ledger keeps them. */
export interface AudienceMember extends ClaimPerson {
  /** Keyed digest of the recipient's own values, language and the person it is about; null when there are none. */
  readonly values: string | null;
}

/** A person found in an audience. */
export interface FoundMember {
  readonly values: string | null;
  readonly claimed: boolean;
}

/** What became of one clearance. */
export interface OutcomeReport {
  readonly clearance: ClearanceId;
  readonly outcome: Outcome;
  readonly at?: Instant;
}

/** A clearance, and the wave it is of. */
export interface ClearanceOfWave {
  readonly clearance: ClearanceId;
  readonly wave: number;
}

/** What nothing was told of yet, of one wave. */
export interface UntoldOfWave {
  readonly wave: number;
  /** Begun: it may have left. */
  readonly begun: number;
  readonly unbegun: number;
}

/**
 * What came of beginning a clearance. `begun`: by this very call, and nobody else may send it. `unknown`: the ledger has no
 * such clearance.
 */
export interface BeginVerdict {
  readonly clearance: ClearanceId;
  readonly kind: "begun" | "already-begun" | "void" | "stopped" | "unknown";
}

/** What an outcome changed. */
export interface SettledChange extends ClearanceOfWave {
  readonly before: StoredOutcome;
  readonly after: Outcome;
  readonly first: boolean;
  /** Its sending was begun before this was told. */
  readonly wasBegun: boolean;
}

/** How many a register was asked about and how many were opted out: the register's own history, without persons. */
export interface RegisterRun {
  readonly register: RegisterId;
  /** Whose recipients it was asked about. */
  readonly mailOut: MailOutId;
  readonly at: Instant;
  readonly asked: number;
  /** Or hindered, of a register that tells hindrances. */
  readonly optedOut: number;
}
