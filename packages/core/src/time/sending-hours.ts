import { DAY, HOUR, MINUTE, type Instant } from "./instant.ts";
import { closedDayOf, osloTime, type ClosedDay } from "./oslo.ts";
import { isQuietMinute, minuteOf, type QuietHours } from "./quiet-hours.ts";

/** When no letters leave, as the policy has it. */
export interface ClosedTimes {
  readonly quietHours: QuietHours;
  readonly closedDays: readonly ClosedDay[];
}

/** Whether letters may leave now, and when they may next. */
export type SendingHours =
  | { readonly kind: "open" }
  | {
      readonly kind: "closed";
      readonly because: "before-window" | "quiet-hours" | "closed-day";
      readonly opensAt: Instant;
    }
  | { readonly kind: "over" };

/** Longest run of closed days looked through: no Norwegian calendar has a month of them. */
const DAYS_AHEAD = 40;

/** Whether a letter may leave at `at`, and if not, when the next one may. Wall clock of Europe/Oslo. */
export function sendingHours(
  at: Instant,
  sending: ClosedTimes,
  window: { readonly from: Instant; readonly until: Instant },
): SendingHours {
  if (at >= window.until) return { kind: "over" };
  const because = at < window.from ? "before-window" : closedBecause(at, sending);
  if (because === undefined) return { kind: "open" };
  const opensAt = nextOpening(at < window.from ? window.from : at, sending);
  return opensAt === undefined || opensAt >= window.until
    ? { kind: "over" }
    : { kind: "closed", because, opensAt };
}

function closedBecause(
  at: Instant,
  { quietHours, closedDays }: ClosedTimes,
): "quiet-hours" | "closed-day" | undefined {
  if (closedDayOf(at, closedDays)) return "closed-day";
  return isQuietMinute(osloTime(at).minute, quietHours) ? "quiet-hours" : undefined;
}

/**
 * When letters may leave no more after `at`, at the latest at `until`: quiet hours or a closed day begin. Doors close on a
 * whole hour, when the clock is set too, or as many minutes past it as quiet hours begin.
 */
export function sendingClosesAt(at: Instant, sending: ClosedTimes, until: Instant): Instant {
  const pastTheHour = (minuteOf(sending.quietHours.from) % 60) * MINUTE;
  for (let hour = at - (at % HOUR); hour < until; hour += HOUR) {
    for (const moment of [hour as Instant, (hour + pastTheHour) as Instant]) {
      if (moment > at && moment < until && closedBecause(moment, sending) !== undefined) return moment;
    }
  }
  return until;
}

/**
 * Doors open at midnight, when quiet hours end, or when the clock is set: on a whole hour, or as many minutes past it
 * as the quiet hours end. Looked for by the hour in time itself, where no hour is missing or comes twice.
 */
function nextOpening(at: Instant, sending: ClosedTimes): Instant | undefined {
  if (closedBecause(at, sending) === undefined) return at;
  const pastTheHour = (minuteOf(sending.quietHours.until) % 60) * MINUTE;
  for (let hour = at - (at % HOUR); hour < at + DAYS_AHEAD * DAY; hour += HOUR) {
    for (const moment of [hour as Instant, (hour + pastTheHour) as Instant]) {
      if (moment > at && closedBecause(moment, sending) === undefined) return moment;
    }
  }
  return undefined;
}
