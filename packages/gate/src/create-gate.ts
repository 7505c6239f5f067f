import {
  assertNode,
  countInput,
  mailOutInput,
  parseInput,
  stopIdInput,
  userInput,
  type ComplaintCause,
  type ClearanceId,
  type ExampleKind,
  type Language,
  type MailOutId,
  type Moment,
  type Recipient,
  type Stop,
  type StopId,
} from "@sluse/core";
import { z } from "zod";

import { approvalRequest } from "./approval/approval-request.ts";
import { approve } from "./approval/approve.ts";
import { answer, answerRequest, ask, questionRequest } from "./approval/questions.ts";
import { reject, signedRequest, withdraw, type Withdrawn } from "./approval/end.ts";
import { letterRequest, showLetter, type LetterShown } from "./approval/show-letter.ts";
import { makeProof, proofRequest, type ProofMade, type ProofTarget } from "./proofs/make-proof.ts";
import { createAudit, type Audit } from "./audit/audit.ts";
import { createChecks, type Checks } from "./checks/checks.ts";
import { createExercises, type Exercises } from "./exercises/exercises.ts";
import type { Verdict } from "./findings/verdict.ts";
import { mailOutOf, projectOf, record, type Context } from "./internal/context.ts";
import type { GateOptions } from "./options.ts";
import { readOrder, recipientsInput, type OrderInput } from "./orders/read-order.ts";
import { recheck, submit } from "./orders/submit.ts";
import { remind, tellOfRestored, type Reminded } from "./orders/remind.ts";
import { assertClock } from "./release/check-clock.ts";
import { tidy, type Tidied } from "./orders/tidy.ts";
import {
  contactsOf,
  exportPerson,
  type HeldOnPerson,
  type LookUpRequest,
  type PersonExport,
} from "./people/people.ts";
import { createProjects, type Projects } from "./projects/projects.ts";
import { readOptions } from "./read-options.ts";
import { beginHandedOver, beginRequest } from "./release/begin-handed-over.ts";
import { complaintsRequest, reportComplaints } from "./release/complaints.ts";
import { clear, clearRequest, type Cleared, type ClearOptions } from "./release/clear.ts";
import { goOn } from "./release/go-on.ts";
import { releaseRequest, type ReleaseOptions } from "./release/release-request.ts";
import { release, type Release } from "./release/release.ts";
import { readSettlements, settle, type Settled, type SettlementInput } from "./release/settle.ts";
import { calendarRequest, loadCalendar, type Calendar, type CalendarRequest } from "./reports/calendar.ts";
import { listReports, listRequest, type ListRequest, type ReportPage } from "./reports/list-reports.ts";
import { loadReport, ordererReport, type OrdererReport, type Report } from "./reports/report.ts";
import { loadStatus, statusRequest, type GateStatus } from "./reports/status.ts";
import { assertMayPass } from "./roles/may-pass.ts";
import { notingRefusals } from "./roles/note-refused.ts";
import type { Begun } from "./release/wave.ts";
import { liftRequest, liftStop, type StopToLift } from "./stops/lift-stop.ts";
import { openUnderStop, openUnderStopRequest } from "./stops/open-under-stop.ts";
import { stop, type Stopped, type StopTarget } from "./stops/stop.ts";
import { createTemplates, type Templates } from "./templates/templates.ts";

/**
 * Who does something, and why. The user is as the caller's login knows them: the gate trusts the caller to have logged them
 * in, and compares people however their names are spelt.
 */
export interface Signed {
  readonly by: string;
  readonly comment: string;
}

/** A superuser's word, and over what. */
export interface ApproveRequest extends Signed {
  /** The digest of the manifest the superuser looked at. */
  readonly digest: string;
  /** Default: as long as policy and window allow. */
  readonly until?: Moment;
  /** Default: everyone in the audience. */
  readonly maxRecipients?: number;
  /** Findings that may stand, each with a reason. */
  readonly acknowledge?: readonly { readonly fingerprint: string; readonly reason: string }[];
}

