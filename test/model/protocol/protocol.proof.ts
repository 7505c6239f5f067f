import { describe, expect, test } from "vitest";

import { exploreStates } from "./explore-states.ts";
import { ALL_GUARDS, mailOutModel, type Guards, type ProtocolState, type Scope } from "./mail-out-model.ts";
import { playAtGate, type Played } from "./trace-to-gate.ts";

const ONE_GATE: Scope = { gates: 1, deaths: 0 };
const TWO_GATES: Scope = { gates: 2, deaths: 0 };
/** With two gates, one of which may die, every state takes a quarter of a minute. */
const [SCOPE, STATES] =
  process.env["SLUSE_STATES"] === "all" ? [{ gates: 2, deaths: 1 }, 520_534] : [ONE_GATE, 81_844];

interface WayToFault {
  readonly fault: string;
  /** How many steps the shortest way has. */
  readonly steps: number;
  /** How far the real gate goes along: it has the guard. */
  readonly gate: Played;
}

const left = (at: string): Played => ({ kind: "left", at });
/** Every step can be taken, and nothing comes of it. */
const followed = (cleared: number): Played => ({ kind: "followed", fault: undefined, cleared });

/** What happens without each guard. */
const WITHOUT: Readonly<Record<keyof Guards, WayToFault>> = {
  currentAttemptAdds: {
    fault: "a recheck ended with people it was not given",
    steps: 6,
    gate: left("look 0 ends"),
  },
  openingAsksAgain: {
    fault: "a recheck took back what was withdrawn",
    steps: 3,
    gate: left("look 0 opens an attempt"),
  },
  stopsHaveNames: { fault: "claimed under a stop", steps: 12, gate: left("gate 0 begins") },
  claimAsksAgain: { fault: "claimed under a stop", steps: 10, gate: left("gate 0 claims 1") },
  registersAreAskedAnew: { fault: "cleared by an answer older than the wave", steps: 9, gate: followed(0) },
  onceAPerson: { fault: "the same person was claimed twice", steps: 13, gate: left("gate 1 opens a wave") },
  beginAsksAgain: { fault: "sent when it was withdrawn", steps: 11, gate: left("1 is begun") },
  beginsOnce: { fault: "the same person was sent to twice", steps: 11, gate: followed(1) },
  beginHoldsTime: { fault: "sent when its time was over", steps: 11, gate: left("1 is begun") },
  recheckerCountsAsOrderer: {
    fault: "approved by the one who gave the people",
    steps: 5,
    gate: left("kari approves"),
  },
};

const GUARDS = Object.keys(ALL_GUARDS) as (keyof Guards)[];

test("a mail-out with all of its guards reaches no fault, in any state", () => {
  const { states, isComplete, faults } = exploreStates(mailOutModel(ALL_GUARDS, SCOPE));
  expect({ states, isComplete, faults: [...faults] }).toEqual({
    states: STATES,
    isComplete: true,
    faults: [],
  });
});

test.each(GUARDS)("without %s it reaches a fault, to which the real gate does not follow", async (guard) => {
  const scope = guard === "onceAPerson" ? TWO_GATES : ONE_GATE;
  const model = mailOutModel({ ...ALL_GUARDS, [guard]: false }, scope);
  const [[fault, way] = ["none", []]] = exploreStates(model, { stopAtFirst: true }).faults;
  const gate = await playAtGate(way);
  expect({ fault, steps: way.length, gate }).toEqual(WITHOUT[guard]);
});

type Goal = (state: ProtocolState) => boolean;

const GOALS: Readonly<Record<string, Goal>> = {
  "the people of a second recheck are cleared": ({ attempt, claimed }) => attempt === 2 && claimed !== 0,
  "it is withdrawn when some of it is out": ({ state, claimed }) => state === "withdrawn" && claimed !== 0,
  "one gate clears, and another has begun": ({ gates, claimed }) =>
    claimed !== 0 && gates.some(({ phase }) => phase !== "idle"),
};

describe("the real gate follows the model", () => {
  test.each(Object.entries(GOALS))("until %s", async (_what, goal) => {
    const reached = (state: ProtocolState): string | undefined => (goal(state) ? "reached" : undefined);
    const model = { ...mailOutModel(ALL_GUARDS, TWO_GATES), fault: reached };
    const way = exploreStates(model, { stopAtFirst: true }).faults.get("reached") ?? [];
    expect(await playAtGate(way)).toEqual(followed(1));
  });
});

describe("describing states", () => {
  test("ends when it is enough", () => {
    const model = mailOutModel(ALL_GUARDS, ONE_GATE);
    expect(exploreStates(model, { maxStates: 100 })).toMatchObject({ states: 100, isComplete: false });
  });
});
