import { DAY, type Instant } from "../time/instant.ts";
import { osloMoment, osloTime } from "../time/oslo.ts";

/** When a form task was ordered, and when it ends. */
export interface FormTask {
  readonly orderedAt: Instant;
  readonly deadline: Instant;
}

const LONG_TASK: number = 10 * DAY;

/**
 * When Helsenorge itself reminds about a form task: five days before the deadline when more than ten were given, and
 * one day before, by the calendar of Norway. The time of day is Helsenorge's own: the deadline's stands for it. Nobody
 * orders these, and they count as contacts. Source: Helsenorge, by way of eFORSK's manual (June 2026).
 */
export function helsenorgeReminders({ orderedAt, deadline }: FormTask): Instant[] {
  const { minute } = osloTime(deadline);
  const days = deadline - orderedAt > LONG_TASK ? [-5, -1] : [-1];
  return days.map((day) => osloMoment(deadline, day, minute)).filter((reminder) => reminder > orderedAt);
}
