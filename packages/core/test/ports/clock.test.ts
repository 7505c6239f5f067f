import { DAY, later, systemClock } from "@sluse/core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

describe("the machine's clock", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("wakes when the time has come, and not before, however far away", async () => {
    const woken = vi.fn<() => void>();
    // Further than a timer of the platform reaches, which is 24.8 days.
    const slept = systemClock.sleepUntil(later(systemClock.now(), 60 * DAY)).then(woken);
    await vi.advanceTimersByTimeAsync(60 * DAY - 1);
    expect(woken).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await slept;
    expect(woken).toHaveBeenCalledOnce();
  });

  it("does not sleep until what has been", async () => {
    await expect(systemClock.sleepUntil(later(systemClock.now(), -1))).resolves.toBeUndefined();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("wakes with the reason when it is called off, and leaves no timer behind", async () => {
    const calledOff = new AbortController();
    const slept = systemClock.sleepUntil(later(systemClock.now(), DAY), calledOff.signal);
    calledOff.abort(new Error("stoppet"));
    await expect(slept).rejects.toThrow("stoppet");
    expect(vi.getTimerCount()).toBe(0);
  });

  it("does not fall asleep when it was called off before", async () => {
    const slept = systemClock.sleepUntil(
      later(systemClock.now(), DAY),
      AbortSignal.abort(new Error("stoppet")),
    );
    await expect(slept).rejects.toThrow("stoppet");
    expect(vi.getTimerCount()).toBe(0);
  });
});
