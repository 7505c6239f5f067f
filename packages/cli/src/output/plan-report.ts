import { PLAN_NAMES, type FollowUpPlan, type Instant } from "@sluse/core";

import type { Session } from "../session.ts";
import { oslo } from "./oslo.ts";
import { columnTable, fieldTable, section } from "./table.ts";

/** A plan that one has asked for and nobody agreed to yet. */
interface PlanProposal {
  readonly by: string;
  readonly at: Instant;
  readonly comment: string;
  readonly plan: FollowUpPlan;
}

/** The plan of a project, and the one that waits for somebody to agree. */
export function planReport(
  plan: FollowUpPlan | undefined,
  proposal: PlanProposal | undefined,
  session: Session,
): string {
  const { texts, language } = session;
  const held = plan ? lines(plan, session) : `${texts.plan.none}\n`;
  if (!proposal) return held;
  const { by, at, comment } = proposal;
  const heading = texts.plan.proposed(by, oslo(at, language));
  return held + section(heading, `«${comment}»\n\n${lines(proposal.plan, session)}`);
}

function lines(plan: FollowUpPlan, { texts, language }: Session): string {
  const { plan: labels } = texts;
  const { after, next, invites } = PLAN_NAMES;
  const steps = columnTable(
    [labels.step, labels.days, labels.form],
    plan.steps.map(({ name, days, form }) => [name, `${days}`, form ?? labels.letter]),
    [1],
  );
  const whom = fieldTable([
    [labels.early, labels.earlyDays(plan.earlyDays)],
    [labels.after, after[plan.after][language]],
    [labels.next, next[plan.next][language]],
    [labels.invites, invites[plan.invites][language]],
  ]);
  return `${steps}\n${whom}`;
}
