import { join } from "node:path";

import type { Recipient } from "@sluse/core";
import { openPostgresLedger } from "@sluse/ledger/postgres";
import { createPopulation } from "@sluse/testkit/people";
import { startPostgres } from "@sluse/testkit/postgres";

import { openProject } from "../everyday/project.ts";
import { approveIn, goToWindow, openBenchGate, releaseFrom, submitTo, type BenchGate } from "./bench-gate.ts";
import { folder, openFloor, openGate } from "./gate-on-sqlite.ts";
import { inTurn, measured, timed, type Measurement } from "./measurement.ts";
import { openPostgresFloor } from "./postgres-floor.ts";

/** `release` with `begin` and `settle`, on both databases, beside the same rows with nothing around them. */
export async function benchReleaseWithBegin(size: number, rounds: number): Promise<Measurement[]> {
  const population = createPopulation({ size, seed: 7, shares: { optedOut: 0.03 } });
  const recipients = [...population.recipients()];
  const optedOut = [...population.optedOut()];
  return [await onSqlite(recipients, optedOut, rounds), await onPostgres(recipients, optedOut, rounds)];
}

const NOTE = "floor: bulk claim within the same limits and two updates of the same rows, in as many waves";
const nameOf = (recipients: readonly Recipient[], database: string): string =>
  `release, begin and settle ${recipients.length.toLocaleString("en")} people, ${database}`;

/** Everything before the release is the same, and not counted. */
async function released({ gate, clock }: BenchGate, recipients: readonly Recipient[]): Promise<number> {
  const mailOut = await submitTo(gate, recipients);
  await approveIn(gate, mailOut);
  goToWindow(clock);
  return timed(() => releaseFrom(gate, mailOut, () => recipients, "begun and settled"));
}

async function onSqlite(
  recipients: readonly Recipient[],
  optedOut: readonly string[],
  rounds: number,
): Promise<Measurement> {
  const [floorMs, ourMs] = await inTurn(
    rounds,
    async () => {
      const place = folder();
      const floor = openFloor(join(place.path, "floor.db"));
      floor.submit(recipients);
      const spent = await timed(async () => floor.release(recipients, "begun and settled"));
      floor.close();
      place.remove();
      return spent;
    },
    async () => {
      const place = folder();
      const opened = await openGate(join(place.path, "ledger.db"), optedOut);
      const spent = await released(opened, recipients);
      await opened.close();
      place.remove();
      return spent;
    },
  );
  return measured(nameOf(recipients, "SQLite"), floorMs, ourMs, 2.2, NOTE);
}

async function onPostgres(
  recipients: readonly Recipient[],
  optedOut: readonly string[],
  rounds: number,
): Promise<Measurement> {
  const server = await startPostgres();
  try {
    let round = 0;
    const [floorMs, ourMs] = await inTurn(
      rounds,
      async () => {
        const floor = await openPostgresFloor(server.url, `floor_${(round += 1)}`);
        await floor.submit(recipients);
        const spent = await timed(() => floor.release(recipients, "begun and settled"));
        await floor.close();
        return spent;
      },
      async () => {
        const ledger = await openPostgresLedger({ connection: server.url, schema: `ours_${(round += 1)}` });
        const opened = await openBenchGate(ledger, optedOut);
        await openProject(opened.gate, "bench");
        const spent = await released(opened, recipients);
        await ledger.close();
        return spent;
      },
    );
    return measured(nameOf(recipients, "PostgreSQL"), floorMs, ourMs, 2.2, NOTE);
  } finally {
    await server.remove();
  }
}
