import { types } from "node:util";

import type { Brand } from "../brand.ts";
import { SluseError } from "../errors/sluse-error.ts";
import { quote } from "../national-id/quote.ts";

/** A point in time: whole milliseconds since 1970-01-01T00:00:00Z. Never a local time. */
export type Instant = Brand<number, "Instant">;

const ISO_WITH_ZONE =
  /^(?<day>\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/u;

/**
 * Reads a point in time from an ISO 8601 string with a time zone, a `Date`, or epoch milliseconds.
 * A string without a zone is refused: whose clock it meant cannot be told.
 * @throws SluseError `SLUSE_INSTANT_INVALID`
 */
export function instant(value: string | Date | number): Instant {
  const day = typeof value === "string" ? ISO_WITH_ZONE.exec(value)?.groups?.["day"] : undefined;
  if (typeof value === "string" && day === undefined) {
    throw new SluseError(
      "SLUSE_INSTANT_INVALID",
      `time ${quote(value, 60)} is not ISO 8601 with a time zone, like 2027-02-01T08:00+01:00`,
    );
  }
  const milliseconds = millisecondsOf(value);
  const exists = day === undefined || isDay(day);
  if (!exists || !Number.isSafeInteger(milliseconds) || Math.abs(milliseconds) > LATEST) {
    const said = typeof value === "string" ? value : String(milliseconds);
    throw new SluseError("SLUSE_INSTANT_INVALID", `time ${quote(said, 60)} does not exist`);
  }
  return milliseconds as Instant;
}

/** The last millisecond that has a date. */
const LATEST = 8.64e15;

function millisecondsOf(value: unknown): number {
  if (typeof value === "number") return value;
  if (typeof value === "string") return Date.parse(value);
  // As `Date` itself reads it: one that was changed by its owner may say anything.
  if (types.isDate(value)) return Date.prototype.getTime.call(value);
  throw new SluseError("SLUSE_INSTANT_INVALID", "time is no text, `Date` or number of milliseconds");
}

/** `Date` takes 30 February for 2 March. */
function isDay(day: string): boolean {
  const midnight = new Date(`${day}T00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
}

/**
 * `2027-02-01T07:00:00.000Z`
 * @throws SluseError `SLUSE_INSTANT_INVALID` for what is no moment
 */
export const isoOf = (at: Instant): string => new Date(inRange(at)).toISOString();

/** Milliseconds. */
export const MINUTE = 60_000;
/** Milliseconds. */
export const HOUR: number = 60 * MINUTE;
/** Twenty-four hours exactly, whatever the daylight saving: limits run over instants, not calendar days. */
export const DAY: number = 24 * HOUR;

/**
 * `at` moved by a number of milliseconds.
 * @throws SluseError `SLUSE_INSTANT_INVALID` for what is no moment, or leads to none
 */
export const later = (at: Instant, milliseconds: number): Instant =>
  inRange(typeof milliseconds === "number" ? inRange(at) + milliseconds : Number.NaN);

/** A moment that has a date; what has none, compared with another, would be neither before it nor after. */
function inRange(at: number): Instant {
  if (typeof at === "number" && Math.abs(at) <= LATEST) return at as Instant;
  throw new SluseError("SLUSE_INSTANT_INVALID", "a moment that is no number of milliseconds with a date");
}
