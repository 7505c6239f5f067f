import type { Round } from "../mail-out/round.ts";

/** One step of a plan: what is sent at which distance. */
export interface PlanStep {
  /** What people call it: `12-months`. */
  readonly name: string;
  /** Whole days from what set the plan off: the answer to the invitation, an operation. */
  readonly days: number;
  /** The published form version that is ordered; null for a letter. */
  readonly form: string | null;
}

/**
 * What a project sends to the same people again and again: agreed on by two before anything of it is ordered. Each person goes
 * through each step at most once, however often the plan is set off for them, and never back.
 */
export interface FollowUpPlan {
  /** 1 to 31, each later than the one before it. */
  readonly steps: readonly PlanStep[];
  /** So many days before its distance a step may come, counted from the steps before it. */
  readonly earlyDays: number;
  /** Whom it is for: those who answered the project's invitation, or those whom a trigger names, asked by nobody before. */
  readonly after: "answered-invitation" | "trigger";
  /** Whether a step is for those alone who answered the step before. */
  readonly next: "answered" | "whoever-was-asked";
  /** Whether one parent of a child is asked to take part, or each of the two. */
  readonly invites: "one-parent" | "both-parents";
}

/** A plan has at most so many steps: as many as eFORSK's automatic orders have. */
export const MOST_STEPS = 31;

/** The project's plan, where a round is bound by it. */
export function planOf(
  { plan }: { readonly plan: FollowUpPlan | undefined },
  round: Round,
): FollowUpPlan | null {
  if (plan === undefined) return null;
  switch (round) {
    case "follow-up":
      return plan;
    case "invitation":
      return plan.invites === "both-parents" ? plan : null;
    case "reminder":
    case "correction":
    case "result":
    case "information":
      return null;
    default:
      round satisfies never;
      return plan;
  }
}
