import { parseMailOutId, type OutcomeTally } from "@sluse/core";

import { complain, goOnReleasing, tellNotSent, tellOutcome } from "../acts.ts";
import type { DoorScene } from "../scene.ts";
import { approved, beginRelease, releasing, reportOf, type SceneWorld } from "../scene-world.ts";

/** The letter of clearance number 2 is on its way, and nobody knows yet what became of it. */
const onItsWay = async (world: SceneWorld): Promise<SceneWorld> => beginRelease(await releasing(world), "R");

const outcomesOf = async ({ ledger, mailOut }: SceneWorld): Promise<OutcomeTally> =>
  ledger.transact((tx) => tx.tallyOutcomes(parseMailOutId(mailOut)));

/** What became of letters, told by several. */
export const outcomeScenes: readonly DoorScene[] = [
  {
    name: "two words about one letter, of which the later stands",
    setup: onItsWay,
    actors: { A: tellOutcome(2, "failed", 0), B: tellOutcome(2, "delivered", 1) },
    check: async (world) => {
      const { delivered, failed } = await outcomesOf(world);
      return delivered === 2 && failed === 0 ? undefined : "the earlier word stands";
    },
    ends: { "releasing, 2 cleared": 2 },
  },
  {
    name: "a word that is known, and one that nothing is",
    setup: onItsWay,
    actors: { A: tellOutcome(2, "failed", 0), B: tellOutcome(2, "unknown", 1) },
    check: async (world) =>
      (await outcomesOf(world)).failed === 1 ? undefined : "what was known is forgotten",
    ends: { "releasing, 2 cleared": 2 },
  },
  {
    name: "a word that a letter came, and one that it was never sent",
    setup: onItsWay,
    actors: { A: tellOutcome(2, "delivered", 0), N: tellNotSent(2) },
    // Told last, it is of a clearance that is void: booked all the same, and looked into.
    check: async (world) => {
      const { delivered } = await outcomesOf(world);
      return delivered === 2 ? undefined : `${delivered} delivered`;
    },
    ends: { "paused, 2 cleared": 1, "releasing, 2 cleared": 1 },
  },
  {
    name: "a wave that is settled, and a word about it from outside",
    setup: onItsWay,
    actors: { R: goOnReleasing, N: tellNotSent(2) },
    ends: { "releasing, 3 cleared": 5 },
  },
  {
    name: "complaints from two sides",
    setup: approved,
    actors: { A: complain(1), B: complain(2) },
    check: async (world) => ((await reportOf(world)).complaints === 3 ? undefined : "complaints are lost"),
    ends: { approved: 2 },
  },
];
