import { MINUTE, instant, type Instant } from "@sluse/core";
import { createSimulatedClock } from "@sluse/testkit";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { SnapshotCache } from "../../src/internal/snapshot-cache.ts";

const NOW: Instant = instant("2027-02-01T08:00:00+01:00");

/** A loading that ends when it is told to. */
function slowLoad() {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const seen: AbortSignal[] = [];
  const load = async (signal: AbortSignal): Promise<string> => {
    seen.push(signal);
    return await promise;
  };
  return { load, resolve, reject, seen };
}

describe("a snapshot", () => {
  it("is loaded once for all who ask at the same time", async () => {
    const cache = new SnapshotCache<string>(MINUTE, createSimulatedClock(NOW));
    const { load, resolve, seen } = slowLoad();
    const asked = [cache.get("a", load), cache.get("a", load), cache.get("a", load)];
    resolve("liste");
    expect(await Promise.all(asked)).toEqual(["liste", "liste", "liste"]);
    expect(await cache.get("a", load)).toBe("liste");
    expect(seen).toHaveLength(1);
  });

  it("is not kept when its loading failed, and the next who asks tries again", async () => {
    const cache = new SnapshotCache<string>(MINUTE, createSimulatedClock(NOW));
    await expect(cache.get("a", async () => await Promise.reject(new Error("nei")))).rejects.toThrow("nei");
    expect(cache.held).toBeUndefined();
    expect(await cache.get("a", async () => "liste")).toBe("liste");
  });

  it("of another version takes its place, and a slow loading of the old one does not come back", async () => {
    const cache = new SnapshotCache<string>(MINUTE, createSimulatedClock(NOW));
    const old = slowLoad();
    const first = cache.get("a", old.load);
    expect(await cache.get("b", async () => "ny")).toBe("ny");
    old.resolve("gammel");
    expect(await first).toBe("gammel");
    expect(cache.held).toBe("ny");
  });

  it("is over when its age has come, counted from when it began to be loaded", async () => {
    const clock = createSimulatedClock(NOW);
    const cache = new SnapshotCache<string>(MINUTE, clock);
    const { load, resolve } = slowLoad();
    const asked = cache.get("a", load);
    clock.advance(MINUTE - 1);
    resolve("liste");
    await asked;
    expect(cache.held).toBe("liste");
    clock.advance(1);
    expect(cache.held).toBeUndefined();
  });

  it("is over when the clock is set back to before it was loaded", async () => {
    const clock = createSimulatedClock(NOW);
    const cache = new SnapshotCache<string>(MINUTE, clock);
    await cache.get("a", async () => "liste");
    clock.advance(-1);
    expect(cache.held).toBeUndefined();
  });

  it("is loaded on for those who wait, and called off when the last of them has left", async () => {
    const cache = new SnapshotCache<string>(MINUTE, createSimulatedClock(NOW));
    const { load, seen } = slowLoad();
    const [one, two] = [new AbortController(), new AbortController()];
    const asked = [cache.get("a", load, one.signal), cache.get("a", load, two.signal)];
    one.abort(new Error("jeg går"));
    await expect(asked[0]).rejects.toThrow("jeg går");
    expect(seen[0]?.aborted).toBe(false);
    two.abort(new Error("jeg også"));
    await expect(asked[1]).rejects.toThrow("jeg også");
    expect(seen[0]?.aborted).toBe(true);
    // Whoever comes now does not get a loading that was called off.
    expect(await cache.get("a", async () => "ny")).toBe("ny");
  });
});

describe("memory", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("lets go of a snapshot at its age also when nobody asks and the gate's clock stands still", async () => {
    const cache = new SnapshotCache<string>(MINUTE, createSimulatedClock(NOW));
    await cache.get("a", async () => "liste");
    vi.advanceTimersByTime(MINUTE - 1);
    expect(cache.held).toBe("liste");
    vi.advanceTimersByTime(1);
    expect(cache.held).toBeUndefined();
  });
});
