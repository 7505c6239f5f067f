import type { LinkSeen } from "./link-seen.ts";
import type { LookedAt } from "./looked-at.ts";
import type { MailOutQuestion } from "./mail-out-question.ts";
import type { Complaints } from "./complaints.ts";
import type { UnrunRule } from "../findings/check-result.ts";
import type { Acknowledgement } from "../findings/decision.ts";
import type { Finding } from "../findings/finding.ts";
import type { Digest, MailOutId, ProjectId, UserId } from "../ids.ts";
import type { Language } from "../language.ts";
import type { Instant } from "../time/instant.ts";
import type { ExampleLetter } from "./example-letter.ts";
import { NO_OUTCOMES, type OutcomeTally } from "../vocabulary/outcome.ts";
import { manifestDigest, type Manifest } from "./manifest.ts";
import { ENDED, type EndedState, type MailOutState } from "../vocabulary/mail-out-state.ts";
import type { Tally } from "./tally.ts";

/** Why a release does not go on: only a superuser lets it. */
export interface Pause {
  readonly findings: readonly Finding[];
  readonly since: Instant;
}

/** A letter that a superuser was shown, as it was approved or may be. */
export interface ShownLetter {
  readonly by: UserId;
  readonly language: Language;
  /** The manifest that the letter was of. */
  readonly digest: Digest;
  readonly at: Instant;
}

/** What the ledger keeps of a mail-out in every state. Holds no person. */
export interface MailOutInEveryState {
  readonly id: MailOutId;
  readonly project: ProjectId;
  /** Which reading of its recipients counts: 1 when submitted, one more at each recheck. Only that one may add to it. */
  readonly attempt: number;
  readonly orderedBy: UserId;
  /** Others who changed whom it goes to, by checking it again with another list. They count as having ordered it. */
  readonly changedBy: readonly UserId[];
  readonly submittedAt: Instant;
  /** When whoever ordered it announced it. */
  readonly toldAt: Instant;
  /**
   * When a superuser first opened its letter or approved it: the three weeks of a large one count from here, for nobody knows
   * that they heard of it before. Not there: none has.
   */
  readonly noticedAt?: Instant;
  /** While its recipients are read: as it stood before, and at first of nobody. */
  readonly manifest: Manifest;
  readonly findings: readonly Finding[];
  readonly unrun: readonly UnrunRule[];
  readonly acknowledgements: readonly Acknowledgement[];
  readonly tally: Tally;
  /** What each superuser was shown of the present manifest. */
  readonly shown: readonly ShownLetter[];
  /** Proofs made of its letters: no contacts, and counted apart. */
  readonly proofs: number;
  /** Letters that show how recipients' own values come out. None once it has ended. */
  readonly examples: readonly ExampleLetter[];
  readonly linksCheckedAt: Instant;
  /** What was seen of them then. Not there: it was not kept. */
  readonly linksSeen?: readonly LinkSeen[];
  /** Complaints there ever were; none is forgotten when a superuser lets it go on. */
  readonly complaints: Complaints;
  /** When superusers let it go on after it had stood still, the first one first. Not there: nobody has. */
  readonly lookedAt?: readonly LookedAt[];
  /** What superusers asked whoever ordered. Not there: nothing. */
  readonly questions?: readonly MailOutQuestion[];
}

/**
 * Its recipients are being read, or their reading was broken off: at first (`receiving`), or at a recheck (`held`). There is
 * nothing yet that could be approved.
 */
export interface MailOutBeingRead extends MailOutInEveryState {
  readonly state: "receiving" | "held";
  readonly digest?: undefined;
}

/** Looked at to the end: an approval names its digest. */
export interface CheckedMailOut extends MailOutInEveryState {
  readonly state: "held" | "awaiting-approval";
  readonly digest: Digest;
}

/** Approved: it may be released, as long as everything else holds too. */
interface Approved extends MailOutInEveryState {
  readonly digest: Digest;
  /** The canary wave was looked at and the rest let go. */
  readonly canaryPassed: boolean;
  /** How many fewer than the preview were cleared when a superuser last let that stand. */
  readonly shortfallSeen: number;
  /** Outcomes at the last resume: breakers look at what came after. */
  readonly breakersFrom: OutcomeTally;
}

/** A mail-out that may be released. */
export interface ApprovedMailOut extends Approved {
  readonly state: "approved" | "releasing";
}

/** A mail-out that goes on when a superuser lets it. */
export interface PausedMailOut extends Approved {
  readonly state: "paused";
  readonly pause: Pause;
}

/** A mail-out that has an approval, whether or not something holds it now. */
export type ReleasableMailOut = ApprovedMailOut | PausedMailOut;

