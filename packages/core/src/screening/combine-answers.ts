import type { NationalId } from "../people/national-id.ts";
import type { OptOutStatus } from "../people/opt-out.ts";
import type { RegisterAnswer } from "../ports/register.ts";
import { MINUTE, type Instant } from "../time/instant.ts";

/** How far ahead of ours a register's clock may be. */
const CLOCK_TOLERANCE: number = 5 * MINUTE;

/** A register's answer, or that it gave none. */
export type RegisterReading =
  | { readonly kind: "answered"; readonly answer: RegisterAnswer; readonly maxAgeMinutes: number }
  | { readonly kind: "silent" };

/** Whether an answer is young enough to clear anybody at `now`; one from the future is not to be trusted. */
export function isFresh(answer: Pick<RegisterAnswer, "asOf">, maxAgeMinutes: number, now: Instant): boolean {
  return answer.asOf <= now + CLOCK_TOLERANCE && now - answer.asOf <= maxAgeMinutes * MINUTE;
}

/**
 * What all registers together say of one person (P1). One that says opted out wins, however old its answer; else any
 * that is silent, stale or has no word on the person makes it unknown; clear only when every one says clear. With no
 * register at all nobody is clear.
 */
export function combineAnswers(
  person: NationalId,
  readings: readonly RegisterReading[],
  now: Instant,
): OptOutStatus {
  let all: OptOutStatus = readings.length === 0 ? "unknown" : "clear";
  for (const reading of readings) {
    const status = statusOf(person, reading, now);
    if (status === "optedOut") return "optedOut";
    if (status === "unknown") all = "unknown";
  }
  return all;
}

/**
 * What all registers together would say of one person had none of them said opted out: whether the person would wait
 * for an answer all the same. The same for everyone whose answers came alike, so that it tells nobody's opt-out.
 */
export function combineIgnoringOptOuts(
  person: NationalId,
  readings: readonly RegisterReading[],
  now: Instant,
): "clear" | "unknown" {
  const isClear = (reading: RegisterReading): boolean => {
    const status = statusOf(person, reading, now);
    if (status !== "optedOut") return status === "clear";
    return reading.kind === "answered" && isFresh(reading.answer, reading.maxAgeMinutes, now);
  };
  return readings.length > 0 && readings.every(isClear) ? "clear" : "unknown";
}

function statusOf(person: NationalId, reading: RegisterReading, now: Instant): OptOutStatus {
  if (reading.kind === "silent") return "unknown";
  const status = reading.answer.statuses.get(person);
  switch (status) {
    case "optedOut":
      return "optedOut";
    case "clear":
      return isFresh(reading.answer, reading.maxAgeMinutes, now) ? "clear" : "unknown";
    case "unknown":
    case undefined:
      return "unknown";
    default:
      // A register written without types may say anything; only its `clear` clears.
      return "unknown";
  }
}
