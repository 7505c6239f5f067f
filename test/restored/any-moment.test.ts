import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { fc } from "@fast-check/vitest";
import type { Ledger } from "@sluse/core";
import { createGate, type Gate } from "@sluse/gate";
import { openPostgresLedger } from "@sluse/ledger/postgres";
import { openSqliteLedger } from "@sluse/ledger/sqlite";
import { UNSAFE_AND_FAST, startPostgres, type PostgresServer } from "@sluse/testkit/postgres";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";

import { approveMailOuts, chaosGate, chaosRecipients } from "../chaos/chaos-world.ts";
import { ORDERER, SUPERUSER } from "../everyday/users.ts";

const PEOPLE = 60;
const everyone = chaosRecipients(PEOPLE);

/** A ledger with a witness elsewhere, whose files can be laid aside and put back so that nothing in them tells of it. */
interface Site {
  open(): Promise<Ledger>;
  /** Nobody has it open. */
  layAside(name: string): Promise<void>;
  putBack(name: string): Promise<void>;
  remove(): Promise<void>;
}

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres({ settings: UNSAFE_AND_FAST });
});
afterAll(() => server.remove());

const folderOf = (): string => mkdtempSync(join(tmpdir(), "sluse-moment-"));

async function sqliteSite(witness: "elsewhere" | "beside"): Promise<Site> {
  const folder = folderOf();
  const ledger = join(folder, "protokoll.db");
  const ends = witness === "beside" ? ["", "-head"] : [""];
  const copied = (from: string, to: string): void => {
    for (const end of ends) execFileSync("cp", ["-p", `${from}${end}`, `${to}${end}`]);
  };
  return {
    open: async () =>
      openSqliteLedger(ledger, witness === "beside" ? {} : { witness: join(folder, "vitne") }),
    layAside: async (name) => copied(ledger, join(folder, name)),
    putBack: async (name) => copied(join(folder, name), ledger),
    remove: async () => rmSync(folder, { recursive: true }),
  };
}

let databases = 0;
async function postgresSite(): Promise<Site> {
  const folder = folderOf();
  databases += 1;
  const live = `moment_${databases}`;
  const asAdministrator = async (database: string, ...statements: readonly string[]): Promise<void> => {
    const client = new Client({ connectionString: addressOf(database) });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  };
  await asAdministrator("template1", `create database ${live}`);
  return {
    open: () => openPostgresLedger({ connection: addressOf(live), witness: join(folder, "vitne") }),
    layAside: (name) =>
      asAdministrator(
        "template1",
        `drop database if exists ${live}_${name}`,
        `create database ${live}_${name} template ${live}`,
      ),
    // A copy of a database knows that it is one; files put back without a recovery do not.
    async putBack(name) {
      await asAdministrator(
        "template1",
        `drop database ${live} with (force)`,
        `create database ${live} template ${live}_${name}`,
      );
      await asAdministrator(live, "set search_path to sluse; update place set identity = present_place()");
    },
    remove: async () => rmSync(folder, { recursive: true }),
  };
}

function addressOf(database: string): string {
  const url = new URL(server.url);
  url.pathname = `/${database}`;
  return url.href;
}

type Step = { readonly does: "sends a wave" } | { readonly does: "is started anew" } | Kept;
interface Kept {
  readonly does: "is laid aside" | "is put back";
  readonly name: "a" | "b";
}
const name = fc.constantFrom("a", "b");
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Step>({ does: "sends a wave" }) },
  { weight: 1, arbitrary: fc.constant<Step>({ does: "is started anew" }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("is laid aside"), name }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant("is put back"), name }) },
);

/** What people got, as only the sender knows. */
async function lettersAfter(site: Site, steps: readonly Step[]): Promise<number[]> {
  const letters = new Map<string, number>();
  let ledger = await site.open();
  const [mailOut = ""] = await approveMailOuts(ledger, PEOPLE, 1);
  const gateOver = (): Promise<Gate> => createGate(chaosGate(ledger, "2027-03-30T10:00:00+02:00", PEOPLE));
  let gate = await gateOver();
  const laidAside = new Set<string>();
  const between = async (work: () => Promise<void>): Promise<void> => {
    await ledger.close();
    await work();
    ledger = await site.open();
    gate = await gateOver();
  };
  const sendWave = async (): Promise<void> => {
    let waves = 0;
    const release = gate.release(mailOut, everyone, { by: ORDERER });
    for await (const wave of release) {
      for (const { recipient } of wave.clearances)
        letters.set(recipient.nationalId, (letters.get(recipient.nationalId) ?? 0) + 1);
      await wave.settle(wave.clearances.map(({ id }) => ({ clearance: id, outcome: "delivered" })));
      waves += 1;
      break;
    }
    if (waves === 0) await gate.goOn(mailOut, { by: SUPERUSER, comment: "Prøvebølgen er sett på." });
  };
  try {
    for (const each of steps) {
      if (each.does === "sends a wave") await sendWave();
      else if (each.does === "is started anew") await between(async () => undefined);
      else if (each.does === "is laid aside") {
        await between(() => site.layAside(each.name));
        laidAside.add(each.name);
      } else if (laidAside.has(each.name)) await between(() => site.putBack(each.name));
    }
    await sendWave();
    await sendWave();
  } finally {
    await ledger.close();
    await site.remove();
  }
  return [...letters.values()];
}

const sites: [string, number, () => Promise<Site>][] = [
  ["SQLite with its witness elsewhere", 6, () => sqliteSite("elsewhere")],
  ["SQLite with its witness put back beside it", 6, () => sqliteSite("beside")],
  ["PostgreSQL with a witness", 3, postgresSite],
];

test.each(sites)(
  "whatever was put back when, nobody gets a second letter: %s",
  async (_, numRuns, makeSite) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 9 }), async (steps) => {
        const letters = await lettersAfter(await makeSite(), steps);
        expect(Math.max(0, ...letters)).toBeLessThanOrEqual(1);
      }),
      {
        numRuns,
        examples: [
          [
            [
              { does: "is laid aside", name: "a" },
              { does: "sends a wave" },
              { does: "is put back", name: "a" },
            ],
          ],
        ],
      },
    );
  },
);

test.each(sites)("without anything put back, all waves go out: %s", async (_, __, makeSite) => {
  const steps = Array.from({ length: 8 }, (): Step => ({ does: "sends a wave" }));
  const letters = await lettersAfter(await makeSite(), [...steps, { does: "is started anew" }]);
  expect(letters.length).toBeGreaterThan(PEOPLE * 0.8);
});
