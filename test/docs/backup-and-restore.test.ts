import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Ledger, Recipient } from "@sluse/core";
import { createGate, type Gate, type Release } from "@sluse/gate";
import { openPostgresLedger } from "@sluse/ledger/postgres";
import { openSqliteLedger } from "@sluse/ledger/sqlite";
import { UNSAFE_AND_FAST, startPostgres } from "@sluse/testkit/postgres";
import { expect, test } from "vitest";

import { CENTRAL, ORDERER, SUPERUSER } from "../everyday/users.ts";
import { approveMailOuts, chaosGate, chaosOptedOut, chaosRecipients } from "../chaos/chaos-world.ts";

const ROOT = new URL("../..", import.meta.url).pathname;
const page = readFileSync(join(ROOT, "docs/guide/backup-and-restore.md"), "utf8");

/** What stands in the page under a mark that says it is run. */
function marked(name: string): string {
  const found = new RegExp(`<!-- run: ${name} -->\\n\`\`\`\\w+\\n(.*?)\`\`\``, "su").exec(page)?.[1];
  if (found === undefined) throw new Error(`the page shows nothing for \`${name}\``);
  return found;
}

const runMarked = (name: string, environment: Readonly<Record<string, string>>): void => {
  execFileSync("sh", ["-euc", marked(name)], { env: { PATH: process.env["PATH"], ...environment } });
};

/** A ledger with a way to back it up and to put it back, by the page's commands. */
interface Site {
  open(): Promise<Ledger>;
  backUp(): Promise<void>;
  restore(): Promise<void>;
  remove(): Promise<void>;
}

async function sqliteSite(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), "sluse-backup-"));
  const environment = { LEDGER: join(folder, "protokoll.db"), BACKUP: join(folder, "i går.db") };
  return {
    open: async () => openSqliteLedger(environment.LEDGER),
    backUp: async () => runMarked("sqlite backup", environment),
    restore: async () => runMarked("sqlite restore", environment),
    remove: async () => rmSync(folder, { recursive: true }),
  };
}

async function postgresSite(): Promise<Site> {
  const server = await startPostgres({ settings: UNSAFE_AND_FAST });
  const environment = { PGDATA: server.dataFolder, BACKUP: `${server.dataFolder}-i-går` };
  const stopped = async (name: string): Promise<void> => {
    await server.stop();
    runMarked(name, environment);
    await server.start();
  };
  return {
    open: () => openPostgresLedger({ connection: server.url }),
    backUp: () => stopped("postgres backup"),
    restore: () => stopped("postgres restore"),
    remove: () => server.remove(),
  };
}

const PEOPLE = 300;
const everyone = chaosRecipients(PEOPLE);
const optedOut = new Set(chaosOptedOut(PEOPLE));

/** What people got, as only the sender knows. */
class Sender {
  readonly letters = new Map<string, number>();

  /** Takes so many waves, and sends them. */
  async send(release: Release, waves = Infinity): Promise<void> {
    let taken = 0;
    for await (const wave of release) {
      for (const { recipient } of wave.clearances)
        this.letters.set(recipient.nationalId, (this.letters.get(recipient.nationalId) ?? 0) + 1);
      await wave.settle(wave.clearances.map(({ id }) => ({ clearance: id, outcome: "delivered" })));
      taken += 1;
      if (taken === waves) return;
    }
  }
}

const gateOver = (ledger: Ledger): Promise<Gate> =>
  createGate(chaosGate(ledger, "2027-03-30T10:00:00+02:00", PEOPLE));

/** The page's code, which is given what it speaks of. */
async function replay(gate: Gate, mailOut: string, sentSince: readonly Recipient[]): Promise<void> {
  const folder = mkdtempSync(join(ROOT, "test/docs/.snippet-"));
  try {
    writeFileSync(
      join(folder, "replay.js"),
      `export async function run({ gate, mailOut, sentSince, by }) {\n${marked("replay")}\n}\n`,
    );
    await (await import(join(folder, "replay.js"))).run({ gate, mailOut, sentSince, by: ORDERER });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test.each([
  ["SQLite", sqliteSite],
  ["PostgreSQL", postgresSite],
])("a ledger on %s that was put back by the page writes to nobody twice", async (_, makeSite) => {
  const site = await makeSite();
  const sender = new Sender();
  let ledger = await site.open();
  const [mailOut = ""] = await approveMailOuts(ledger, PEOPLE, 1);
  let gate = await gateOver(ledger);
  await sender.send(gate.release(mailOut, everyone, { by: ORDERER }));
  await gate.goOn(mailOut, { by: SUPERUSER, comment: "Prøvebølgen er sett på." });
  await sender.send(gate.release(mailOut, everyone, { by: ORDERER }), 4);
  const before = new Set(sender.letters.keys());
  await site.backUp();
  await sender.send(gate.release(mailOut, everyone, { by: ORDERER }), 7);
  await ledger.close();
  await site.restore();

  // Stopped, until the central function says otherwise.
  ledger = await site.open();
  gate = await gateOver(ledger);
  const [restored] = await gate.stops({ by: SUPERUSER });
  const stop = restored?.id ?? "";
  expect((await gate.liftStop(stop, { by: SUPERUSER, reason: "Videre." })).decision).toBe("refuse");
  const stopped = gate.release(mailOut, everyone, { by: ORDERER });
  for await (const wave of stopped) expect(wave).toBe("nothing");
  expect(stopped.end).toMatchObject({ kind: "held", findings: [{ rule: "release/stopped" }] });
  const sentSince = everyone.filter(
    ({ nationalId }) => sender.letters.has(nationalId) && !before.has(nationalId),
  );
  expect(sentSince.length).toBeGreaterThan(0);
  for (const { nationalId } of sentSince)
    expect(
      (
        await gate.contactsOf(nationalId, {
          by: CENTRAL,
          reason: "Spør hvem som har skrevet.",
          case: "2027/4711",
        })
      ).contacts,
    ).toEqual([]);

  await gate.liftStop(stop, { by: CENTRAL, reason: "Sendelisten er gjennomgått." });
  await replay(gate, mailOut, sentSince);
  const rest = gate.release(mailOut, everyone, { by: ORDERER });
  await sender.send(rest);
  expect(rest.end).toEqual({ kind: "completed" });

  for (const { nationalId } of everyone) {
    const times = optedOut.has(nationalId) ? 0 : 1;
    expect(sender.letters.get(nationalId) ?? 0).toBe(times);
    expect(
      (
        await gate.contactsOf(nationalId, {
          by: CENTRAL,
          reason: "Spør hvem som har skrevet.",
          case: "2027/4711",
        })
      ).contacts,
    ).toHaveLength(times);
  }
  expect(await gate.audit.verify({ by: CENTRAL })).toMatchObject({ kind: "intact" });
  await ledger.close();
  await site.remove();
});
