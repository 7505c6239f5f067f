/**
 * Measures how long people wait for the page of a large mail-out while others look too: `pnpm bench:console`. The ledger is a
 * file, which holds many mail-outs besides; server and people have a thread each.
 */
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";

import { serve } from "@hono/node-server";
import { eforsk, type Recipient } from "@sluse/core";
import { openSqliteLedger } from "@sluse/ledger/sqlite";

import { order, recipients } from "../demo/orders.ts";
import { SIGURD, SIRI } from "../demo/people.ts";
import { addProject, approve, createWorld, demoPolicy, send, submit, type World } from "../demo/world.ts";
import { Visitor } from "../internal/visitor.ts";
import type { Asked } from "./asked.ts";

const numberOf = (name: string, usual: number): number => Number(process.env[name] ?? usual);
const PEOPLE = numberOf("SLUSE_PEOPLE", 30_000);
const EARLIER = numberOf("SLUSE_EARLIER", 300);
const USERS = numberOf("SLUSE_USERS", 20);
const TIMES = 30;

const folder = mkdtempSync(join(tmpdir(), "sluse-console-"));
const ledger = openSqliteLedger(join(folder, "ledger.db"));
const policy = {
  ...demoPolicy,
  sending: { ...eforsk.sending, perProjectHour: 2000 },
  approval: { ...demoPolicy.approval, templates: "not-asked", secondSuperuserAbove: 100_000 },
} as const;
let world: World | undefined;
const server = serve({
  fetch: (request) => world?.console.fetch(request) ?? new Response(null, { status: 503 }),
  port: 0,
  hostname: "127.0.0.1",
});
// People who think between two pages keep their connection.
if ("keepAliveTimeout" in server) server.keepAliveTimeout = 120_000;
await once(server, "listening");
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
// Two people stand for all twenty.
world = await createWorld(address, { ledger, policy, sessionsAtOnce: USERS });
const mailOut = await largeMailOut(world);
const cookies: string[] = [];
for (let user = 0; user < USERS; user += 1) {
  const visitor = await Visitor.loggedIn(world.console, user % 2 === 0 ? SIRI : SIGURD, address);
  cookies.push([...visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; "));
}
const path = `/utsendinger/${mailOut}`;
await look({ address, path, cookies, times: 3 });
for (const [name, asked] of [
  ["the mail-out", path],
  ["what waits", "/"],
  ["all mail-outs", "/utsendinger"],
] as const)
  report(name, await look({ address, path: asked, cookies, times: TIMES }));
server.close();
await ledger.close();
rmSync(folder, { recursive: true, force: true });

/** Many small ones first, then a large one under way. */
async function largeMailOut(of: World): Promise<string> {
  of.clock.set("2027-02-20T10:00:00+01:00");
  await addProject(of, { id: "hverdag-2027", title: "Hverdagen i Trøndelag", maxRecipients: 100_000 });
  const ask = (people: readonly Recipient[]) =>
    order({ project: "hverdag-2027", study: "Hverdagen", people, from: "2027-03-17T08:00:00+01:00" });
  const small = recipients(EARLIER * 5, 77);
  for (let index = 0; index < EARLIER; index += 1) {
    const { mailOut: earlier } = await submit(of, ask(small.slice(index * 5, index * 5 + 5)));
    if (index % 10 > 0) await of.gate.withdraw(earlier, { by: SIRI.id, comment: "Bestilt på nytt." });
  }
  const people = recipients(PEOPLE, 3);
  const large = await submit(of, ask(people));
  await approve(of, large);
  of.clock.set("2027-03-17T09:00:00+01:00");
  await send(of, large.mailOut, people);
  await of.gate.goOn(large.mailOut, { by: SIRI.id, comment: "Sett på." });
  await send(of, large.mailOut, people);
  return large.mailOut;
}

interface Looked {
  readonly spent: readonly number[];
  /** Milliseconds that the console's own thread used of a processor, for each page: however busy the machine is besides. */
  readonly processor: number;
}

async function look(asked: Asked): Promise<Looked> {
  const before = process.threadCpuUsage();
  const worker = new Worker(new URL("./users.worker.ts", import.meta.url), { workerData: asked });
  const [spent] = (await once(worker, "message")) as [number[]];
  const { user, system } = process.threadCpuUsage(before);
  await worker.terminate();
  return { spent, processor: (user + system) / 1000 / spent.length };
}

function report(name: string, { spent, processor }: Looked): void {
  const sorted = spent.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(0);
  process.stdout.write(
    `${name}: ${USERS} users, ${spent.length} pages, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, slowest ${at(0.999)} ms; ${processor.toFixed(1)} ms of processor time a page\n`,
  );
}
