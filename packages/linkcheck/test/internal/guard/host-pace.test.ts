import { test as propertyTest } from "@fast-check/vitest";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { HostPace, type Timer } from "../../../src/internal/guard/host-pace.ts";

/** A timer whose sleepers wake in order as soon as everyone else waits. */
function createTimer(): Timer {
  let now = 0;
  const sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  const wakeNext = (): void => {
    sleepers.sort((a, b) => a.at - b.at);
    const next = sleepers.shift();
    if (!next) return;
    now = Math.max(now, next.at);
    next.wake();
  };
  return {
    now: () => now,
    sleep: async (milliseconds) => {
      await new Promise<void>((resolve) => {
        sleepers.push({ at: now + milliseconds, wake: resolve });
        setImmediate(wakeNext);
      });
    },
  };
}

describe("HostPace", () => {
  propertyTest.prop([
    fc.record({ perSecond: fc.integer({ min: 1, max: 50 }), atOnce: fc.integer({ min: 1, max: 5 }) }),
    fc.array(fc.record({ host: fc.constantFrom("a.no", "b.no"), takes: fc.nat(400) }), { maxLength: 30 }),
  ])("begins no more in a second, and has no more under way, than it may", async (pace, requests) => {
    const timer = createTimer();
    const queue = new HostPace(pace, timer);
    const starts = new Map<string, number[]>();
    const underWay = new Map<string, number>();
    await Promise.all(
      requests.map(({ host, takes }) =>
        queue.run(host, async () => {
          starts.set(host, [...(starts.get(host) ?? []), timer.now()]);
          underWay.set(host, (underWay.get(host) ?? 0) + 1);
          expect(underWay.get(host)).toBeLessThanOrEqual(pace.atOnce);
          await timer.sleep(takes);
          underWay.set(host, (underWay.get(host) ?? 0) - 1);
        }),
      ),
    );
    expect([...starts.values()].flat()).toHaveLength(requests.length);
    for (const times of starts.values()) {
      for (const [index, time] of times.entries()) {
        const later = times[index + pace.perSecond];
        if (later !== undefined) expect(later - time).toBeGreaterThanOrEqual(1000 - 1e-6);
      }
    }
  });

  test("lets a host rest, and no other", async () => {
    const timer = createTimer();
    const queue = new HostPace({ perSecond: 1000, atOnce: 5 }, timer);
    queue.rest("a.no", 5000);
    const at = await Promise.all(
      ["a.no", "b.no"].map((host) => queue.run(host, () => Promise.resolve(timer.now()))),
    );
    expect(at).toEqual([5000, 0]);
  });

  test("goes on with the next when one fails", async () => {
    const queue = new HostPace({ perSecond: 1000, atOnce: 1 }, createTimer());
    const failing = queue.run("a.no", () => Promise.reject(new Error("brutt")));
    const next = queue.run("a.no", () => Promise.resolve("neste"));
    await expect(failing).rejects.toThrow("brutt");
    await expect(next).resolves.toBe("neste");
  });
});