/** Nothing leads out of it. Without a digest when it was withdrawn or ended while its recipients were read. */
export interface EndedMailOut extends MailOutInEveryState {
  readonly state: EndedState;
  readonly digest?: Digest;
}

/** One round of a project's letter or form, by its state: what there is of it depends on how far it has come. */
export type MailOut = MailOutBeingRead | CheckedMailOut | ReleasableMailOut | EndedMailOut;

/** Whether nothing leads out of its state. */
export const isEnded = (mailOut: MailOut): mailOut is EndedMailOut => ENDED.has(mailOut.state);

/** Whether it has an approval and has not ended. */
export const isReleasable = (mailOut: MailOut): mailOut is ReleasableMailOut =>
  mailOut.state === "approved" || mailOut.state === "releasing" || mailOut.state === "paused";

/** What a mail-out waits for before it goes on; nothing unless it is paused. */
export const pauseOf = (mailOut: MailOut): Pause | undefined =>
  mailOut.state === "paused" ? mailOut.pause : undefined;

/** What is told of a manifest as it stands, also while recipients are read: then nobody may approve it. */
export const presentDigest = ({ digest, manifest }: MailOut): Digest => digest ?? manifestDigest(manifest);

/** What is kept of a mail-out whatever becomes of it. */
export const inEveryState = (mailOut: MailOutInEveryState): MailOutInEveryState => ({
  id: mailOut.id,
  project: mailOut.project,
  attempt: mailOut.attempt,
  orderedBy: mailOut.orderedBy,
  changedBy: mailOut.changedBy,
  submittedAt: mailOut.submittedAt,
  toldAt: mailOut.toldAt,
  ...(mailOut.noticedAt !== undefined && { noticedAt: mailOut.noticedAt }),
  manifest: mailOut.manifest,
  findings: mailOut.findings,
  unrun: mailOut.unrun,
  acknowledgements: mailOut.acknowledgements,
  tally: mailOut.tally,
  shown: mailOut.shown,
  proofs: mailOut.proofs,
  examples: mailOut.examples,
  linksCheckedAt: mailOut.linksCheckedAt,
  ...(mailOut.linksSeen && { linksSeen: mailOut.linksSeen }),
  complaints: mailOut.complaints,
  ...(mailOut.lookedAt && { lookedAt: mailOut.lookedAt }),
  ...(mailOut.questions && { questions: mailOut.questions }),
});

/** Ends a mail-out: what it waited for, and how far its release had come, matter no more. */
export const endMailOut = (mailOut: MailOut, state: EndedState): EndedMailOut => ({
  ...inEveryState(mailOut),
  examples: [],
  state,
  ...(mailOut.digest === undefined ? {} : { digest: mailOut.digest }),
});

/** Everybody who must has said yes, and nothing has been sent. */
export const approvedMailOut = (mailOut: CheckedMailOut): ApprovedMailOut => ({
  ...mailOut,
  state: "approved",
  canaryPassed: false,
  shortfallSeen: 0,
  breakersFrom: NO_OUTCOMES,
});

/** A mail-out that is under way, and waits for nothing. */
export const releasingMailOut = (mailOut: ReleasableMailOut): ApprovedMailOut => ({
  ...inEveryState(mailOut),
  state: "releasing",
  digest: mailOut.digest,
  canaryPassed: mailOut.canaryPassed,
  shortfallSeen: mailOut.shortfallSeen,
  breakersFrom: mailOut.breakersFrom,
});

type Part = "digest" | "canaryPassed" | "shortfallSeen" | "breakersFrom" | "pause";

const APPROVED: readonly Part[] = ["digest", "canaryPassed", "shortfallSeen", "breakersFrom"];
/** Which parts stand in a state: one of these sets, and no other. */
const PARTS: Readonly<Record<MailOutState, readonly (readonly Part[])[]>> = {
  receiving: [[]],
  refused: [["digest"]],
  held: [[], ["digest"]],
  "awaiting-approval": [["digest"]],
  approved: [APPROVED],
  releasing: [APPROVED],
  paused: [[...APPROVED, "pause"]],
  completed: [["digest"]],
  rejected: [[], ["digest"]],
  withdrawn: [[], ["digest"]],
  expired: [[], ["digest"]],
};

/** Whether a stored mail-out has exactly the parts that its state has: a ledger gives out no other. */
export function isWhole(stored: unknown): stored is MailOut {
  if (typeof stored !== "object" || stored === null) return false;
  const has = new Map<string, unknown>(Object.entries(stored));
  const allowed = new Map<unknown, readonly (readonly Part[])[]>(Object.entries(PARTS)).get(has.get("state"));
  const parts = [...APPROVED, "pause"].filter((part) => has.get(part) !== undefined);
  return allowed?.some((each) => each.join() === parts.join()) ?? false;
}
