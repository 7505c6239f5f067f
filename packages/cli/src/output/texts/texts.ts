import type { Decision, ExampleKind, PersonStopReach } from "@sluse/core";

import type { AccessTexts } from "./access-texts.ts";
import type { HelpTexts } from "./help-texts.ts";

/** Everything `sluse` says by itself, in one language. Findings bring their own texts. */
export interface Texts {
  readonly help: HelpTexts;
  /** Headings of the help, by commander's own. */
  readonly titles: Readonly<Record<string, string>>;
  readonly error: ErrorTexts;
  readonly init: {
    readonly laid: (folder: string) => string;
    readonly next: string;
    readonly pages: string;
    readonly exercises: string;
    /** What the file of answers is called. */
    readonly answers: string;
    /** Comments of the commands to try. */
    readonly aTrial: string;
    readonly isRead: string;
  };
  readonly backup: BackupTexts;
  readonly serve: ServeTexts;
  readonly policyTest: PolicyTestTexts;
  readonly askForNumber: string;
  readonly progress: Readonly<Record<"recipients" | "release" | "simulation", string>>;
  readonly done: DoneTexts;
  readonly decision: Readonly<Record<Decision, string>>;
  readonly notDone: string;
  readonly report: ReportTexts;
  readonly calendar: CalendarTexts;
  readonly project: Readonly<
    Record<"id" | "title" | "active" | "off" | "until" | "ceiling" | "superusers" | "none", string>
  >;
  readonly plan: PlanTexts;
  readonly template: Readonly<
    Record<
      | "approved"
      | "digest"
      | "everySystem"
      | "language"
      | "nobody"
      | "none"
      | "template"
      | "until"
      | "version",
      string
    >
  >;
  readonly exercise: ExerciseTexts;
  readonly release: ReleaseTexts;
  readonly clear: ClearTexts;
  readonly proof: Readonly<Record<"number" | "outcome", string>>;
  readonly letter: Readonly<
    Record<"language" | "ownSlots" | "file" | "example" | "examples" | ExampleKind, string>
  >;
  readonly contacts: Readonly<Record<"none" | "when" | "project" | "round" | "outcome", string>> & {
    readonly stopped: Readonly<Record<PersonStopReach, string>>;
  };
  readonly access: AccessTexts;
  readonly simulation: SimulationTexts;
  readonly settled: Readonly<
    Record<"settled" | "changed" | "takenBack" | "notTakenBack" | "unknown" | "nothing", string>
  >;
  readonly tidied: Readonly<
    Record<"contacts" | "audience" | "expired" | "submissions" | "waves" | "open", string>
  >;
  readonly begun: BegunTexts;
  readonly audit: AuditTexts;
  readonly links: LinkTexts;
}

export interface BegunTexts extends Readonly<
  Record<"begun" | "void" | "held" | "failed" | "waiting", string>
> {
  readonly send: (folder: string, sendBefore: string) => string;
}

export interface PolicyTestTexts {
  readonly ok: string;
  readonly failed: string;
  readonly noRule: string;
  readonly got: (expected: string, decision: string, rules: string) => string;
  readonly missing: (rules: string) => string;
  readonly stuck: (round: string, rules: string) => string;
  readonly sum: (cases: number, failed: number) => string;
}

export interface BackupTexts {
  readonly done: (file: string) => string;
  readonly restored: (file: string) => string;
  readonly aside: (file: string) => string;
  readonly stopped: string;
}

export interface ErrorTexts {
  readonly error: string;
  readonly where: string;
  /** Heads what is told in English beside bokmål. */
  readonly inEnglish: string;
  readonly mend: string;
  readonly line: string;
  readonly column: string;
}

export interface ExerciseTexts extends Readonly<
  Record<
    | "intro"
    | "fillIn"
    | "passed"
    | "failed"
    | "missed"
    | "stoppedOne"
    | "letGo"
    | "none"
    | "noneOwn"
    | "user"
    | "passedAt"
    | "never"
    | "attempts"
    | "latest"
    | "latestStopped",
    string
  >
> {
  /** What to do when all of them are read. `as`: ` --as …` as it was given, or nothing. */
  readonly afterwards: (file: string | undefined, as: string) => string;
  readonly seen: (title: string) => string;
  readonly caught: (caught: number, faults: number) => string;
  readonly stopped: (stopped: number, clean: number) => string;
}

/** Said when something was done. */
export interface DoneTexts {
  readonly approved: string;
  /** Whoever ordered goes on from there. */
  readonly mayRelease: (mailOut: string) => string;
  readonly asked: string;
  readonly answered: string;
  readonly reject: string;
  readonly withdraw: string;
  /** What is stopped, with a capital. */
  readonly stop: (scope: string) => string;
  /** How the stop of this name is lifted. */
  readonly liftedBy: (stop: string) => string;
  readonly person: string;
  readonly takenBack: (count: number) => string;
  /** Laid where letters of a stopped or withdrawn mail-out lie. */
  readonly stoppedHere: string;
  /** Of a stop that somebody else than the one named is booked on. */
  readonly bookedOn: (user: string) => string;
  readonly beyondRecall: (count: number) => string;
  readonly lift: string;
  readonly goOn: string;
  readonly complaints: string;
  readonly registered: string;
  readonly activated: string;
  readonly deactivated: string;
  readonly superusers: (now: readonly string[], removed: readonly string[]) => string;
  readonly plan: string;
  readonly planGone: string;
  /** Of a change that takes two. */
  readonly proposed: string;
  readonly templateApproved: string;
  readonly templateWithdrawn: string;
  readonly printed: (file: string) => string;
  readonly exported: (count: number, file: string) => string;
}

