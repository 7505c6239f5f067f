import type { Names } from "../vocabulary/name.ts";
import type { Round } from "../vocabulary/round.ts";

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

/** Whom a plan of follow-ups is for, as people call them. */
export const PLAN_NAMES: {
  readonly after: Names<FollowUpPlan["after"]>;
  readonly next: Names<FollowUpPlan["next"]>;
  readonly invites: Names<FollowUpPlan["invites"]>;
} = {
  after: {
    "answered-invitation": {
      nb: "de som har svart på invitasjonen",
      en: "those who answered the invitation",
    },
    trigger: { nb: "de som hendelsen gjelder", en: "those whom the trigger names" },
  },
  next: {
    answered: { nb: "de som har svart på trinnet før", en: "those who answered the step before" },
    "whoever-was-asked": {
      nb: "alle planen gjelder, også de som ikke har svart på trinnet før",
      en: "everybody the plan is for, those too who did not answer the step before",
    },
  },
  invites: {
    "one-parent": {
      nb: "én av foreldrene, når det gjelder et barn",
      en: "one parent, where it is about a child",
    },
    "both-parents": {
      nb: "begge foreldrene, én gang hver, når det gjelder et barn",
      en: "both parents, once each, where it is about a child",
    },
  },
};

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
