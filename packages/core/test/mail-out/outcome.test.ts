import { fc, test } from "@fast-check/vitest";
import { OUTCOMES, SENDER_OUTCOMES, countsAsContact, instant, later } from "@sluse/core";
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

test.prop([fc.array(word, { minLength: 1, maxLength: 6 })])(
  "whatever order words come in, what stands is the latest that knows, and unknown only when none knows",
  (words) => {
    let stands: { outcome: (typeof OUTCOMES)[number]; settledAt: ReturnType<typeof later> | null } = {
      outcome: "unknown",
      settledAt: null,
    };
    for (const each of words)
      if (standsAgainst(each, stands)) stands = { outcome: each.outcome, settledAt: each.at };
    const known = words.filter(({ outcome }) => outcome !== "unknown");
    const latest = Math.max(...known.map(({ at }) => at));
    const last = known.findLast(({ at }) => at === latest);
    // Whoever has answered has the letter, whatever is told of it later.
    const hasAnswered = words.some(({ outcome }) => outcome === "answered");
    expect(stands.outcome).toBe(hasAnswered ? "answered" : (last?.outcome ?? "unknown"));
  },
);
