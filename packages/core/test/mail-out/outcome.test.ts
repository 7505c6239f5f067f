import { fc, test } from "@fast-check/vitest";
import {
  OUTCOMES,
  SENDER_OUTCOMES,
  countsAsContact,
  instant,
  countsTowards,
  later,
  parseMailOutId,
  parseProjectId,
  type ClearanceId,
  type CountedLimit,
  type Instant,
  type Outcome,
  type Pseudonym,
} from "@sluse/core";
import { outcomeSaid, standsAgainst, toldDelivered } from "@sluse/core/house";
import { expect, it } from "vitest";

it("counts as contact unless the channel said for certain that nothing reached the person", () => {
  expect(SENDER_OUTCOMES.filter(countsAsContact)).toEqual(["delivered", "unknown", "answered"]);
});

it("says of a contact both words that were told of it", () => {
  expect(outcomeSaid({ outcome: "unreachable", deliveredAt: null })).toBe("unreachable");
  expect(outcomeSaid({ outcome: "unreachable", deliveredAt: NOON })).toBe("contradicted");
});

const NOON = instant("2027-02-01T12:00+01:00");
const word = fc.record({
  outcome: fc.constantFrom(...OUTCOMES),
  at: fc.nat(3).map((minutes) => later(NOON, minutes * 60_000)),
});

type Told = { readonly outcome: Outcome; readonly at: Instant };

interface Books {
  readonly outcome: Outcome;
  readonly settledAt: Instant | null;
  readonly deliveredAt: Instant | null;
}

function booked(words: readonly Told[]): Books {
  let stands: Books = { outcome: "unknown", settledAt: null, deliveredAt: null };
  for (const { outcome, at } of words) {
    const told = { outcome, at, deliveredAt: null };
    const after = standsAgainst(told, stands) ? { outcome, settledAt: at } : stands;
    stands = { ...after, deliveredAt: toldDelivered(told, stands) };
  }
  return stands;
}

const standing = (words: readonly Told[]): Outcome => booked(words).outcome;

test.prop([
  fc
    .array(word, { minLength: 1, maxLength: 6 })
    .chain((words) => fc.tuple(fc.constant(words), fc.shuffledSubarray(words, { minLength: words.length }))),
])("whatever order words come in, the same stands", ([words, otherwise]) => {
  const all = new Set(words.map(({ outcome }) => outcome));
  const known = words.filter(({ outcome }) => outcome === "delivered" || outcome === "unreachable");
  const latest = Math.max(...known.map(({ at }) => at));
  const last = new Set(known.filter(({ at }) => at === latest).map(({ outcome }) => outcome));
  // An answer was read; of what was sent the latest word counts; `failed` says that nothing was.
  const foreseen = all.has("answered")
    ? "answered"
    : last.size > 0
      ? last.has("delivered")
        ? "delivered"
        : "unreachable"
      : all.has("failed")
        ? "failed"
        : "unknown";
  expect([standing(words), standing(otherwise)]).toEqual([foreseen, foreseen]);
});

const limit: CountedLimit = {
  name: "once",
  max: 1,
  unit: "recipient",
  after: null,
  remindersBefore: null,
  project: null,
  corrects: null,
  step: null,
  purposes: ["research"],
  rounds: ["invitation"],
};

const isCounted = (words: readonly Told[]): boolean =>
  countsTowards(
    {
      person: "0".repeat(32) as Pseudonym,
      about: null,
      clearance: "hunt-2027-1/1" as ClearanceId,
      mailOut: parseMailOutId("hunt-2027-1"),
      project: parseProjectId("hunt-2027"),
      purpose: "research",
      round: "invitation",
      corrects: null,
      step: null,
      at: NOON,
      ...booked(words),
    },
    limit,
    { person: "0".repeat(32) as Pseudonym, about: null },
  );

test.prop([fc.array(word, { maxLength: 5 }), fc.nat(3), fc.nat(5)])(
  "no word lets anybody be written to anew who was told to have got it, whatever its time",
  (words, minutes, place) => {
    const delivered: Told = { outcome: "delivered", at: later(NOON, minutes * 60_000) };
    const all = words.toSpliced(place, 0, delivered);
    expect([isCounted(all), isCounted(all.toReversed())]).toEqual([true, true]);
  },
);

test.prop([
  fc
    .array(word, { minLength: 2, maxLength: 6 })
    .chain((words) => fc.tuple(fc.constant(words), fc.shuffledSubarray(words, { minLength: words.length }))),
])(
  "both words are kept of what was told to be delivered and later not, whatever order they come in",
  ([words, otherwise]) => {
    const [books, others] = [booked(words), booked(otherwise)];
    const told = words.filter(({ outcome }) => outcome === "delivered").map(({ at }) => at);
    const latest = told.length === 0 ? null : Math.max(...told);
    expect([books.deliveredAt, others.deliveredAt]).toEqual(
      books.outcome === "unreachable" ? [latest, latest] : [null, null],
    );
  },
);
