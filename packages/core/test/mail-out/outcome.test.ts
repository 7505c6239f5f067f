import { fc, test } from "@fast-check/vitest";
import {
  OUTCOMES,
  SENDER_OUTCOMES,
  countsAsContact,
  instant,
  later,
  type Instant,
  type Outcome,
} from "@sluse/core";
import { standsAgainst } from "@sluse/core/house";
import { expect, it } from "vitest";

it("counts as contact unless the channel said for certain that nothing reached the person", () => {
  expect(SENDER_OUTCOMES.filter(countsAsContact)).toEqual(["delivered", "unknown", "answered"]);
});

const NOON = instant("2027-02-01T12:00+01:00");
const word = fc.record({
  outcome: fc.constantFrom(...OUTCOMES),
  at: fc.nat(3).map((minutes) => later(NOON, minutes * 60_000)),
});

type Told = { readonly outcome: Outcome; readonly at: Instant };

function standing(words: readonly Told[]): Outcome {
  let stands: { outcome: Outcome; settledAt: Instant | null } = { outcome: "unknown", settledAt: null };
  for (const each of words)
    if (standsAgainst(each, stands)) stands = { outcome: each.outcome, settledAt: each.at };
  return stands.outcome;
}

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

test.prop([fc.array(word, { maxLength: 5 }), fc.nat(3), fc.nat(5)])(
  "a word that it failed lets nobody be written to anew who is told to have got it",
  (words, minutes, place) => {
    const failed: Told = { outcome: "failed", at: later(NOON, minutes * 60_000) };
    const told = words.filter(({ outcome }) => outcome !== "unreachable");
    const all: Told[] = [...told.toSpliced(place, 0, failed), { outcome: "delivered", at: NOON }];
    expect(countsAsContact(standing(all))).toBe(true);
    expect(countsAsContact(standing(all.toReversed()))).toBe(true);
  },
);
