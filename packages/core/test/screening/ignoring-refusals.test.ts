import {
  MINUTE,
  combineIgnoringRefusals,
  instant,
  later,
  type NationalId,
  type PersonStatus,
  type RegisterReading,
} from "@sluse/core";
import { testPersonId } from "@sluse/testkit/people";
import { fc } from "@fast-check/vitest";
import { expect, test } from "vitest";

const NOW = instant("2027-02-01T12:00+01:00");
const [PERSON] = fc.sample(testPersonId(), { numRuns: 1, seed: 7 }) as [NationalId];

const says = (status: PersonStatus | undefined, minutesAgo = 5): RegisterReading => ({
  kind: "answered",
  answer: {
    asOf: later(NOW, -minutesAgo * MINUTE),
    statuses: new Map(status === undefined ? [] : [[PERSON, status]]),
  },
  maxAgeMinutes: 30,
});

test.each<[string, readonly RegisterReading[], "clear" | "unknown"]>([
  ["no register at all", [], "unknown"],
  ["one that is silent", [{ kind: "silent" }], "unknown"],
  ["one that has no word", [says(undefined)], "unknown"],
  ["one that does not know", [says("unknown")], "unknown"],
  ["one that says clear", [says("clear")], "clear"],
  ["one that says opted out", [says("optedOut")], "clear"],
  ["one that says hindered", [says({ hindered: "dead" })], "clear"],
  ["an old opted out", [says("optedOut", 31)], "unknown"],
  ["an old hindrance", [says({ hindered: "dead" }, 31)], "unknown"],
  ["an old clear", [says("clear", 31)], "unknown"],
  ["one clear and one silent", [says("clear"), { kind: "silent" }], "unknown"],
  ["one opted out and one without a word", [says("optedOut"), says(undefined)], "unknown"],
  ["clear, opted out and hindered", [says("clear"), says("optedOut"), says({ hindered: "dead" })], "clear"],
])("whether somebody would wait all the same: %s", (_, readings, would) => {
  expect(combineIgnoringRefusals(PERSON, readings, NOW)).toBe(would);
});
