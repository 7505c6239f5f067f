import { instant, type Instant } from "@sluse/core";
import type { SuperuserReport } from "@sluse/gate";
import { describe, expect, it } from "vitest";

import { nextWaveOf } from "../src/pages/mail-out/next-wave.ts";
import { demoPolicy } from "./demo/world.ts";

const at = (clock: string, day = "2027-03-30"): Instant => instant(`${day}T${clock}:00+02:00`);

interface Gone {
  readonly clock: string;
  readonly count: number;
}

/** A mail-out with waves that may be sent for two hours each, and so many outcomes that are not told. */
const reportOf = (gone: readonly Gone[], unsettled: number): SuperuserReport =>
  ({
    manifest: {
      window: { from: "2027-03-29T08:00:00+02:00", until: "2027-04-30T20:00:00+02:00" },
      standing: null,
    },
    waves: gone.map(({ clock, count }, index) => ({
      number: index + 1,
      claimed: { at: at(clock), count, sendBefore: at(clock) + 2 * 3_600_000 },
    })),
    outcomes: { unsettled },
  }) as unknown as SuperuserReport;

const nextAt = (now: Instant, gone: readonly Gone[], unsettled = 0): ReturnType<typeof nextWaveOf> =>
  nextWaveOf(reportOf(gone, unsettled), demoPolicy, now);

// 120 an hour, nine tenths of the last wave told of, nothing between ten in the evening and seven.
describe("the next wave", () => {
  it("waits for the window, for the morning, and for ever once the window is over", () => {
    expect(nextAt(at("07:30", "2027-03-29"), [])).toEqual({
      kind: "closed",
      opensAt: at("08:00", "2027-03-29"),
    });
    expect(nextAt(at("23:10"), [])).toEqual({ kind: "closed", opensAt: at("07:00", "2027-03-31") });
    expect(nextAt(at("20:00", "2027-04-30"), [])).toEqual({ kind: "window-over" });
  });

  it("waits for outcomes of what can still be sent, and not for more than the rules want to know", () => {
    const gone = [{ clock: "09:00", count: 40 }];
    expect(nextAt(at("10:00"), gone, 5)).toEqual({ kind: "outcomes", count: 5, until: at("11:00") });
    expect(nextAt(at("10:00"), gone, 4)).toEqual({ kind: "open" });
    expect(nextAt(at("11:00"), gone, 40)).toEqual({ kind: "open" });
  });

  it("waits for the hour when as many have gone as may", () => {
    const gone = [
      { clock: "09:10", count: 80 },
      { clock: "09:30", count: 40 },
    ];
    expect(nextAt(at("10:00"), gone)).toEqual({ kind: "hour-full", count: 120, opensAt: at("10:10") });
    expect(nextAt(at("10:10"), gone)).toEqual({ kind: "open" });
  });
});
