import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { fc, test } from "@fast-check/vitest";
import type { Ledger } from "@sluse/core";
import { createMemoryLedger } from "@sluse/ledger/memory";
import { openPostgresLedger } from "@sluse/ledger/postgres";
import { openSqliteLedger } from "@sluse/ledger/sqlite";
import { freshSchemaName, testDatabaseUrl } from "@sluse/testkit/postgres";
import { describe, expect, it } from "vitest";

import { row } from "./lives/life.ts";
import { live, type Manner, type Met } from "./lives/live.ts";

interface Opened {
  readonly ledger: Ledger;
  readonly remove: () => void;
}

const ledgers: readonly (readonly [string, number, () => Promise<Opened>])[] = [
  ["memory", 25, async () => ({ ledger: createMemoryLedger(), remove: () => undefined })],
  [
    "SQLite",
    6,
    async () => {
      const folder = mkdtempSync(join(tmpdir(), "sluse-lives-"));
      const ledger = openSqliteLedger(join(folder, "ledger.db"));
      return { ledger, remove: () => rmSync(folder, { recursive: true, force: true }) };
    },
  ],
  [
    "PostgreSQL",
    3,
    async () => {
      const connection = await testDatabaseUrl();
      const ledger = await openPostgresLedger({ connection, schema: freshSchemaName(), connections: 2 });
      return { ledger, remove: () => undefined };
    },
  ],
];

const manner = fc.constantFrom<Manner>("list", "list", "one by one", "gathered");
const runs = Number(process.env["SLUSE_RUNS"] ?? 0);

const met: Met = new Map();

describe.each(ledgers)("three rounds of one project (%s)", (_name, numRuns, open) => {
  test.prop(
    {
      rows: fc.array(row, { minLength: 6, maxLength: 12 }),
      manners: fc.array(manner, { minLength: 3, maxLength: 3 }),
    },
    { numRuns: runs || numRuns },
  )(
    "are written to those who live, are old enough, said no under no number, and are asked for what they had, and to all of them (P9, P10)",
    async (lives) => {
      const { ledger, remove } = await open();
      try {
        await live(ledger, lives, met);
      } finally {
        await ledger.close();
        remove();
      }
    },
  );
});

it("were lives of people to whom all of it happened", () => {
  expect([...met.keys()]).toEqual(
    expect.arrayContaining([
      "dead",
      "too young",
      "opted out",
      "stopped",
      "never invited",
      "has answered",
      "took no part",
      "the other parent is asked",
      "renumbered",
      "fewer than foretold",
      "cleared",
    ]),
  );
});