/** Who makes a proof of a letter, of what, and for whom. */
export interface ProofOptions {
  readonly by: string;
  readonly to: ProofTarget;
  /** Default: that of the first document. */
  readonly language?: Language;
  /** A made-up recipient's own. Default: the names of the slots. */
  readonly values?: Readonly<Record<string, string>>;
}

/** Which project goes on under a stop of its system, and what was looked at. */
export interface OpenUnderStop extends Signed {
  readonly project: string;
  /** What was looked at: all four, or the project is not opened. */
  readonly checked: {
    readonly proofRead?: boolean;
    readonly purpose?: boolean;
    readonly sender?: boolean;
    readonly links?: boolean;
  };
}

/** Who looks at a held mail-out again. */
export interface RecheckOptions {
  /** The one who ordered it, or a superuser. Whoever gives another list of people counts as having ordered it. */
  readonly by: string;
  readonly signal?: AbortSignal;
}

/** What stands between an ordering system and the people it writes to. */
export interface Gate {
  readonly projects: Projects;
  readonly templates: Templates;
  readonly exercises: Exercises;
  readonly checks: Checks;
  /**
   * Takes an order in: checks everything once, screens every recipient, keeps the manifest. Refusals are in the answer.
   * Recipients are streamed; memory stays flat.
   * @throws SluseError `SLUSE_ORDER_INVALID`, `SLUSE_PROJECT_UNKNOWN`, `SLUSE_RECIPIENTS_BROKEN_OFF`
   */
  submit(order: OrderInput, options?: { readonly signal?: AbortSignal }): Promise<OrdererReport>;
  /**
   * Looks at a held mail-out again with fresh answers; voids approvals.
   * @throws SluseError `SLUSE_MAIL_OUT_UNKNOWN`, `SLUSE_MAIL_OUT_STATE`, `SLUSE_RECIPIENTS_BROKEN_OFF`
   */
  recheck(
    mailOut: string,
    recipients: AsyncIterable<Recipient> | Iterable<Recipient>,
    options: RecheckOptions,
  ): Promise<OrdererReport>;
  /**
   * The letter in one language (default: that of its first document) as it is stored, with the names of its slots where each
   * recipient's values will stand. What is shown is what an approval is of; a superuser is asked for it before approving. With
   * `example`: how the shortest letter comes out, the longest, or the one with the most different characters, values masked.
   * @throws SluseError `SLUSE_MAIL_OUT_UNKNOWN`, `SLUSE_ROLE_MISSING`, `SLUSE_LETTER_LANGUAGE`, `SLUSE_LETTER_EXAMPLE`
   * @throws SluseError `SLUSE_MAIL_OUT_STATE`
   */
  letter(
    mailOut: string,
    request: { readonly by: string; readonly language?: Language; readonly example?: ExampleKind },
  ): Promise<LetterShown>;
  /**
   * A proof of the letter in one language, with made-up values or the names of its slots: marked on its face, to a file or to
   * a test person with a synthetic number. It is no contact, is counted apart, and there are so many of a mail-out as the
   * policy says. What is in the way is in the answer.
   * @throws SluseError `SLUSE_MAIL_OUT_UNKNOWN`, `SLUSE_ROLE_MISSING`, `SLUSE_LETTER_LANGUAGE`
   */
  proof(mailOut: string, request: ProofOptions): Promise<ProofMade>;
  /**
   * Asks whoever ordered something before anything is decided. Question and answer stay with the mail-out, and are seen by
   * everybody who sees it: write no counts of those who are left out.
   * @throws SluseError `SLUSE_MAIL_OUT_UNKNOWN`, `SLUSE_OPTION_INVALID` where so much was asked already that there is no room
   */
  ask(mailOut: string, request: { readonly by: string; readonly question: string }): Promise<Verdict>;
  /**
   * Answers the question of that number, once.
   * @throws SluseError `SLUSE_MAIL_OUT_UNKNOWN`, `SLUSE_OPTION_INVALID` where nothing of that number waits for an answer
   */
  answer(
    mailOut: string,
    request: { readonly by: string; readonly number: number; readonly answer: string },
  ): Promise<Verdict>;
  approve(mailOut: string, request: ApproveRequest): Promise<Verdict>;
  reject(mailOut: string, request: Signed): Promise<Verdict>;
  /** Takes a mail-out back. Answers what was handed over and is void, and what was begun and is beyond recall. */
  withdraw(mailOut: string, request: Signed): Promise<Withdrawn>;
  /**
   * Lets an approved mail-out go, wave by wave. The recipients are given once more; only the approved are cleared. Of a
   * standing mail-out: those who have come since last time.
   */
  release(
    mailOut: string,
    recipients: AsyncIterable<Recipient> | Iterable<Recipient>,
    options: ReleaseOptions,
  ): Release;
  /**
   * Clears one person for a standing mail-out (løpende utsending), by all that a release asks: a wave of one, or why not.
   * What is in the way of one person is not told apart, for the answer would tell who has opted out.
   * @throws SluseError `SLUSE_MAIL_OUT_UNKNOWN`, `SLUSE_MAIL_OUT_KIND`, `SLUSE_ROLE_MISSING`
   */
  clear(mailOut: string, recipient: Recipient, options: ClearOptions): Promise<Cleared>;
  /**
   * Begins the sending of clearances of a wave that another process released and laid out: each once, whoever asks again.
   * Stops, approval, activation, breakers and clock are asked anew, as in `wave.begin`. Only what is answered as `begun` may
   * be sent.
   * @throws SluseError `SLUSE_MAIL_OUT_UNKNOWN`, `SLUSE_ROLE_MISSING`, `SLUSE_CLEARANCE_NOT_OF_WAVE`
   */
  begin(
    mailOut: string,
    request: { readonly by: string; readonly wave: number; readonly clearances: readonly string[] },
  ): Promise<Omit<Begun, "giveBack">>;
  /** Records outcomes that come later: callbacks, reconciliation after a crash. A report without a time is from now. */
  reconcile(settlements: Iterable<SettlementInput>, request: { readonly by: string }): Promise<Settled>;
  /**
   * Clearances whose outcome is unknown, oldest first, at most `limit` (default 10 000): what to ask the sender about
   * after a crash, and to reconcile.
   */
  unknownOutcomes(
    mailOut: string,
    options: { readonly by: string; readonly limit?: number },
  ): Promise<readonly ClearanceId[]>;
  /**
   * Stops a person, a mail-out, a project, an ordering system or everything, from the next chunk on. Anyone may; the stop is
   * set first, and what is missing (who, why) is said in the answer.
   */
  stop(target: StopTarget, request?: { readonly by: string; readonly reason: string }): Promise<Stopped>;
  /**
   * Lifts one stop, by its name or a person's. What the central function has stopped, it lifts alone. A pause after the
   * canary or a breaker is no stop: see `goOn`.
   * @throws SluseError `SLUSE_STOP_UNKNOWN`
   */
  liftStop(stop: StopToLift, request: { readonly by: string; readonly reason: string }): Promise<Verdict>;
  /** Lets one project go on under its ordering system's stop, once it was looked at. By the central function. */
  openUnderStop(stop: string, request: OpenUnderStop): Promise<Verdict>;
  /** Every stop in force above the person, the first set first. */
  stops(request: { readonly by: string }): Promise<readonly Stop[]>;
  /** Lets a paused mail-out go on after its canary or a breaker, by a superuser who did not order it; lifts no stop. */
  goOn(mailOut: string, request: Signed): Promise<Verdict>;
  reportComplaints(
    mailOut: string,
    request: { readonly by: string; readonly count: number; readonly cause?: ComplaintCause },
  ): Promise<void>;
  /** Who wrote to this person, and when. */
  contactsOf(nationalId: string, request: LookUpRequest): Promise<HeldOnPerson>;
  /** Everything held on this person, for the person to see (GDPR art. 15). */
  exportPerson(nationalId: string, request: LookUpRequest): Promise<PersonExport>;
  /**
   * A mail-out in the view of the one who asks: everything for superusers, the central function, operations and auditors,
   * no exact counts for the one who only ordered it.
   * @throws SluseError `SLUSE_MAIL_OUT_UNKNOWN`, `SLUSE_ROLE_MISSING`
   */
  report(mailOut: string, request: { readonly by: string }): Promise<Report>;
  /** A page of the mail-outs that the one who asks has a role in, the newest first. */
  list(request: ListRequest): Promise<ReportPage>;
  /**
   * What is planned and open, by day and hour, and where the same people meet twice: the mail-outs that the one who asks has a
   * role in by name, those of others in the hours' counts.
   */
  calendar(request: CalendarRequest): Promise<Calendar>;
  readonly audit: Audit;
  /**
   * How the gate and its ledger stand: keys, registers, what it runs on. For those who run it.
   * @throws SluseError `SLUSE_ROLE_MISSING`
   */
  status(request: { readonly by: string }): Promise<GateStatus>;
  /**
   * Deletes what policy says is no longer needed.
   * @throws SluseError `SLUSE_CLOCK_DIFFERS`
   */
  tidy(): Promise<Tidied>;
  /**
   * Tells of what nobody did and somebody should know of: approvals that end within a week while there is more to send, outcomes
   * that are missing for two days, a ledger that was restored. Each again after a week, while it lasts. Where nobody is told
   * (`tell`), nothing is looked for.
   */
  remind(): Promise<Reminded>;
}

