import { fc, test } from "@fast-check/vitest";
import {
  MINUTE,
  combineAnswers,
  instant,
  isFresh,
  later,
  type Instant,
  type NationalId,
  type PersonStatus,
  type RegisterReading,
} from "@sluse/core";
import { testPersonId } from "@sluse/testkit/people";
import { describe, expect, it } from "vitest";

const NOW = instant("2027-02-01T12:00+01:00");
const [PERSON, ANOTHER] = fc.sample(testPersonId(), { numRuns: 2, seed: 7 }) as [NationalId, NationalId];

const DEAD: PersonStatus = { hindered: "dead" };
const EMIGRATED: PersonStatus = { hindered: "emigrated" };

/** What a register written without types may say of a person, beside the three words. */
const ODD_STATUSES: readonly unknown[] = [
  true,
  false,
  null,
  0,
  1,
  "",
  "CLEAR",
  "Clear",
  "clear ",
  "ok",
  "reserved",
  {},
  [],
  ["clear"],
  { hindered: "clear" },
  { hindered: undefined },
];
const ODD_TIMES: readonly unknown[] = [
  Number.NaN,
  Infinity,
  -Infinity,
  undefined,
  null,
  "",
  "2027-02-01",
  {},
  [],
  true,
];

const status = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom<unknown>("clear", "clear", "optedOut", "unknown", DEAD, EMIGRATED),
  },
  { weight: 1, arbitrary: fc.constantFrom(...ODD_STATUSES) },
);
const asOf = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.integer({ min: -90, max: 10 }).map<unknown>((minutes) => later(NOW, minutes * MINUTE)),
  },
  { weight: 1, arbitrary: fc.constantFrom(...ODD_TIMES) },
);
interface Drawn {
  readonly kind: "answered" | "silent";
  readonly asOf: unknown;
  readonly maxAgeMinutes: number;
  readonly said: unknown;
  readonly isThere: boolean;
}
const drawn: fc.Arbitrary<Drawn> = fc.record({
  kind: fc.constantFrom("answered", "answered", "answered", "silent"),
  asOf,
  maxAgeMinutes: fc.integer({ min: 1, max: 120 }),
  said: status,
  isThere: fc.integer({ min: 0, max: 9 }).map((one) => one > 0),
});

function readingOf({ kind, asOf: time, maxAgeMinutes, said, isThere }: Drawn): RegisterReading {
  if (kind === "silent") return { kind };
  const statuses = new Map<NationalId, PersonStatus>([[ANOTHER, "clear"]]);
  if (isThere) statuses.set(PERSON, said as PersonStatus);
  return { kind, answer: { asOf: time as Instant, statuses }, maxAgeMinutes };
}

/** What P1 asks of one register before it clears a person. */
const clears = ({ kind, asOf: time, maxAgeMinutes, said, isThere }: Drawn): boolean =>
  kind === "answered" &&
  isThere &&
  said === "clear" &&
  typeof time === "number" &&
  Number.isFinite(time) &&
  time >= NOW - maxAgeMinutes * MINUTE &&
  time <= NOW + 5 * MINUTE;

describe("a person", () => {
  test.prop([fc.array(drawn, { maxLength: 4 })], { numRuns: 5000 })(
    "is cleared only when every register answered, freshly, and with the word clear",
    (registers) => {
      const all = registers.length > 0 && registers.every(clears);
      expect(combineAnswers(PERSON, registers.map(readingOf), NOW) === "clear").toBe(all);
    },
  );

  test.prop([fc.array(drawn, { maxLength: 4 })], { numRuns: 2000 })(
    "is opted out when any register says so, however old its answer, and whatever the others say",
    (registers) => {
      const any = registers.some(
        ({ kind, said, isThere }) => kind === "answered" && isThere && said === "optedOut",
      );
      expect(combineAnswers(PERSON, registers.map(readingOf), NOW) === "optedOut").toBe(any);
    },
  );

  test.prop([fc.array(drawn, { maxLength: 4 })], { numRuns: 2000 })(
    "is hindered when any register says so and none says opted out, whatever is silent or unknown",
    (registers) => {
      const says = (word: unknown) => (each: Drawn) =>
        each.kind === "answered" && each.isThere && each.said === word;
      const hindered = registers.some(says(DEAD))
        ? DEAD
        : registers.some(says(EMIGRATED))
          ? EMIGRATED
          : undefined;
      fc.pre(hindered !== undefined && !registers.some(says("optedOut")));
      expect(combineAnswers(PERSON, registers.map(readingOf), NOW)).toEqual(hindered);
    },
  );

  test.prop([fc.array(drawn, { maxLength: 4 })], { numRuns: 2000 })(
    "is judged by everything else where what hinders is not in the way",
    (registers) => {
      const word = ({ said }: Drawn): unknown => (said === DEAD || said === EMIGRATED ? "clear" : said);
      const others = registers.map((each) => ({ ...each, said: word(each) }));
      expect(combineAnswers(PERSON, registers.map(readingOf), NOW, () => false)).toBe(
        combineAnswers(PERSON, others.map(readingOf), NOW),
      );
    },
  );

  test.prop([fc.array(drawn, { maxLength: 4 }), drawn])(
    "is never cleared by a register more",
    (registers, more) => {
      const before = combineAnswers(PERSON, registers.map(readingOf), NOW);
      fc.pre(registers.length > 0 && before !== "clear");
      expect(combineAnswers(PERSON, [...registers, more].map(readingOf), NOW)).not.toBe("clear");
    },
  );

  test.prop([fc.array(drawn, { maxLength: 4 })])(
    "is judged alike in whatever order the registers answer",
    (registers) => {
      const readings = registers.map(readingOf);
      expect(combineAnswers(PERSON, readings.toReversed(), NOW)).toEqual(
        combineAnswers(PERSON, readings, NOW),
      );
    },
  );

  it("is unknown where there is no register at all", () => {
    expect(combineAnswers(PERSON, [], NOW)).toBe("unknown");
  });

  it("is unknown to a register that answered about others only", () => {
    const answer = { asOf: NOW, statuses: new Map<NationalId, PersonStatus>([[ANOTHER, "clear"]]) };
    expect(combineAnswers(PERSON, [{ kind: "answered", answer, maxAgeMinutes: 60 }], NOW)).toBe("unknown");
  });
});

describe("an answer", () => {
  const fresh = (milliseconds: number): boolean => isFresh({ asOf: later(NOW, milliseconds) }, 60, NOW);

  it("is fresh to the minute the policy says, and not a millisecond longer", () => {
    expect(fresh(-60 * MINUTE)).toBe(true);
    expect(fresh(-60 * MINUTE - 1)).toBe(false);
  });

  it("may come from a clock five minutes ahead, and not from the future", () => {
    expect(fresh(5 * MINUTE)).toBe(true);
    expect(fresh(5 * MINUTE + 1)).toBe(false);
  });

  it("is not fresh where the time or the age is no number", () => {
    expect(isFresh({ asOf: Number.NaN as Instant }, 60, NOW)).toBe(false);
    expect(isFresh({ asOf: NOW }, Number.NaN, NOW)).toBe(false);
  });
});
