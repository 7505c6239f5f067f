import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";

import { eforsk, type Policy } from "@sluse/core";
import { openPostgresLedger } from "@sluse/ledger/postgres";
import { createPopulation } from "@sluse/testkit/people";
import { Client } from "pg";

import { openProject } from "../everyday/project.ts";
import { approveIn, openBenchGate, submitTo } from "./bench-gate.ts";
import { benchPolicy } from "./bench-policy.ts";
import { measured, type Measurement } from "./measurement.ts";

/** Many gates at once have a clock each: the hour's ceilings, which are told by it, are out of the way. */
export const manyGatesPolicy: Policy = {
  ...benchPolicy,
  sending: { ...eforsk.sending, perProjectHour: 10_000_000, perHour: 10_000_000 },
};

export const sharedPeople = (size: number): ReturnType<typeof createPopulation> =>
  createPopulation({ size, seed: 12 });

/** What the preset allows one person in twelve months, over all projects. */
const CONTACTS = 4;

export interface Scene {
  readonly url: string;
  readonly people: number;
  readonly mailOuts: number;
}

/**
 * The same people in many mail-outs of as many projects, released by one gate and by eight, each in a process of its
 * own. Fails when anybody is contacted more or less often than the limit allows.
 */
export async function benchManyGates(scene: Scene): Promise<Measurement> {
  const alone = await releaseWith(1, scene);
  const together = await releaseWith(8, scene);
  const claims = (scene.people * CONTACTS).toLocaleString("en");
  return measured(
    `8 gates beside 1: ${scene.people.toLocaleString("en")} people, ${scene.mailOuts} mail-outs`,
    alone,
    together,
    1,
    `limits exact: ${claims} contacts, ${CONTACTS} for each person; floor: one gate`,
  );
}

/**
 * Releases all of it with so many gates, each in a process of its own. Answers the milliseconds.
 * @throws Error when anybody was contacted more or less often than the limit allows
 */
export async function releaseWith(gates: number, { url, people, mailOuts }: Scene): Promise<number> {
  const schema = `gates_${gates}`;
  const ids = await prepare({ url, people, mailOuts }, schema);
  const processes = Array.from({ length: gates }, (_, index) => {
    const own = ids.filter((_id, place) => place % gates === index);
    return startGate([url, schema, String(people), own.join(",")]);
  });
  await Promise.all(processes.map((gate) => once(gate, "message")));
  const before = performance.now();
  const done = processes.map((gate) => once(gate, "exit"));
  for (const gate of processes) gate.send("go");
  for (const [status] of await Promise.all(done))
    if (status !== 0) throw new Error(`a gate ended with ${status}`);
  const spent = performance.now() - before;
  await assertExact(url, schema, people);
  return spent;
}

function startGate(values: readonly string[]): ChildProcess {
  return fork(new URL("many-gates.worker.ts", import.meta.url), values, {
    execArgv: ["--conditions=@sluse/source", "--disable-warning=ExperimentalWarning"],
  });
}

/** Submits and approves the mail-outs, one for each project. */
export async function prepare({ url, people, mailOuts }: Scene, schema: string): Promise<string[]> {
  const ledger = await openPostgresLedger({ connection: url, schema });
  const { gate } = await openBenchGate(ledger, [], { policy: manyGatesPolicy });
  const ids: string[] = [];
  for (let number = 0; number < mailOuts; number += 1) {
    const project = `project-${number}`;
    await openProject(gate, project);
    const id = await submitTo(gate, sharedPeople(people).recipients(), project);
    await approveIn(gate, id);
    ids.push(id);
  }
  await ledger.close();
  return ids;
}

/** @throws Error when anybody was contacted more or less often than the limit allows */
export async function assertExact(url: string, schema: string, people: number): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ contacts: number; people: number }>(
    `select contacts::integer, count(*)::integer as people
     from (select count(*) as contacts from ${schema}.contact group by person) each group by contacts`,
  );
  await client.end();
  const [row] = rows;
  if (rows.length === 1 && row?.contacts === CONTACTS && row.people === people) return;
  throw new Error(`limits not exact: ${JSON.stringify(rows)}`);
}
