import type { Register, RegisterAnswer } from "@sluse/core";
import type { ConnectionOptions } from "@sluse/registers/pvk";
import { generatedSection } from "@sluse/testkit";
import { ANSWER_FAULTS, LIST_FAULTS, type Fault, type LoopbackDouble } from "@sluse/testkit/doubles";
import { createPopulation } from "@sluse/testkit/people";
import pLimit from "p-limit";
import { describe, expect, it } from "vitest";

import { IMPATIENT, startEpromPvkWorld, startKrrWorld, startPvkWorld } from "./services.ts";

const population = createPopulation({ size: 10, seed: 61, shares: { optedOut: 0.3 } });
const people = [...population.people()];
const optedOut = [...population.optedOut()];
const truth = new Map(people.map((id) => [id, optedOut.includes(id) ? "optedOut" : "clear"]));
const listed = [...optedOut, ...population.strangers(9)];
const reserved = new Map(optedOut.map((id) => [id, { reserved: true }]));
/** How long an answer that never ends is waited for; where it ends at last, long enough for a busy machine. */
const patienceWith = (fault: Fault, times: number): ConnectionOptions => {
  const isEndless = fault.kind === "timeout" || fault.kind === "slow-drip";
  const patient = times === 1 ? 3000 : 600;
  return { ...IMPATIENT, timeoutMilliseconds: isEndless ? patient : 30_000, concurrency: 10 };
};

interface World extends AsyncDisposable {
  /** Everything that is spoken with. */
  readonly services: readonly LoopbackDouble[];
  /** The one that the fault befalls. */
  readonly faulty: LoopbackDouble;
  register(connection: ConnectionOptions): Register;
}

interface Asked {
  readonly title: string;
  /** The request that the fault befalls. */
  readonly from: number;
  /** What its address holds. Default: any request. */
  readonly path?: string;
  readonly faults: Readonly<Record<string, Fault>>;
  start(): Promise<World>;
}

/** The second of three pages: the first has come, and the list has not ended. */
const SECOND_PAGE = 2;
const FIRST = 1;

const worldOf = (
  world: AsyncDisposable,
  services: readonly [faulty: LoopbackDouble, ...others: LoopbackDouble[]],
  register: (connection: ConnectionOptions) => Register,
): World => ({
  services,
  faulty: services[0],
  register,
  [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
});

const ASKED: readonly Asked[] = [
  {
    title: "`registers/pvk`, the list",
    from: SECOND_PAGE,
    faults: { ...ANSWER_FAULTS, ...LIST_FAULTS },
    start: async () => {
      const world = await startPvkWorld({ active: listed, pageSize: 4 });
      return worldOf(world, [world.service, world.login], (connection) => world.register({ connection }));
    },
  },
  {
    title: "`registers/pvk`, one by one",
    from: FIRST,
    path: "SjekkInnbyggersPiStatus",
    faults: ANSWER_FAULTS,
    start: async () => {
      const world = await startPvkWorld({ active: listed });
      const register = (connection: ConnectionOptions): Register =>
        world.register({ connection, oneByOneUpTo: 10 });
      return worldOf(world, [world.service, world.login], register);
    },
  },
  {
    title: "`registers/eprom-pvk`, the list",
    from: SECOND_PAGE,
    faults: { ...ANSWER_FAULTS, ...LIST_FAULTS },
    start: async () => {
      const world = await startEpromPvkWorld({ active: listed, pageSize: 4 });
      return worldOf(world, [world.service], (connection) => world.register({ connection }));
    },
  },
  {
    title: "`registers/eprom-pvk`, one by one",
    from: FIRST,
    faults: ANSWER_FAULTS,
    start: async () => {
      const world = await startEpromPvkWorld({ active: listed });
      return worldOf(world, [world.service], (connection) =>
        world.register({ connection, oneByOneUpTo: 10 }),
      );
    },
  },
  {
    title: "`registers/krr`",
    from: FIRST,
    faults: { ...ANSWER_FAULTS, "partial answer": { kind: "partial-page" } },
    start: async () => {
      const world = await startKrrWorld(reserved);
      return worldOf(world, [world.service, world.login], (connection) => world.register({ connection }));
    },
  },
  {
    title: "HelseID, on the way to PVK",
    from: FIRST,
    path: "/connect/token",
    faults: ANSWER_FAULTS,
    start: async () => {
      const world = await startPvkWorld({ active: listed });
      return worldOf(world, [world.login, world.service], (connection) => world.register({ connection }));
    },
  },
  {
    title: "Maskinporten, on the way to KRR",
    from: FIRST,
    faults: ANSWER_FAULTS,
    start: async () => {
      const world = await startKrrWorld(reserved);
      return worldOf(world, [world.login, world.service], (connection) => world.register({ connection }));
    },
  },
];

interface Met {
  readonly answer: RegisterAnswer;
  readonly log: string;
}

async function meet(asked: Asked, fault: Fault, times: number): Promise<Met> {
  await using world = await asked.start();
  const { from, path = "" } = asked;
  world.faulty.faults.add({ fault, from, path, times });
  const answer = await world.register(patienceWith(fault, times)).lookup(people);
  const log = world.services.flatMap(({ traffic }) => [...traffic.logLines()]).join("\n");
  return { answer, log };
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

/** So many worlds at a time: most of them wait. */
const few = pLimit(8);

async function tableOf(asked: Asked): Promise<string> {
  const rows = await Promise.all(
    Object.entries(asked.faults).map(async ([name, fault]) => {
      const [stays, passes] = await Promise.all([
        few(async () => await meet(asked, fault, Number.POSITIVE_INFINITY)),
        few(async () => await meet(asked, fault, 1)),
      ]);
      return `| ${name} | ${cellOf(stays)} | ${cellOf(passes)} |`;
    }),
  );
  return [`### ${asked.title}`, "", "| Fault | Stays | Passes |", "|---|---|---|", ...rows, ""].join("\n");
}

describe("every register, whatever befalls its service", () => {
  it("clears nobody wrongly, says why, and tells nobody who was asked about", async () => {
    const tables = await Promise.all(ASKED.map(tableOf));
    for (const table of tables) expect(table).not.toMatch(/^\| [^|]+ \| (?:as it should|\d+ of)/mu);
    const file = new URL("../../../docs/reference/fault-matrix.md", import.meta.url);
    const text = `\n${tables.join("\n")}\n`;
    expect(await generatedSection({ file, name: "registers", text })).toBe(text);
  });
});
