import { DAY } from "@sluse/core";

import {
  inTurn,
  approve,
  release,
  stopProject,
  submitting,
  tidy,
  timePasses,
  withdrawWhatThereIs,
} from "../acts.ts";
import type { DoorScene } from "../scene.ts";
import { EVERYBODY, FIRST_LIST } from "../scene-world.ts";

/** An order that is taken in, while others act. */
export const submitScenes: readonly DoorScene[] = [
  {
    name: "an order and its withdrawal",
    setup: (world) => Promise.resolve(world),
    actors: { A: submitting(EVERYBODY), W: withdrawWhatThereIs },
    ends: { "awaiting-approval": 1, withdrawn: 4 },
  },
  {
    name: "an order that is approved and released, and a stop",
    setup: (world) => Promise.resolve(world),
    actors: { A: inTurn(submitting(EVERYBODY), approve, release), C: stopProject },
    ends: { approved: 7, "paused, 1 cleared": 2, releasing: 2, "releasing, 1 cleared": 1 },
  },
  {
    name: "two orders to the same people, both released",
    setup: (world) => Promise.resolve(world),
    actors: {
      A: inTurn(submitting(FIRST_LIST), approve, release),
      B: inTurn(submitting(FIRST_LIST), approve, release),
    },
    severalMailOuts: true,
    limits: { preemptions: 1 },
    // Completed where the one whom the first list took was drawn first for the second: its canary was the last of it.
    ends: { "paused, 1 cleared": 4, "paused, 2 cleared": 16, "completed, 2 cleared": 10 },
  },
  {
    name: "an order that takes more than a day, and tidying",
    setup: (world) => Promise.resolve(world),
    actors: {
      A: submitting(EVERYBODY),
      T: inTurn(timePasses(2 * DAY), tidy),
    },
    ends: { "awaiting-approval": 27, nothing: 25 },
  },
];
