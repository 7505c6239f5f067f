import type { OrderingSystemId, ProjectId, UserId } from "../ids.ts";
import type { ComplaintsOfMailOut } from "../mail-out/complaints.ts";
import type { Purpose } from "../vocabulary/purpose.ts";
import type { FollowUpPlan } from "../mail-out/follow-up-plan.ts";
import type { Instant } from "../time/instant.ts";

/** Someone a recipient or a superuser can reach. */
export interface ContactPoint {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

/** A superuser's word that a project may write to people; without it every project is off. */
export interface Activation {
  readonly by: UserId;
  readonly at: Instant;
  readonly until: Instant;
  /** People the project may write to while this activation lasts, over all its mail-outs. */
  readonly maxRecipients: number;
  readonly comment: string;
}

/** A change that one person has asked for and that takes another to agree. */
export interface ProposedChange {
  readonly by: UserId;
  readonly at: Instant;
  readonly comment: string;
  readonly change:
    | { readonly kind: "plan"; readonly plan: FollowUpPlan }
    | { readonly kind: "superusers"; readonly superusers: readonly UserId[] }
    | { readonly kind: "activation"; readonly until: Instant; readonly maxRecipients: number };
}

/** Somebody who was taken off the list of superusers, and when last. */
export interface FormerSuperuser {
  readonly user: UserId;
  readonly at: Instant;
}

/** What letters are ordered for: off until a superuser switches it on. */
export interface Project {
  readonly id: ProjectId;
  readonly orderingSystem: OrderingSystemId;
  readonly title: string;
  /** Research unless a superuser recorded otherwise. */
  readonly purpose: Purpose;
  /** Data controller (GDPR art. 4 (7)). */
  readonly controller: string;
  readonly contact: ContactPoint;
  readonly superusers: readonly UserId[];
  /** What they approved until then stands no more, whether they are named again or not. */
  readonly formerSuperusers: readonly FormerSuperuser[];
  readonly registeredAt: Instant;
  readonly activation: Activation | undefined;
  /** The highest ceiling that was agreed on; undefined before the first activation. */
  readonly ceilingAgreed: number | undefined;
  /** What it sends again and again, as agreed on; undefined where it has no plan. */
  readonly plan: FollowUpPlan | undefined;
  /** Complaints about its mail-outs since it was last switched on: enough of them hold its next rounds. */
  readonly complaints: readonly ComplaintsOfMailOut[];
  /** What one has asked for and nobody agreed to yet: at most one of each kind. */
  readonly proposals: readonly ProposedChange[];
}
