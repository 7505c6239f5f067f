import { DAY, later, osloMoment, type Instant } from "@sluse/core";

/** Helsenorge's own reminders of a form task that has not been answered. */
export interface HelsenorgeReminders {
  /** Five days before the deadline; only when more than ten days were given. */
  readonly fiveDaysBefore?: Instant;
  readonly dayBefore: Instant;
}

const LONG_TIME = 10 * DAY;

/**
 * When Helsenorge reminds of a form by itself: 5 days before the deadline when more than 10 days were given, and 1 day
 * before. Each is the start of the day in Norway, since the time of day is Helsenorge's. Both count as contacts.
 */
export function helsenorgeReminders(sent: Instant, expiry: Instant): HelsenorgeReminders {
  const dayBefore = osloMoment(expiry, -1, 0);
  return expiry - sent > LONG_TIME ? { fiveDaysBefore: osloMoment(expiry, -5, 0), dayBefore } : { dayBefore };
}

/** The last moment a mail-out's letters may leave: its window ends just after. */
export const lastSending = (window: { readonly until: Instant }): Instant => later(window.until, -1);
