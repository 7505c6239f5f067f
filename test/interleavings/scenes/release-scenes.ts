import { eforsk, parseMailOutId, type Recipient } from "@sluse/core";

import {
  goOnReleasing,
  tellNotSent,
  reject,
  release,
  releaseAndTellNothing,
  stopAndLift,
  stopPerson,
  stopProject,
  withdraw,
} from "../acts.ts";
import { hasCall } from "../invariants.ts";
import type { DoorScene } from "../scene.ts";
import { EVERYBODY, approved, beginRelease, releasing } from "../scene-world.ts";

/** One whom the first wave does not reach. */
const LATER: Recipient = EVERYBODY[2]!;

/** After the first wave of one the three others go together. */
const TOGETHER = { sending: { ...eforsk.sending, waveSize: 3, canarySize: 1, daysAhead: 0 } };

/** Letters going out, while others act. */
export const releaseScenes: readonly DoorScene[] = [
  {
    name: "a release and a withdrawal",
    setup: releasing,
    actors: { R: release, W: withdraw },
    ends: {
      "completed, 3 cleared": 1,
      "withdrawn, 1 cleared": 4,
      "withdrawn, 2 cleared": 3,
      "withdrawn, 3 cleared": 2,
    },
  },
  {
    name: "a release and a stop",
    setup: releasing,
    actors: { R: release, C: stopProject },
    // This sender begins nothing: what it tells of after the stop is looked into.
    ends: {
      "completed, 3 cleared": 2,
      "paused, 2 cleared": 1,
      // Told of after the stop took it back.
      "paused, 3 cleared": 1,
      "releasing, 1 cleared": 4,
      "releasing, 2 cleared": 3,
    },
  },
  {
    // What waits in the outbox when both come is void once, by whichever is first.
    name: "a stop and a withdrawal, while a wave waits to be sent",
    setup: async (world) => beginRelease(await releasing(world), "R"),
    actors: { C: stopProject, W: withdraw },
    check: async ({ ledger, mailOut }) => {
      const unbegun = await ledger.transact((tx) => tx.countUnbegun(parseMailOutId(mailOut)));
      return unbegun === 0 ? undefined : `${unbegun} may be sent yet`;
    },
    ends: { "withdrawn, 2 cleared": 2 },
  },
  {
    name: "a release, and two stops of which one is lifted",
    setup: releasing,
    policy: TOGETHER,
    actors: { R: release, C: stopProject, S: stopAndLift },
    ends: { "completed, 3 cleared": 17, "paused, 3 cleared": 18, "releasing, 1 cleared": 41 },
  },
  {
    name: "a release, and a stop of one person",
    setup: async (world) => ({ ...(await releasing(world)), mayBeLeftOut: 1 }),
    actors: { R: release, C: stopPerson(LATER) },
    check: ({ cleared }, { trace }) => {
      const isStoppedFirst = trace.findIndex(hasCall("addPersonStop")) < trace.findIndex(hasCall("claim"));
      const isCleared = cleared["R"]?.includes(LATER.nationalId);
      return isStoppedFirst && isCleared ? "somebody was cleared who was stopped" : undefined;
    },
    // Who is stopped before the claim is left out as others of a few are who said no; whoever is stopped after it drops out.
    ends: { "completed, 2 cleared": 8, "completed, 3 cleared": 8, "paused, 2 cleared": 1 },
  },
  {
    name: "a release that begins, and a rejection",
    setup: approved,
    actors: { R: release, S: reject },
    ends: { "paused, 1 cleared": 2, rejected: 3 },
  },
  {
    name: "two releases of what is left",
    setup: releasing,
    policy: TOGETHER,
    actors: { R: release, Q: release },
    ends: { "completed, 3 cleared": 356 },
  },
  {
    name: "two releases that both would send the first wave",
    setup: approved,
    actors: { R: release, Q: release },
    ends: { "paused, 1 cleared": 132 },
  },
  {
    name: "two releases, wave by wave",
    setup: releasing,
    actors: { R: release, Q: release },
    limits: { preemptions: 1 },
    ends: { "completed, 3 cleared": 20 },
  },
  {
    name: "two releases, one of which may die, and a stop",
    setup: releasing,
    policy: TOGETHER,
    actors: { R: release, Q: release, C: stopProject },
    mayDie: ["R"],
    limits: { preemptions: 1 },
    ends: {
      "completed, 3 cleared": 98,
      "paused, 3 cleared": 19,
      "releasing, 1 cleared": 98,
      "releasing, 3 cleared": 25,
    },
  },
  {
    name: "two releases, and a word that nothing was sent",
    setup: async (world) => beginRelease(await releasing(world), "R"),
    actors: { R: goOnReleasing, Q: releaseAndTellNothing, N: tellNotSent(2) },
    limits: { preemptions: 2 },
    ends: {
      "releasing, 3 cleared": 144,
      "releasing, 4 cleared": 119,
    },
  },
];
