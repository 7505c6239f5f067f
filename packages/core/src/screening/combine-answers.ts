import { HINDRANCES, type Hindered, type Hindrance } from "../people/hindrance.ts";
import type { NationalId } from "../national-id/national-id.ts";
import type { PersonStatus, RegisterAnswer } from "../ports/register.ts";
import { MINUTE, type Instant } from "../time/instant.ts";

/** How far ahead of ours a register's clock may be. */
const CLOCK_TOLERANCE: number = 5 * MINUTE;

/** A register's answer, or that it gave none. */
export type RegisterReading =
  | { readonly kind: "answered"; readonly answer: RegisterAnswer; readonly maxAgeMinutes: number }
  | { readonly kind: "silent" };

/** Whether a hindrance is one to this letter: an address that nobody may know is none on Helsenorge. */
export type IsInTheWay = (hindrance: Hindrance) => boolean;

/** Whether an answer is young enough to clear anybody at `now`; one from the future is not to be trusted. */
export function isFresh(answer: Pick<RegisterAnswer, "asOf">, maxAgeMinutes: number, now: Instant): boolean {
  return answer.asOf <= now + CLOCK_TOLERANCE && now - answer.asOf <= maxAgeMinutes * MINUTE;
}

/** Whether a status is a register's word that somebody is hindered, by something that is known. */
export const isHindered = (status: unknown): status is Hindered =>
  typeof status === "object" &&
  status !== null &&
  "hindered" in status &&
  isHindrance(status.hindered) &&
  (!("also" in status) ||
    status.also === undefined ||
    (Array.isArray(status.also) && status.also.every(isHindrance)));

const isHindrance = (word: unknown): boolean => HINDRANCES.some((hindrance) => hindrance === word);

/**
 * What all registers together say of one person (P1, P9). One that says opted out wins, however old its answer; then one
 * that says hindered, for whoever is dead waits for no other answer; else any that is silent, stale or has no word on the
 * person makes it unknown; clear only when every one says clear. With no register at all nobody is clear.
 */
export function combineAnswers(
  person: NationalId,
  readings: readonly RegisterReading[],
  now: Instant,
  isInTheWay: IsInTheWay = () => true,
): PersonStatus {
  let all: PersonStatus = readings.length === 0 ? "unknown" : "clear";
  for (const reading of readings) {
    const status = statusOf(person, reading, now, isInTheWay);
    if (status === "optedOut") return "optedOut";
    if (typeof status === "object") all = typeof all === "object" ? foremost(all, status) : status;
    else if (status === "unknown" && typeof all !== "object") all = status;
  }
  return all;
}

/**
 * What all registers together would say of one person had none of them said opted out or hindered: whether the person would
 * wait for an answer all the same. The same for everyone whose answers came alike, so that it tells nothing of anybody.
 */
export function combineIgnoringRefusals(
  person: NationalId,
  readings: readonly RegisterReading[],
  now: Instant,
): "clear" | "unknown" {
  const isClear = (reading: RegisterReading): boolean => {
    const status = statusOf(person, reading, now, () => true);
    if (status === "unknown") return false;
    return reading.kind === "answered" && isFresh(reading.answer, reading.maxAgeMinutes, now);
  };
  return readings.length > 0 && readings.every(isClear) ? "clear" : "unknown";
}

/** Of two hindrances the one that stands first among them, so that the order of the registers tells nothing. */
const foremost = (a: Hindered, b: Hindered): Hindered =>
  HINDRANCES.indexOf(a.hindered) <= HINDRANCES.indexOf(b.hindered) ? a : b;

function statusOf(
  person: NationalId,
  reading: RegisterReading,
  now: Instant,
  isInTheWay: IsInTheWay,
): PersonStatus {
  if (reading.kind === "silent") return "unknown";
  const status: unknown = reading.answer.statuses.get(person);
  const clear = isFresh(reading.answer, reading.maxAgeMinutes, now) ? "clear" : "unknown";
  // A register written without types may say anything; only its `clear`, and what is in nobody's way, clears.
  if (status === "optedOut" || status === "clear") return status === "clear" ? clear : status;
  if (!isHindered(status)) return "unknown";
  const inTheWay = [status.hindered, ...(status.also ?? [])].find(isInTheWay);
  return inTheWay === undefined ? clear : { hindered: inTheWay };
}
