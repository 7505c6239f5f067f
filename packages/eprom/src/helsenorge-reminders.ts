import { DAY, later, type Instant } from "@sluse/core";

/** When a form task was ordered, and when it ends. */
export interface FormTask {
  readonly orderedAt: Instant;
  readonly deadline: Instant;
}

const LONG_TASK: number = 10 * DAY;
const EARLY_REMINDER: number = 5 * DAY;

/**
 * When Helsenorge itself reminds about a form task: five days before the deadline when more than ten were given, and
 * one day before. The person gets these without anybody ordering them, so they count as contacts on their dates.
 * Source: Helsenorge, by way of eFORSK's manual (June 2026).
 */
export function helsenorgeReminders({ orderedAt, deadline }: FormTask): Instant[] {
  const early = deadline - orderedAt > LONG_TASK ? [later(deadline, -EARLY_REMINDER)] : [];
  return [...early, later(deadline, -DAY)].filter((reminder) => reminder > orderedAt);
}
