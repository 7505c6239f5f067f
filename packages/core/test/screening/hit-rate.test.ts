import { fc, test } from "@fast-check/vitest";
import { DAY, instant, later, parseMailOutId, parseRegisterId, type RegisterRun } from "@sluse/core";
import { enoughAsked, judgeHitRate } from "@sluse/core/house";
import { describe, expect, it } from "vitest";

const NOW = instant("2027-02-01T12:00+01:00");
const runOf = (asked: number, optedOut: number): RegisterRun => ({
  register: parseRegisterId("helsenorge"),
  mailOut: parseMailOutId("hunt-2027-1"),
  at: later(NOW, -DAY),
  asked,
  optedOut,
});
const policy = { implausibleZeroFrom: 1000, implausibleFactor: 4 };
const run = fc.nat(40_000).chain((asked) => fc.nat(asked).map((optedOut) => runOf(asked, optedOut)));
const history = fc.array(run, { maxLength: 5 });

describe("a register's hit rate", () => {
  it("is not believed when nobody of thirty thousand has opted out", () => {
    expect(judgeHitRate(runOf(30_000, 0), [], policy)).toEqual({
      kind: "implausible",
      because: "none-opted-out",
      usual: undefined,
    });
  });

  it("is not believed of nobody from the very number the policy says", () => {
    expect(judgeHitRate(runOf(1000, 0), [], policy).kind).toBe("implausible");
    expect(judgeHitRate(runOf(999, 0), [], policy).kind).toBe("plausible");
  });

  it("is not believed when it is far from the register's own history, above or below", () => {
    const usual = [runOf(10_000, 400), runOf(5000, 200)];
    expect(judgeHitRate(runOf(10_000, 99), usual, policy)).toEqual({
      kind: "implausible",
      because: "far-from-history",
      usual: 0.04,
    });
    expect(judgeHitRate(runOf(10_000, 1601), usual, policy)).toMatchObject({ because: "far-from-history" });
    expect(judgeHitRate(runOf(10_000, 100), usual, policy)).toEqual({ kind: "plausible" });
    expect(judgeHitRate(runOf(10_000, 1600), usual, policy)).toEqual({ kind: "plausible" });
  });

  it("is not believed of fewer either where it can be no chance", () => {
    expect(judgeHitRate(runOf(600, 0), [runOf(10_000, 400)], policy).kind).toBe("implausible");
    expect(judgeHitRate(runOf(100, 60), [runOf(10_000, 400)], policy).kind).toBe("implausible");
    expect(judgeHitRate(runOf(100, 4), [runOf(10_000, 400)], policy).kind).toBe("plausible");
  });

  it("is believed above a usual that rests on few who were met, and not where it can be no chance", () => {
    expect(judgeHitRate(runOf(1000, 13), [runOf(2183, 5)], policy)).toEqual({ kind: "plausible" });
    expect(judgeHitRate(runOf(1000, 40), [runOf(2183, 5)], policy).kind).toBe("implausible");
    expect(judgeHitRate(runOf(1000, 1000), [runOf(5000, 50)], policy).kind).toBe("implausible");
    // Below it as before: whoever is lost would be written to.
    expect(judgeHitRate(runOf(1000, 2), [runOf(2183, 20)], policy).kind).toBe("implausible");
  });

  it("of hindrances asked about one at a time is believed below a rare usual until twenty are usually met", () => {
    const usual = [runOf(10_000, 50)];
    expect(enoughAsked(usual, { mayBeNone: true })).toBe(4000);
    // A list is judged once, and as before.
    expect(judgeHitRate(runOf(1000, 1), usual, policy, { mayBeNone: true }).kind).toBe("implausible");
    expect(judgeHitRate(runOf(1000, 0), usual, policy, { mayBeNone: true }).kind).toBe("implausible");
    const hindrances = { mayBeNone: true, enough: 4000 };
    expect(judgeHitRate(runOf(1000, 1), usual, policy, hindrances).kind).toBe("plausible");
    expect(judgeHitRate(runOf(3999, 0), usual, policy, hindrances).kind).toBe("implausible");
    expect(judgeHitRate(runOf(3999, 4), usual, policy, hindrances).kind).toBe("plausible");
    expect(judgeHitRate(runOf(4000, 4), usual, policy, hindrances).kind).toBe("implausible");
    expect(judgeHitRate(runOf(4000, 5), usual, policy, hindrances).kind).toBe("plausible");
    // Of opt-outs as before, however rare they are.
    expect(enoughAsked(usual)).toBe(1000);
    expect(judgeHitRate(runOf(1000, 1), usual, policy).kind).toBe("implausible");
    expect(enoughAsked([runOf(10_000, 0)], hindrances)).toBe(1000);
    expect(enoughAsked([], hindrances)).toBe(1000);
  });

  it("says nothing of few people", () => {
    expect(judgeHitRate(runOf(100, 0), [runOf(10_000, 400)], policy)).toEqual({ kind: "plausible" });
    expect(judgeHitRate(runOf(2000, 1000), [runOf(999, 10)], policy)).toEqual({ kind: "plausible" });
  });

  test.prop([run, history, fc.nat(5000), fc.nat(30)])(
    "is never believed under a tighter policy where it was not under a looser",
    (now, past, earlier, closer) => {
      fc.pre(judgeHitRate(now, past, policy).kind === "implausible");
      const tighter = {
        implausibleZeroFrom: Math.max(1, policy.implausibleZeroFrom - earlier),
        implausibleFactor: Math.max(1, policy.implausibleFactor - closer / 10),
      };
      expect(judgeHitRate(now, past, tighter).kind).toBe("implausible");
    },
  );

  test.prop([fc.integer({ min: 1000, max: 1_000_000 }), history])(
    "of nobody is never believed from the policy's number on",
    (asked, past) => {
      expect(judgeHitRate(runOf(asked, 0), past, policy)).toMatchObject({ because: "none-opted-out" });
    },
  );
});
