import type { Register, RegisterAnswer } from "@sluse/core";
import { generatedSection } from "@sluse/testkit";
import { ANSWER_FAULTS, LIST_FAULTS, type Fault, type LoopbackDouble } from "@sluse/testkit/doubles";
import { createPopulation } from "@sluse/testkit/people";
import { describe, expect, it } from "vitest";

import { IMPATIENT, startEpromPvkWorld, startKrrWorld, startPvkWorld } from "./services.ts";

const population = createPopulation({ size: 10, seed: 61, shares: { optedOut: 0.3 } });
const people = [...population.people()];
const optedOut = [...population.optedOut()];
const truth = new Map(people.map((id) => [id, optedOut.includes(id) ? "optedOut" : "clear"]));
const listed = [...optedOut, ...population.strangers(9)];
const connection = { ...IMPATIENT, timeoutMilliseconds: 600, concurrency: 10 };

interface World extends AsyncDisposable {
  readonly service: LoopbackDouble;
  register(): Register;
}

interface Asked {
  readonly title: string;
  /** The request that the fault befalls. */
  readonly from: number;
  readonly faults: Readonly<Record<string, Fault>>;
  start(): Promise<World>;
}

/** The second of three pages: the first has come, and the list has not ended. */
const SECOND_PAGE = 2;
const FIRST = 1;

const withRegister = (
  world: AsyncDisposable & { readonly service: LoopbackDouble },
  register: () => Register,
): World => ({ service: world.service, register, [Symbol.asyncDispose]: () => world[Symbol.asyncDispose]() });

const ASKED: readonly Asked[] = [
  {
    title: "`registers/pvk`, the list",
    from: SECOND_PAGE,
    faults: { ...ANSWER_FAULTS, ...LIST_FAULTS },
    start: async () => {
      const world = await startPvkWorld({ active: listed, pageSize: 4 });
      return withRegister(world, () => world.register({ connection }));
    },
  },
  {
    title: "`registers/pvk`, one by one",
    from: FIRST,
    faults: ANSWER_FAULTS,
    start: async () => {
      const world = await startPvkWorld({ active: listed });
      return withRegister(world, () => world.register({ connection, oneByOneUpTo: 10 }));
    },
  },
  {
    title: "`registers/eprom-pvk`, the list",
    from: SECOND_PAGE,
    faults: { ...ANSWER_FAULTS, ...LIST_FAULTS },
    start: async () => {
      const world = await startEpromPvkWorld({ active: listed, pageSize: 4 });
      return withRegister(world, () => world.register({ connection }));
    },
  },
  {
    title: "`registers/eprom-pvk`, one by one",
    from: FIRST,
    faults: ANSWER_FAULTS,
    start: async () => {
      const world = await startEpromPvkWorld({ active: listed });
      return withRegister(world, () => world.register({ connection, oneByOneUpTo: 10 }));
    },
  },
  {
    title: "`registers/krr`",
    from: FIRST,
    faults: { ...ANSWER_FAULTS, "partial answer": { kind: "partial-page" } },
    start: async () => {
      const world = await startKrrWorld(new Map(optedOut.map((id) => [id, { reserved: true }])));
      return withRegister(world, () => world.register({ connection }));
    },
  },
];

interface Met {
  readonly answer: RegisterAnswer;
  readonly log: string;
}

async function meet(asked: Asked, fault: Fault, times: number): Promise<Met> {
  await using world = await asked.start();
  world.service.faults.add({ fault, from: asked.from, times });
  const answer = await world.register().lookup(people);
  return { answer, log: [...world.service.traffic.logLines()].join("\n") };
}

function cellOf({ answer, log }: Met): string {
  const { statuses, trouble = "" } = answer;
  for (const id of people) {
    expect(log).not.toContain(id);
    expect(trouble).not.toContain(id);
    expect(["unknown", truth.get(id)]).toContain(statuses.get(id));
  }
  const unknown = people.filter((id) => statuses.get(id) === "unknown");
  if (unknown.length === 0) return "as it should";
  expect(trouble).not.toBe("");
  return unknown.length === people.length
    ? trouble
    : `${unknown.length} of ${people.length} unknown; ${trouble}`;
}

async function tableOf(asked: Asked): Promise<string> {
  const rows = await Promise.all(
    Object.entries(asked.faults).map(async ([name, fault]) => {
      const [stays, passes] = await Promise.all([
        meet(asked, fault, Number.POSITIVE_INFINITY),
        meet(asked, fault, 1),
      ]);
      return `| ${name} | ${cellOf(stays)} | ${cellOf(passes)} |`;
    }),
  );
  return [`### ${asked.title}`, "", "| Fault | Stays | Passes |", "|---|---|---|", ...rows, ""].join("\n");
}

describe("every register, whatever befalls its service", () => {
  it("clears nobody wrongly, says why, and tells nobody who was asked about", async () => {
    const tables: string[] = [];
    for (const asked of ASKED) tables.push(await tableOf(asked));
    for (const table of tables) expect(table).not.toMatch(/^\| [^|]+ \| (?:as it should|\d+ of)/mu);
    const file = new URL("../../../docs/reference/fault-matrix.md", import.meta.url);
    const text = `\n${tables.join("\n")}\n`;
    expect(await generatedSection({ file, name: "registers", text })).toBe(text);
  });
});
