import { test } from "@fast-check/vitest";
import { DAY, MINUTE, instant, isoOf, later } from "@sluse/core";
import { helsenorgeReminders, osloTime } from "@sluse/core/house";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

const orderedAt = instant("2027-02-01T08:00:00+01:00");

describe("Helsenorge's own reminders", () => {
  it("come five days and one day before a deadline that is more than ten days away", () => {
    const deadline = instant("2027-03-01T23:59:00+01:00");
    expect(helsenorgeReminders({ orderedAt, deadline }).map(isoOf)).toEqual([
      "2027-02-24T22:59:00.000Z",
      "2027-02-28T22:59:00.000Z",
    ]);
  });

  it("come one day before when ten days or fewer were given", () => {
    expect(helsenorgeReminders({ orderedAt, deadline: later(orderedAt, 10 * DAY) })).toEqual([
      later(orderedAt, 9 * DAY),
    ]);
    expect(helsenorgeReminders({ orderedAt, deadline: later(orderedAt, 10 * DAY + MINUTE) })).toHaveLength(2);
  });

  it("keep to the calendar when the clock changes in between", () => {
    const deadline = instant("2027-03-31T00:30:00+02:00");
    expect(helsenorgeReminders({ orderedAt, deadline }).map(isoOf)).toEqual([
      "2027-03-25T23:30:00.000Z",
      "2027-03-29T22:30:00.000Z",
    ]);
  });

  it("do not come when the deadline is within a day, or over", () => {
    expect(helsenorgeReminders({ orderedAt, deadline: later(orderedAt, DAY) })).toEqual([]);
    expect(helsenorgeReminders({ orderedAt, deadline: later(orderedAt, -DAY) })).toEqual([]);
  });

  test.prop([fc.integer({ min: -100, max: 400 * 24 * 60 })])(
    "are at most two, in order, after the order and before the deadline, at its time of day",
    (minutes) => {
      const deadline = later(orderedAt, minutes * MINUTE);
      const reminders = helsenorgeReminders({ orderedAt, deadline });
      expect(reminders.length).toBeLessThanOrEqual(2);
      expect(reminders).toEqual(reminders.toSorted((a, b) => a - b));
      for (const reminder of reminders) expect(reminder > orderedAt && reminder < deadline).toBe(true);
      // Two in the morning is not there on the last Sunday of March.
      const shown = reminders.map((each) => osloTime(each).minute).filter((minute) => minute >= 180);
      for (const minute of shown) expect(minute).toBe(osloTime(deadline).minute);
    },
  );
});
