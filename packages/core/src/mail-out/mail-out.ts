import type { UnrunRule } from "../findings/check-result.ts";
import type { Acknowledgement } from "../findings/decision.ts";
import type { Finding } from "../findings/finding.ts";
import type { Digest, MailOutId, ProjectId, UserId } from "../ids.ts";
import type { Language } from "../language.ts";
import type { Instant } from "../time/instant.ts";
import type { OutcomeTally } from "../ports/ledger.ts";
import type { Manifest } from "./manifest.ts";
import type { Tally } from "./tally.ts";

/**
 * Where a mail-out is on its way. `receiving` is a submission under way: one that is found afterwards was broken off
 * and is swept away.
 */
export type MailOutState =
  | "receiving"
  | "refused"
  | "held"
  | "awaiting-approval"
  | "approved"
  | "releasing"
  | "paused"
  | "completed"
  | "rejected"
  | "withdrawn"
  | "expired";

/** States that nothing leads out of. */
export const ENDED: ReadonlySet<MailOutState> = new Set([
  "refused",
  "completed",
  "rejected",
  "withdrawn",
  "expired",
]);

/** Why a release does not go on, and what it waits for. */
export interface Pause {
  readonly findings: readonly Finding[];
  readonly since: Instant;
  /** `superuser`: only `resume` opens it. `time`: opens by itself at `notBefore`. */
  readonly opens: { readonly kind: "superuser" } | { readonly kind: "time"; readonly notBefore: Instant };
}

/** A letter that a superuser was shown, as it was approved or may be. */
export interface ShownLetter {
  readonly by: UserId;
  readonly language: Language;
  /** The manifest that the letter was of. */
  readonly digest: Digest;
  readonly at: Instant;
}

/** What the ledger keeps of one round of a project's letter or form. Holds no person. */
export interface MailOut {
  readonly id: MailOutId;
  readonly project: ProjectId;
  readonly state: MailOutState;
  /** Which reading of its recipients counts: 1 when submitted, one more at each recheck. Only that one may add to it. */
  readonly attempt: number;
  readonly orderedBy: UserId;
  /** Others who changed whom it goes to, by checking it again with another list. They count as having ordered it. */
  readonly changedBy: readonly UserId[];
  readonly submittedAt: Instant;
  /** When the superuser was first told of it: the three weeks count from here. */
  readonly toldAt: Instant;
  readonly manifest: Manifest;
  readonly digest: Digest;
  readonly findings: readonly Finding[];
  readonly unrun: readonly UnrunRule[];
  readonly acknowledgements: readonly Acknowledgement[];
  readonly tally: Tally;
  readonly pause: Pause | undefined;
  /** What each superuser was shown of the present manifest. */
  readonly shown: readonly ShownLetter[];
  /** The canary wave was looked at and the rest let go. */
  readonly canaryPassed: boolean;
  readonly linksCheckedAt: Instant;
  /** Complaints reported since the last resume. */
  readonly complaints: number;
  /** How many fewer than the preview were cleared when a superuser last let that stand. */
  readonly shortfallSeen: number;
  /** Outcomes at the last resume: breakers look at what came after. */
  readonly breakersFrom: OutcomeTally;
}
