/** The year, by the clock in Norway: hours are whole, and none of those in use is one that a change of clocks skips. */
export const YEAR = { days: 365, first: Date.UTC(2022, 0, 1) } as const;

const SUMMER = { from: Date.UTC(2022, 2, 27), until: Date.UTC(2022, 9, 30) } as const;

/** The moment of an hour of a day, the first of January being day 0. */
export function atHour(day: number, hour: number): number {
  const midnight = YEAR.first + day * 86_400_000;
  const ahead = midnight >= SUMMER.from && midnight < SUMMER.until ? 2 : 1;
  return midnight + (hour - ahead) * 3_600_000;
}

/** Hours at which letters may leave. */
export const OPEN_HOURS: readonly number[] = Array.from({ length: 15 }, (_, hour) => hour + 7);
