import type { Recipient } from "@sluse/core";
import { openPostgresLedger } from "@sluse/ledger/postgres";
import { createPopulation } from "@sluse/testkit/people";
import { startPostgres, type PostgresServer } from "@sluse/testkit/postgres";

import { openProject } from "../everyday/project.ts";
import { benchBaselines } from "./baselines.ts";
import { approveIn, goToWindow, openBenchGate, releaseFrom, submitTo } from "./bench-gate.ts";
import { benchManyGates } from "./many-gates.ts";
import { benchManyServices } from "./many-services.ts";
import { measured, median, timed, type Measurement } from "./measurement.ts";
import { openPostgresFloor } from "./postgres-floor.ts";

/** The gate on a real PostgreSQL that waits for the disk: one gate beside its floor, and eight beside one. */
export async function benchPostgres(size = 30_000, rounds = 5): Promise<Measurement[]> {
  const server = await startPostgres();
  try {
    return [
      ...(await benchOneGate(server, size, rounds)),
      await benchManyGates({ url: server.url, people: size, mailOuts: 20 }),
      ...(await benchBaselines(server.url, size)),
    ];
  } finally {
    await server.remove();
  }
}

async function benchOneGate({ url }: PostgresServer, size: number, rounds: number): Promise<Measurement[]> {
  const population = createPopulation({ size, seed: 7, shares: { optedOut: 0.03 } });
  const recipients = [...population.recipients()];
  const optedOut = [...population.optedOut()];
  const spent = {
    submitFloor: [] as number[],
    submit: [] as number[],
    releaseFloor: [] as number[],
    release: [] as number[],
  };
  for (let round = 0; round < rounds; round += 1) {
    const floor = await openPostgresFloor(url, `floor_${round}`);
    spent.submitFloor.push(await timed(() => floor.submit(recipients)));
    spent.releaseFloor.push(await timed(() => floor.release(recipients)));
    await floor.close();

    const ledger = await openPostgresLedger({ connection: url, schema: `ours_${round}` });
    const { gate, clock } = await openBenchGate(ledger, optedOut);
    await openProject(gate, "bench");
    let mailOut = "";
    spent.submit.push(
      await timed(async () => {
        mailOut = await submitTo(gate, recipients);
      }),
    );
    await approveIn(gate, mailOut);
    goToWindow(clock);
    spent.release.push(await timed(() => releaseFrom(gate, mailOut, () => recipients)));
    await ledger.close();
  }
  const name = `${size.toLocaleString("en")} people, PostgreSQL`;
  return [
    measured(
      `submit ${name}`,
      median(spent.submitFloor),
      median(spent.submit),
      2,
      "floor: parse, HMAC, bulk insert of the same rows",
    ),
    measured(
      `release and settle ${name}`,
      median(spent.releaseFloor),
      median(spent.release),
      2,
      "floor: parse, HMAC, bulk claim within the same limits and update of the same rows, in as many waves",
    ),
  ];
}

/** Eight services beside one, each in a process of its own, on a PostgreSQL of their own. */
export async function benchServices(people: number): Promise<Measurement[]> {
  const server = await startPostgres();
  try {
    return [await benchManyServices({ url: server.url, people, mailOuts: 20 })];
  } finally {
    await server.remove();
  }
}

/** Everyone in Norway through `submit`: cost for each beside thirty thousand's, and how much memory is resident. */
export async function benchLong(size = 5_500_000, small = 30_000): Promise<Measurement[]> {
  const server = await startPostgres();
  try {
    await submitAll(server.url, "warm", small);
    const fewer: number[] = [];
    const takeFewer = async (when: string): Promise<void> => {
      for (let round = 0; round < 5; round += 1)
        fewer.push((await submitAll(server.url, `few_${when}_${round}`, small)).spent);
    };
    // So many take long enough for the machine to change its pace.
    await takeFewer("before");
    const many = await submitAll(server.url, "many", size);
    await takeFewer("after");
    const times = size / small;
    return [
      measured(
        `submit ${size.toLocaleString("en")} people beside ${small.toLocaleString("en")} × ${Math.round(times)}, PostgreSQL`,
        median(fewer) * times,
        many.spent,
        1.3,
        `resident memory at most ${Math.round(many.resident / 2 ** 20)} MB, budget 400 MB`,
      ),
    ];
  } finally {
    await server.remove();
  }
}

async function submitAll(
  url: string,
  schema: string,
  size: number,
): Promise<{ spent: number; resident: number }> {
  const ledger = await openPostgresLedger({ connection: url, schema });
  const { gate } = await openBenchGate(ledger, []);
  await openProject(gate, "bench");
  let resident = 0;
  const watched = function* (): Generator<Recipient> {
    let row = 0;
    for (const recipient of createPopulation({ size, seed: 9 }).recipients()) {
      if (row % 1000 === 0) resident = Math.max(resident, process.memoryUsage.rss());
      row += 1;
      yield recipient;
    }
  };
  const spent = await timed(() => submitTo(gate, watched()));
  await ledger.close();
  return { spent, resident };
}
