import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { expect, test } from "vitest";

import { noFigures, type Figures } from "./figures.ts";
import type { StoreKind } from "./stores.ts";

const PROGRAM = fileURLToPath(new URL("chaos.ts", import.meta.url));

/** One round in a process of its own, which has a small disk to fill. */
async function roundOn(kind: StoreKind): Promise<Figures> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    "--conditions=@sluse/source",
    "--disable-warning=ExperimentalWarning",
    PROGRAM,
    "--json",
    "--rounds=1",
    `--ledger=${kind}`,
  ]);
  return (JSON.parse(stdout) as Record<StoreKind, Figures>)[kind];
}

test.each(["sqlite", "postgres"] as const)(
  "gates and ledgers on %s that break at random write to nobody twice, and lose nobody from the books",
  async (kind) => {
    const seen = await roundOn(kind);
    expect(seen.kills).toBeGreaterThan(0);
    expect(seen.received).toBeGreaterThan(seen.people);
    const { rounds, kills, faults, met, people, optedOut, mailOuts, contacts, received } = seen;
    const things = { rounds, kills, faults, met, people, optedOut, mailOuts, contacts, received };
    expect(seen).toEqual({ ...noFigures(), ...things });
  },
  300_000,
);
