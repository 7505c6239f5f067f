import { DAY, later, type Instant, type Ledger } from "@sluse/core";

import { createGate } from "../../../src/index.ts";
import { approved } from "../../internal/world.ts";
import { release, type Scenarios } from "./scenario.ts";

/** A ledger whose server has another time. */
const telling = (ledger: Ledger, time: Instant): Ledger => ({
  transact: (work, options) => ledger.transact((tx) => work({ ...tx, readClock: async () => time }), options),
  close: () => ledger.close(),
});

/** Clocks that are not made up, each with its own time. */
export const clockScenarios: Scenarios = {
  "release/clock-differs": {
    act: async (scene) => {
      const { clock, ledger, options } = scene.world;
      const mailOut = await approved(scene.world, scene.recipients);
      const gate = await createGate({
        ...options,
        clock: { now: clock.now, sleepUntil: clock.sleepUntil },
        ledger: telling(ledger, later(clock.now(), -15 * DAY)),
      });
      return release({ ...scene, gate }, mailOut);
    },
    gives: ["release/clock-differs"],
  },
};
