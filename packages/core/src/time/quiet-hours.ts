/** Time of day in Europe/Oslo, `22:00`. */
export type TimeOfDay = `${number}:${number}`;

/** From one time of day until another, Europe/Oslo. They may pass midnight; equal ends are no hours at all. */
export interface QuietHours {
  readonly from: TimeOfDay;
  readonly until: TimeOfDay;
}

export const MINUTES_A_DAY = 1440;

/** Minutes after midnight of a time of day. */
export function minuteOf(time: TimeOfDay): number {
  const [hours = "0", minutes = "0"] = time.split(":");
  return Number(hours) * 60 + Number(minutes);
}

/** Whether nothing is sent in this minute of the day. */
export function isQuietMinute(minute: number, quiet: QuietHours): boolean {
  const from = minuteOf(quiet.from);
  const until = minuteOf(quiet.until);
  return from <= until ? minute >= from && minute < until : minute >= from || minute < until;
}
