/** A gate of a bench in a process of its own, which is asked over HTTP, or releases by itself when it is told to. */
import { once } from "node:events";

import { createService, createTrialCallers, startServer } from "@sluse/service";
import { openPostgresLedger } from "@sluse/ledger/postgres";
import { openSqliteLedger } from "@sluse/ledger/sqlite";

import { ORDERER, SUPERUSER } from "../everyday/users.ts";
import { IN_WINDOW, openBenchGate, releaseFrom } from "./bench-gate.ts";
import { timed } from "./measurement.ts";
import { manyGatesPolicy } from "./many-gates.ts";
import { peopleOf, type ServedAnswer, type ServedBench, type ServedQuestion } from "./served-gate.ts";

const [{ store, optedOut }] = (await once(process, "message")) as [ServedBench];
const ledger =
  store.kind === "postgres"
    ? await openPostgresLedger({ connection: store.url, schema: store.schema })
    : openSqliteLedger(store.file);
const { gate, clock } = await openBenchGate(ledger, optedOut, { now: IN_WINDOW, policy: manyGatesPolicy });
const server = await startServer({
  service: createService({
    gate,
    ledger,
    callers: createTrialCallers({ orderer: { person: ORDERER }, superuser: { person: SUPERUSER } }),
    clock,
    limits: { perMinute: 1e9, atOnce: 1000 },
  }),
  port: 0,
});

let peak = process.memoryUsage.rss();
// A gate on an embedded ledger leaves a timer few turns: what is resident now is looked at, too, when it is asked for.
setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 20).unref();

function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function answer(question: ServedQuestion): Promise<ServedAnswer> {
  switch (question.kind) {
    case "open":
      throw new Error("it is open");
    case "release": {
      const recipients = peopleOf(question.people);
      const before = processor();
      const milliseconds = await timed(() => releaseFrom(gate, question.mailOut, () => recipients));
      return { kind: "released", milliseconds, processor: processor() - before };
    }
    case "used": {
      (globalThis as { gc?: () => void }).gc?.();
      const { rss: now, heapUsed, external } = process.memoryUsage();
      const before = Math.max(peak, now);
      peak = now;
      return { kind: "used", now, peak: before, objects: heapUsed + external, processor: processor() };
    }
    case "stop": {
      await server.stop();
      await ledger.close();
      process.disconnect();
      return { kind: "stopped" };
    }
    default:
      return question satisfies never;
  }
}

process.on("message", (question: ServedQuestion) => {
  void (async () => {
    const answered = await answer(question);
    if (process.connected) process.send?.(answered);
  })();
});
process.send?.({ kind: "open", address: server.address } satisfies ServedAnswer);
