import { DAY, instant } from "@sluse/core";

import { approve, inTurn, recheckWith, release, stopProject, tidy, timePasses, withdraw } from "../acts.ts";
import type { DoorScene } from "../scene.ts";
import { FIRST_LIST, approved, awaiting, held, releasing, type SceneWorld } from "../scene-world.ts";

/** The window of the mail-out is over: tidying ends it. */
function afterItsWindow(world: SceneWorld): SceneWorld {
  world.clock.set(instant("2027-07-01T10:00:00+02:00"));
  return world;
}

/** Tidying away, while others act. */
export const tidyScenes: readonly DoorScene[] = [
  {
    name: "tidying twice",
    setup: async (world) => afterItsWindow(await approved(world)),
    actors: { T: tidy, U: tidy },
    ends: { expired: 18 },
  },
  {
    name: "tidying and a withdrawal",
    setup: async (world) => afterItsWindow(await approved(world)),
    actors: { T: tidy, W: withdraw },
    ends: { expired: 1, withdrawn: 3 },
  },
  {
    name: "tidying and a stop",
    setup: async (world) => afterItsWindow(await approved(world)),
    actors: { T: tidy, C: stopProject },
    ends: { expired: 3 },
  },
  {
    name: "tidying and a recheck",
    setup: async (world) => afterItsWindow(await held(world)),
    actors: { T: tidy, A: recheckWith(FIRST_LIST) },
    ends: { expired: 11, refused: 6 },
  },
  {
    name: "tidying, and an approval that is released",
    setup: async (world) => afterItsWindow(await awaiting(world)),
    actors: { T: tidy, S: inTurn(approve, release) },
    ends: { expired: 5 },
  },
  {
    name: "a release whose window ends on the way, and tidying",
    setup: releasing,
    actors: {
      R: release,
      T: inTurn(timePasses(100 * DAY), tidy),
    },
    ends: {
      "completed, 3 cleared": 4,
      "expired, 1 cleared": 12,
      "expired, 2 cleared": 14,
      "expired, 3 cleared": 16,
    },
  },
];
