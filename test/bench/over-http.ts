import { join } from "node:path";

import { openSqliteLedger } from "@sluse/ledger/sqlite";

import { openProject } from "../everyday/project.ts";
import { approveIn, openBenchGate, submitTo } from "./bench-gate.ts";
import { folder } from "./gate-on-sqlite.ts";
import { manyGatesPolicy } from "./many-gates.ts";
import { inTurn, measured, median, timed, type Measurement } from "./measurement.ts";
import { releaseAll, rowsOf } from "./release-over-http.ts";
import { openServed, peopleOf, type SomePeople } from "./served-gate.ts";

const MB = 2 ** 20;

/**
 * Release and settle over HTTP, recipients uploaded, beside the library: same gate, same ledger, as many people, each in a process of
 * its own; whoever asks is in a third. Round after round in the same two processes, so that memory that is not given back is seen.
 */
export async function benchOverHttp(size: number, rounds: number): Promise<Measurement[]> {
  const place = folder();
  // What falls on the first alone, on both alike.
  const groups = Array.from({ length: rounds + 1 }, (_, at): SomePeople => {
    const from = at * size;
    return { of: size * (rounds + 1), from, until: from + size };
  });
  const everybody = peopleOf({ of: size * (rounds + 1), from: 0, until: size * (rounds + 1) });
  // Three in a hundred.
  const optedOut = everybody.filter((_, at) => at % 33 === 7).map(({ nationalId }) => nationalId);
  const open = async (name: string) => {
    const file = join(place.path, `${name}.db`);
    const ids = await prepareOn(file, optedOut, groups);
    return { served: await openServed({ kind: "open", store: { kind: "sqlite", file }, optedOut }), ids };
  };
  const library = await open("library");
  const overHttp = await open("service");
  const turn = { library: 0, overHttp: 0 };
  const processor: number[] = [];
  const byLibrary = async (): Promise<number> => {
    const at = turn.library++;
    const released = await library.served.release(library.ids[at] ?? "", groups[at] as SomePeople);
    processor.push(released.processor);
    return released.milliseconds;
  };
  const byService = (): Promise<number> => {
    const at = turn.overHttp++;
    const rows = rowsOf(peopleOf(groups[at] as SomePeople));
    return timed(() => releaseAll(`${overHttp.served.address}/api/v1`, overHttp.ids[at] ?? "", rows));
  };
  await byLibrary();
  await byService();
  const first = await overHttp.served.used();
  const [floorMs, ourMs] = await inTurn(rounds, byLibrary, byService);
  const last = await overHttp.served.used();
  const { peak } = await library.served.used();
  await Promise.all([library.served.stop(), overHttp.served.stop()]);
  place.remove();
  return [
    measured(
      `release and settle ${size.toLocaleString("en")} people over HTTP, SQLite`,
      floorMs,
      ourMs,
      1.5,
      `floor: the library in a process of its own; after the first release the service's process held ${inMb(first.objects)} MB of objects, after ${rounds + 1} ${inMb(last.objects)} MB; resident at most ${inMb(last.peak)} MB, the library's at most ${inMb(peak)} MB`,
    ),
    measured(
      "the same in processor time of the two processes",
      median(processor.slice(1)),
      (last.processor - first.processor) / rounds,
      1.5,
      "whoever asks is in a third",
    ),
  ];
}

const inMb = (bytes: number): number => Math.round(bytes / MB);

/** Submits and approves a mail-out to each group, in a ledger that is then left to others. */
async function prepareOn(
  file: string,
  optedOut: readonly string[],
  groups: readonly SomePeople[],
): Promise<readonly string[]> {
  const ledger = openSqliteLedger(file);
  const { gate } = await openBenchGate(ledger, optedOut, { policy: manyGatesPolicy });
  await openProject(gate, "bench");
  const ids: string[] = [];
  for (const group of groups) {
    const id = await submitTo(gate, peopleOf(group));
    await approveIn(gate, id);
    ids.push(id);
  }
  await ledger.close();
  return ids;
}