/**
 * Makes a gate over a ledger. Fails at once when its options cannot be used, or its key is not the ledger's.
 * @throws SluseError `SLUSE_NODE_TOO_OLD`, `SLUSE_OPTION_INVALID`, `SLUSE_POLICY_INVALID`, `SLUSE_USERS_ALIKE`
 * @throws SluseError `SLUSE_KEY_INVALID`, `SLUSE_KEY_WRONG`, `SLUSE_KEY_RETIRED`, `SLUSE_KEY_MISSING`
 */
export async function createGate(options: GateOptions): Promise<Gate> {
  assertNode();
  const own = readOptions(options);
  const context: Context = { ...own, ledger: notingRefusals(own) };
  await context.ledger.transact(async (tx) => {
    const keys = await context.pseudonyms.open(tx, context.clock.now());
    if (context.tell.length > 0) await tellOfRestored(context, tx);
    if (keys === "unchanged") return;
    await record(context, tx, "key-added", { details: { key: context.pseudonyms.keyId, change: keys } });
  });
  return {
    projects: createProjects(context),
    templates: createTemplates(context),
    exercises: createExercises(context),
    checks: createChecks(context),

    async submit(order, given) {
      const { signal } = read(signalOptions, given ?? {});
      return ordererReport(context, await submit(context, readOrder(order), signal));
    },

    async recheck(id, recipients, given) {
      const { by, signal } = read(recheckOptions, given);
      const rows = read(recipientsInput, recipients);
      return ordererReport(context, await recheck(context, readId(id), rows, { by, signal }));
    },

    letter: async (id, given) => showLetter(context, readId(id), read(letterRequest, given)),
    proof: async (id, given) => makeProof(context, readId(id), read(proofRequest, given)),
    ask: async (id, given) => ask(context, readId(id), read(questionRequest, given)),
    answer: async (id, given) => answer(context, readId(id), read(answerRequest, given)),
    approve: async (id, given) => approve(context, readId(id), read(approvalRequest, given)),
    async reject(id, given) {
      const { decision, findings } = await reject(context, readId(id), read(signedRequest, given));
      return { decision, findings };
    },
    withdraw: async (id, given) => withdraw(context, readId(id), read(signedRequest, given)),
    release: (id, recipients, given) =>
      release(context, readId(id), read(recipientsInput, recipients), read(releaseRequest, given)),

    clear: async (id, recipient, given) => clear(context, readId(id), recipient, read(clearRequest, given)),
    begin: async (id, given) => beginHandedOver(context, readId(id), read(beginRequest, given)),

    async reconcile(settlements, given) {
      const { by } = read(byRequest, given);
      const at = context.clock.now();
      return settle(context, readSettlements(settlements, at), { by, at, what: "outcomes-reconciled" });
    },

    async unknownOutcomes(id, given) {
      const { by, limit = MOST_UNKNOWN } = read(unknownRequest, given);
      const mailOut = readId(id);
      return context.ledger.transact(async (tx) => {
        const found = await mailOutOf(tx, mailOut);
        const project = await projectOf(tx, found.project);
        assertMayPass(context, "unknownOutcomes", by, { project, mailOut: found });
        return tx.listUnknown(mailOut, limit);
      });
    },

    stop: async (target, request) => stop(context, target, request),
    liftStop: async (target, given) => liftStop(context, target, read(liftRequest, given)),
    openUnderStop: async (id, given) =>
      openUnderStop(context, readStopId(id), read(openUnderStopRequest, given)),
    async stops(given) {
      read(byRequest, given);
      return context.ledger.transact((tx) => tx.listStops());
    },
    goOn: async (id, given) => goOn(context, readId(id), read(signedRequest, given)),
    reportComplaints: async (id, given) =>
      reportComplaints(context, readId(id), read(complaintsRequest, given)),
    contactsOf: async (nationalId, request) => contactsOf(context, nationalId, request),
    exportPerson: async (nationalId, request) => exportPerson(context, nationalId, request),

    async report(id, given) {
      const { by } = read(byRequest, given);
      const mailOut = readId(id);
      return context.ledger.transact((tx) => loadReport(context, tx, mailOut, by));
    },

    async list(given) {
      const request = read(listRequest, given);
      return context.ledger.transact((tx) => listReports(context, tx, request));
    },

    async calendar(given) {
      const request = read(calendarRequest, given);
      return context.ledger.transact((tx) => loadCalendar(context, tx, request));
    },

    async status(given) {
      const request = read(statusRequest, given);
      return context.ledger.transact((tx) => loadStatus(context, tx, request));
    },

    audit: createAudit(context),
    tidy: async () => tidyByPolicy(context),
    remind: async () => remind(context),
  };
}

const MOST_UNKNOWN = 10_000;
const signal = z.instanceof(AbortSignal).optional();
const signalOptions = z.strictObject({ signal });
const recheckOptions = z.strictObject({ by: userInput, signal });
const byRequest = z.strictObject({ by: userInput });
const unknownRequest = z.strictObject({ by: userInput, limit: countInput(1).optional() });

const read = <Output>(schema: z.ZodType<Output>, given: unknown): Output =>
  parseInput(schema, given, { what: "the request", code: "SLUSE_OPTION_INVALID" });
const readId = (id: unknown): MailOutId =>
  parseInput(mailOutInput, id, { what: "the mail-out", code: "SLUSE_ID_INVALID" });
const readStopId = (id: unknown): StopId =>
  parseInput(stopIdInput, id, { what: "the stop", code: "SLUSE_ID_INVALID" });

/** A contact is kept as long as the most patient project's policy says. */
async function tidyByPolicy(context: Context): Promise<Tidied> {
  await assertClock(context);
  const projects = await context.ledger.transact((tx) => tx.listProjects());
  const days = projects.map((project) => context.policyOf(project).retention.contactDays);
  return tidy(context, days.length === 0 ? FOR_EVER : Math.max(...days));
}

const FOR_EVER = 100_000;
