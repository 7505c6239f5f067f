import { fc, test } from "@fast-check/vitest";
import {
  DAY,
  HOUR,
  MINUTE,
  eforsk,
  instant,
  isoOf,
  later,
  strict,
  type Instant,
  type TimeOfDay,
} from "@sluse/core";
import { sendingClosesAt, sendingHours } from "@sluse/core/house";
import { describe, expect, it } from "vitest";

import { isOpen } from "./plain-calendar.ts";

const timeOfDay = fc
  // Often between two and three, the hour that is missing one night and comes twice another.
  .tuple(fc.oneof(fc.constant(2), fc.nat(23)), fc.constantFrom(0, 30, 59))
  .map(([hour, minute]): TimeOfDay => `${pad(hour)}:${pad(minute)}` as TimeOfDay);
const pad = (part: number): string => String(part).padStart(2, "0");

const sending = fc.oneof(
  fc.constantFrom(eforsk.sending, strict.sending),
  fc.record({
    quietHours: fc.record({ from: timeOfDay, until: timeOfDay }),
    closedDays: fc.subarray(["saturday", "sunday", "public-holiday"] as const),
  }),
);

/** Days when something happens to the clock or the calendar: summer time begins and ends, Easter, May, Christmas. */
const REMARKABLE = [
  "2027-03-27",
  "2027-03-28",
  "2026-10-25",
  "2027-10-31",
  "2027-03-24",
  "2027-05-16",
  "2026-12-24",
  "2027-02-01",
];
const moment = fc
  .tuple(fc.constantFrom(...REMARKABLE), fc.integer({ min: 0, max: 30 * HOUR }))
  .map(([day, milliseconds]) => later(instant(`${day}T00:00+01:00`), milliseconds));
const window = fc
  .tuple(moment, fc.integer({ min: 1, max: 8 * DAY }))
  .map(([from, length]) => ({ from, until: later(from, length) }));

/** Every whole minute from the first moment to the last, that one left out. */
function* minutesBetween(first: Instant, last: Instant): Generator<Instant> {
  if (first < last) yield first;
  const next = later(first, MINUTE - (first % MINUTE));
  for (let minute = next; minute < last; minute = later(minute, MINUTE)) yield minute;
}

describe("sending hours", () => {
  test.prop([moment, sending, window], { numRuns: 300 })(
    "are those of the wall clock in Norway",
    (at, policy, open) => {
      const answer = sendingHours(at, policy, open);
      const first = at < open.from ? open.from : at;
      switch (answer.kind) {
        case "open":
          expect(isOpen(at, policy) && at >= open.from && at < open.until).toBe(true);
          break;
        case "closed":
          expect(at < open.from || !isOpen(at, policy)).toBe(true);
          expect(isOpen(answer.opensAt, policy)).toBe(true);
          expect(answer.opensAt).toSatisfy(
            (opensAt: Instant) => opensAt > at && opensAt >= open.from && opensAt < open.until,
          );
          expect(
            [...minutesBetween(first, answer.opensAt)].filter((minute) => isOpen(minute, policy)).map(isoOf),
          ).toEqual([]);
          break;
        case "over":
          expect(
            [...minutesBetween(first, open.until)].filter((minute) => isOpen(minute, policy)).map(isoOf),
          ).toEqual([]);
          break;
      }
    },
  );

  test.prop([moment, sending, window])("are open when they said they would be", (at, policy, open) => {
    const answer = sendingHours(at, policy, open);
    if (answer.kind === "closed")
      expect(sendingHours(answer.opensAt, policy, open)).toEqual({ kind: "open" });
  });

  test.prop([sending, window, fc.nat(10 * DAY)])(
    "are over from the window's last moment on",
    (policy, open, after) => {
      expect(sendingHours(later(open.until, after), policy, open)).toEqual({ kind: "over" });
    },
  );
});

describe("the hours of eFORSK", () => {
  const wide = { from: instant("2027-01-01T00:00+01:00"), until: instant("2028-01-01T00:00+01:00") };
  const at = (time: string): unknown => sendingHours(instant(time), eforsk.sending, wide);
  const closedUntil = (time: string): unknown => ({
    kind: "closed",
    because: "quiet-hours",
    opensAt: instant(time),
  });

  it("close at ten in the evening and open at seven in the morning", () => {
    expect(at("2027-02-01T21:59:59.999+01:00")).toEqual({ kind: "open" });
    expect(at("2027-02-01T22:00+01:00")).toEqual(closedUntil("2027-02-02T07:00+01:00"));
    expect(at("2027-02-02T06:59:59.999+01:00")).toEqual(closedUntil("2027-02-02T07:00+01:00"));
    expect(at("2027-02-02T07:00+01:00")).toEqual({ kind: "open" });
  });

  it("follow the clock on the wall through both nights when it is set", () => {
    expect(at("2027-03-27T23:00+01:00")).toEqual(closedUntil("2027-03-28T07:00+02:00"));
    expect(at("2027-10-30T23:00+02:00")).toEqual(closedUntil("2027-10-31T07:00+01:00"));
  });

  it("say first that the window has not opened", () => {
    const late = { from: instant("2027-03-01T03:00+01:00"), until: wide.until };
    expect(sendingHours(instant("2027-02-01T03:00+01:00"), eforsk.sending, late)).toEqual({
      kind: "closed",
      because: "before-window",
      opensAt: instant("2027-03-01T07:00+01:00"),
    });
  });

  it("are over when the window closes before they open again", () => {
    const short = { from: wide.from, until: instant("2027-02-02T07:00+01:00") };
    expect(sendingHours(instant("2027-02-01T22:00+01:00"), eforsk.sending, short)).toEqual({ kind: "over" });
  });
});

describe("the hours of the strict preset", () => {
  const wide = { from: instant("2027-01-01T00:00+01:00"), until: instant("2028-01-01T00:00+01:00") };

  it("leap over Easter, from Wednesday evening to Tuesday morning", () => {
    expect(sendingHours(instant("2027-03-25T12:00+01:00"), strict.sending, wide)).toEqual({
      kind: "closed",
      because: "closed-day",
      opensAt: instant("2027-03-30T09:00+02:00"),
    });
  });
});

describe("the next closing", () => {
  test.prop([moment, sending, fc.integer({ min: 1, max: 30 * HOUR })], { numRuns: 300 })(
    "comes no earlier and no later than on the wall clock in Norway, nor later than asked",
    (at, hours, length) => {
      fc.pre(isOpen(at, hours));
      const until = later(at, length);
      const closes = sendingClosesAt(at, hours, until);
      expect(closes).toBeGreaterThan(at);
      expect(closes).toBeLessThanOrEqual(until);
      const shut = [...minutesBetween(at, closes)].filter((minute) => !isOpen(minute, hours));
      expect(shut.map(isoOf)).toEqual([]);
      if (closes < until) expect(isOpen(closes, hours)).toBe(false);
    },
  );
});