export interface PlanTexts {
  readonly step: string;
  readonly days: string;
  readonly form: string;
  readonly letter: string;
  readonly early: string;
  readonly earlyDays: (days: number) => string;
  readonly after: string;
  readonly next: string;
  readonly invites: string;
  readonly none: string;
  readonly proposed: (user: string, time: string) => string;
}

export interface ReportTexts {
  readonly mailOut: string;
  readonly project: string;
  readonly kind: string;
  readonly round: string;
  readonly state: string;
  readonly decision: string;
  readonly digest: string;
  readonly orderedBy: string;
  readonly submitted: string;
  readonly told: string;
  readonly window: string;
  readonly answerBy: string;
  readonly formId: string;
  readonly formExpires: string;
  readonly taskText: string;
  readonly title: string;
  readonly sender: string;
  readonly letters: string;
  readonly links: string;
  readonly policy: string;
  readonly corrects: string;
  readonly recipients: string;
  readonly given: string;
  readonly valid: string;
  readonly duplicate: string;
  readonly invalid: string;
  readonly withheld: string;
  readonly fewerThanFive: string;
  readonly optedOut: string;
  /** Below a tally without opt-outs. */
  readonly refusalsUntold: string;
  readonly hindered: string;
  readonly unknown: string;
  readonly limited: (limit: string) => string;
  readonly stopped: string;
  readonly notRequired: string;
  /** Rows of the order, by the language they name. */
  readonly inLanguage: (name: string) => string;
  readonly clear: string;
  readonly findings: string;
  readonly approvals: string;
  readonly acknowledgements: string;
  readonly questions: string;
  readonly question: string;
  readonly answer: string;
  readonly unanswered: string;
  readonly lookedAt: string;
  readonly stops: string;
  readonly noStops: string;
  readonly stopName: string;
  readonly opened: string;
  readonly pause: string;
  readonly waves: string;
  readonly outcomes: string;
  readonly complaints: string;
  readonly by: string;
  readonly until: string;
  readonly atMost: string;
  readonly comment: string;
  readonly reason: string;
  readonly number: string;
  readonly time: string;
  readonly people: string;
  readonly canary: string;
  readonly none: string;
  readonly fingerprint: string;
  readonly osloTime: string;
  readonly more: string;
  readonly nextStep: string;
  readonly next: {
    readonly approve: (mailOut: string, digest: string) => string;
    readonly recheck: (mailOut: string) => string;
    readonly mend: string;
  };
}

/** What came of asking for one person. */
export interface ClearTexts extends Readonly<
  Record<"already-cleared" | "not-cleared" | "held" | "refused", string>
> {
  readonly cleared: (wave: number, where: string) => string;
  readonly waiting: (opensAt: string) => string;
}

export interface ReleaseTexts {
  readonly begin: (where: string) => string;
  readonly leftBehind: (count: number) => string;
  readonly collected: string;
  /** Why a project is stopped, for the books. */
  readonly leftMandate: string;
  readonly nothing: string;
  readonly wave: (number: number, people: number, where: string) => string;
  readonly canary: (number: number, people: number, where: string) => string;
  readonly caughtUp: string;
  readonly completed: string;
  readonly waiting: (opensAt: string) => string;
  readonly held: string;
  readonly refused: string;
  readonly afterCanary: (mailOut: string) => string;
}

export interface SimulationTexts {
  readonly heading: string;
  readonly nothingKept: string;
  readonly rounded: string;
  readonly submitted: string;
  readonly assumes: string;
  readonly steady: string;
  readonly assumed: Readonly<Record<"approval" | "second-approval" | "acknowledgement" | "canary", string>>;
  readonly notApproved: string;
  readonly sum: (waves: number, people: string, first: string, last: string) => string;
  readonly completed: string;
  readonly held: string;
  readonly refused: string;
}

export interface AuditTexts {
  readonly intact: (events: number) => string;
  readonly head: (head: string) => string;
  readonly keepHead: string;
  readonly contactsChanged: (mailOut: string, wave: number) => string;
  readonly contactsOfNoWave: string;
  readonly broken: Readonly<Record<"changed" | "out-of-order" | "end-missing", (sequence: number) => string>>;
}

export interface LinkTexts {
  readonly none: string;
  readonly working: (count: number) => string;
  readonly failing: (count: number, of: number) => string;
}

/** What is said while the service is open. */
interface ServeTexts {
  readonly open: (address: string) => string;
  readonly trial: string;
  /** Where ePROM's endpoints are, before the service's address. */
  readonly eprom: (path: string) => string;
  /** Where the superusers' pages are, and where the provider of logins sends people back to. */
  readonly pages: (address: string, returnTo: string) => string;
  readonly noLogin: string;
  readonly stopping: string;
  readonly closed: string;
}

/** What is planned. */
export interface CalendarTexts {
  readonly nothing: string;
  readonly day: string;
  readonly letters: string;
  readonly ceiling: string;
  readonly channels: string;
  readonly fullest: string;
  readonly open: string;
  readonly from: string;
  readonly until: string;
  readonly left: string;
  readonly meetings: string;
  readonly other: string;
  readonly people: string;
  readonly few: string;
  readonly notCompared: (pairs: number) => string;
}
