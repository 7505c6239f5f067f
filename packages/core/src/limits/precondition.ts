import type { MailOutId, ProjectId } from "../ids.ts";
import { OUTCOMES, countsAsContact, type Outcome } from "../vocabulary/outcome.ts";
import { ROUNDS, type ContactRound, type Round } from "../vocabulary/round.ts";
import type { FollowUpPlan } from "../mail-out/follow-up-plan.ts";
import type { Contact } from "./contact.ts";

/** Whom rounds are for that come after another. */
export interface Addressees {
  /** Who is reminded: only those who are known to have got the invitation, or those of whom nobody knows as well. */
  readonly remindersTo: "delivered" | "delivered-or-unknown";
  /** Who gets results: those who took part by answering, or whoever was invited. */
  readonly resultsTo: "answered" | "invited";
}

/**
 * Whom a mail-out is for, told by what went out before: those who had a contact that fits, about the same person. Flat, so
 * that a database asks it in the pass that counts limits.
 */
export interface Precondition {
  readonly mailOut: MailOutId | null;
  readonly project: ProjectId | null;
  readonly rounds: readonly ContactRound[];
  /** Only contacts of this step of the project's plan. */
  readonly step: string | null;
  readonly outcomes: readonly Outcome[];
  /** Not for those who have answered since: anything of the project. */
  readonly unlessAnswered: boolean;
}

interface Subject {
  readonly project: ProjectId;
  readonly round: Round;
  readonly corrects: MailOutId | null;
  readonly plan: FollowUpPlan | null;
  readonly step: string | null;
}

const REACHED = OUTCOMES.filter((outcome) => countsAsContact(outcome));

/**
 * A correction goes to those who got the fault, a reminder to those who got the invitation and have not answered, results and
 * news of the project to those who took part, a step of its plan to those whom the plan is for. Null where anybody may be
 * written to.
 */
export function planPrecondition(
  { project, round, corrects, plan, step }: Subject,
  { remindersTo, resultsTo }: Addressees,
): Precondition | null {
  const known = REACHED.filter((outcome) => remindersTo === "delivered-or-unknown" || outcome !== "unknown");
  const ofProject = { mailOut: null, project, step: null, unlessAnswered: false };
  const nobody = { ...ofProject, rounds: [], outcomes: [] };
  switch (round) {
    case "invitation":
      return null;
    case "correction":
      // One that names no fault is refused for that.
      if (corrects === null) return null;
      return { ...ofProject, mailOut: corrects, project: null, rounds: ROUNDS, outcomes: REACHED };
    case "reminder":
      return { ...ofProject, rounds: ["invitation"], outcomes: known, unlessAnswered: true };
    case "result":
    case "information":
      return resultsTo === "answered"
        ? { ...ofProject, rounds: ROUNDS, outcomes: ["answered"] }
        : { ...ofProject, rounds: ["invitation", "reminder", "follow-up"], outcomes: REACHED };
    case "follow-up": {
      const place = plan?.steps.findIndex(({ name }) => name === step) ?? -1;
      // A step of no plan is for nobody.
      if (!plan || place === -1) return nobody;
      const before = plan.steps[place - 1];
      if (before && plan.next === "answered")
        return { ...ofProject, rounds: ["follow-up"], step: before.name, outcomes: ["answered"] };
      return plan.after === "trigger"
        ? null
        : { ...ofProject, rounds: ["invitation", "reminder"], outcomes: ["answered"] };
    }
    default:
      // A round that nobody knows, from a row of an older version, is for nobody.
      return nobody;
  }
}

/** Whether it holds for one with these contacts, all about the same person. The plain form of what ledgers ask in SQL. */
export function meets(contacts: readonly Contact[], asked: Precondition): boolean {
  const ordered = contacts.filter(({ round }) => round !== "channel-reminder");
  const fitting = ordered.filter(
    ({ mailOut, project, round, step, outcome }) =>
      (asked.mailOut === null || mailOut === asked.mailOut) &&
      (asked.project === null || project === asked.project) &&
      asked.rounds.includes(round) &&
      (asked.step === null || step === asked.step) &&
      asked.outcomes.includes(outcome),
  );
  if (fitting.length === 0) return false;
  if (!asked.unlessAnswered) return true;
  const last = Math.max(...fitting.map(({ at }) => at));
  return !ordered.some(
    ({ project, outcome, at }) => project === asked.project && outcome === "answered" && at >= last,
  );
}
