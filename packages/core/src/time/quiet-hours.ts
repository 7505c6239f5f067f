import type { TimeOfDay } from "../policy/policy.ts";

export const MINUTES_A_DAY = 1440;

/** Minutes after midnight of a time of day. */
export function minuteOf(time: TimeOfDay): number {
  const [hours = "0", minutes = "0"] = time.split(":");
  return Number(hours) * 60 + Number(minutes);
}

/** Whether nothing is sent in this minute of the day; the hours may pass midnight. Equal ends are no quiet at all. */
export function isQuietMinute(
  minute: number,
  quiet: { readonly from: TimeOfDay; readonly until: TimeOfDay },
): boolean {
  const from = minuteOf(quiet.from);
  const until = minuteOf(quiet.until);
  return from <= until ? minute >= from && minute < until : minute >= from || minute < until;
}
