/**
 * Gates, ledgers and the processes under them, broken at random moments for as long as is asked:
 *
 *     pnpm chaos --minutes 60
 *     pnpm chaos --rounds 1 --ledger postgres --json
 *
 * Says what was seen, and fails when anybody got a letter twice, or a letter that is not in the books.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { startEprom } from "../incident/start-eprom.ts";
import { API_KEY, chaosOptedOut } from "./chaos-world.ts";
import { isKept, noFigures, printFigures, type Figures } from "./figures.ts";
import { playRound, someFullness, type SceneSize } from "./scene.ts";
import { onSmallDisk } from "./small-disk.ts";
import { makeStore, type StoreKind } from "./stores.ts";

const SIZE: SceneSize = { people: 400, mailOuts: 6, troubles: 10 };

const { values } = parseArgs({
  options: {
    minutes: { type: "string" },
    rounds: { type: "string" },
    ledger: { type: "string" },
    json: { type: "boolean", default: false },
    /** Where the ledgers are made, and whether that is a small disk to fill. Given by this program to itself. */
    disk: { type: "string" },
    small: { type: "boolean", default: false },
  },
});

const kinds: readonly StoreKind[] =
  values.ledger === "sqlite" || values.ledger === "postgres" ? [values.ledger] : ["sqlite", "postgres"];

if (values.disk === undefined) {
  process.exitCode = await onSmallDisk(import.meta.filename, process.argv.slice(2));
} else {
  const seen = await playAll(values.disk);
  if (values.json) process.stdout.write(JSON.stringify(Object.fromEntries(seen)));
  else for (const [kind, figures] of seen) process.stdout.write(printFigures(kind, figures));
  if (![...seen.values()].every(isKept)) process.exitCode = 1;
}

async function playAll(disk: string): Promise<ReadonlyMap<StoreKind, Figures>> {
  const until = performance.now() + Number(values.minutes ?? 0) * 60_000;
  const rounds = Number(values.rounds ?? 1);
  const folder = mkdtempSync(join(tmpdir(), "sluse-chaos-"));
  const reserved = join(folder, "reserved.csv");
  writeFileSync(reserved, ["id", ...chaosOptedOut(SIZE.people)].join("\n"));
  const eprom = await startEprom(reserved, API_KEY);
  const seen = new Map(kinds.map((kind) => [kind, noFigures()]));
  for (const [kind, figures] of seen) {
    const ends = performance.now() + (until - performance.now()) / (kind === kinds[0] ? kinds.length : 1);
    const store = await makeStore(kind, { path: disk, isSmall: values.small }, someFullness);
    while (figures.rounds < rounds || performance.now() < ends) await playRound(store, eprom, SIZE, figures);
    await store.remove();
  }
  eprom.stop();
  rmSync(folder, { recursive: true });
  return seen;
}
