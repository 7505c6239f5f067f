import { DAY, instant } from "@sluse/core";

import { release, remind, stopProject, withdraw } from "../acts.ts";
import type { DoorScene } from "../scene.ts";
import { paused, releasing, type SceneWorld } from "../scene-world.ts";

/** An approval that ends within days, and a first wave of which nobody has told anything. */
async function forgotten(world: SceneWorld): Promise<SceneWorld> {
  await paused(world);
  world.clock.set(instant("2027-06-23T10:00:00+02:00"));
  return world;
}

/** How often somebody was told what. */
async function toldOnce({ ledger, clock }: SceneWorld): Promise<string | undefined> {
  const told: string[] = [];
  for (;;) {
    const now = clock.now();
    const alert = await ledger.transact(async (tx) => {
      const next = await tx.takeAlert("vakt", now, instant(now + DAY));
      if (next) await tx.deleteAlert(next.number);
      return next;
    });
    if (!alert) break;
    told.push(alert.what);
  }
  const lasting = told.filter((what) => what === "approval.ends-soon" || what === "outcomes.missing");
  return new Set(lasting).size === lasting.length ? undefined : `told twice: ${lasting.join(", ")}`;
}

/** Telling of what nobody did, while others act. */
export const remindScenes: readonly DoorScene[] = [
  {
    name: "reminding twice",
    setup: forgotten,
    tells: true,
    actors: { A: remind, B: remind },
    check: toldOnce,
    ends: { "paused, 1 cleared": 2 },
  },
  {
    name: "reminding and a withdrawal",
    setup: forgotten,
    tells: true,
    actors: { A: remind, W: withdraw },
    check: toldOnce,
    ends: { "withdrawn, 1 cleared": 3 },
  },
  {
    name: "reminding and a stop",
    setup: forgotten,
    tells: true,
    actors: { A: remind, C: stopProject },
    check: toldOnce,
    ends: { "paused, 1 cleared": 3 },
  },
  {
    name: "reminding and a release",
    setup: releasing,
    tells: true,
    actors: { A: remind, R: release },
    check: toldOnce,
    ends: { "completed, 3 cleared": 45 },
  },
];
