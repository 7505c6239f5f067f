import {
  DAY,
  createFinding,
  type Finding,
  type Instant,
  type LedgerTransaction,
  type Policy,
  type Rule,
  type UserId,
} from "@sluse/core";

import { TRAINING_2023 } from "../findings/sources.ts";

export const approvalNotExercised: Rule = {
  id: "approval/not-exercised",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Øvelsene er ikke bestått",
      what: "«{user}» har ikke bestått øvelsene i løpet av de siste {days} dagene.",
      why: "Den som godkjenner, skal ha vist at de ser feilene en maskin ikke ser.",
      mend: "Ta øvelsene, og godkjenn deretter. De tar omtrent et kvarter.",
    },
    en: {
      title: "The exercises are not passed",
      what: "`{user}` has not passed the exercises within the last {days} days.",
      why: "Whoever approves is to have shown that they see the faults that a machine does not.",
      mend: "Take the exercises, and approve then. They take about a quarter of an hour.",
    },
  },
  source: TRAINING_2023,
  example: {
    fails: "A superuser approves who passed the exercises two years ago, where a year is asked for.",
    passes: "A superuser who passed them last month.",
  },
};

/** Whoever approves has shown lately that they can, where the policy asks for it. */
export async function checkExercised(
  tx: LedgerTransaction,
  { approval }: Policy,
  by: UserId,
  now: Instant,
): Promise<Finding[]> {
  const days = approval.exercisedWithinDays;
  if (days === "not-asked") return [];
  const passedAt = (await tx.loadCompetence(by))?.passedAt ?? null;
  // What a clock that was ahead wrote is no proof, and would last as long as it was wrong.
  if (passedAt !== null && passedAt <= now && now - passedAt <= days * DAY) return [];
  return [createFinding(approvalNotExercised, { facts: { user: by, days } })];
}
