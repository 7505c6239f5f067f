import type { Ledger, LedgerTransaction, MailOutId, ProjectId } from "@sluse/core";
import {
  MORNING,
  minutesLater,
  people,
  sampleClaim,
  sampleEvent,
  sampleLimit,
  sampleMailOut,
  sampleProject,
  sampleWave,
  withMailOuts,
  withOtherProject,
  sampleStop,
} from "@sluse/testkit/ledger";
import { afterEach, beforeEach, expect, test } from "vitest";

import { migrations } from "../../src/postgres/migrations/index.ts";
import { postgresLedgers, type PostgresLedgers } from "../internal/postgres-ledgers.ts";

const who = people(60);
const hunt = Array.from({ length: 6 }, (_, index) => `hunt-2027-${index}`);
const tromsø = Array.from({ length: 6 }, (_, index) => `tromso-8-${index}`);

let ledgers: PostgresLedgers;
let gates: Ledger[];
let runs: number;
beforeEach(async () => {
  ledgers = await postgresLedgers();
  gates = await Promise.all(Array.from({ length: 4 }, () => ledgers.open()));
  await withMailOuts(gates[0]!, Object.fromEntries(hunt.map((id) => [id, who])));
  for (const id of tromsø) await withOtherProject(gates[0]!, "tromso-8", id, who);
  runs = 0;
});
afterEach(() => ledgers.dispose());

const gate = (index: number): Ledger => gates[index % gates.length]!;

/** Everyone in its own order: what the ledger makes of it must not depend on that. */
const shuffled = <Item>(items: readonly Item[], seed: number): Item[] =>
  items.toSorted((a, b) => hash(`${String(a)}${seed}`) - hash(`${String(b)}${seed}`));
const hash = (text: string): number =>
  [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7);

/** One wave from opening to claim, as the gate does it. */
async function releaseWave(ledger: Ledger, mailOut: string, seed: number): Promise<void> {
  const project = mailOut.startsWith("hunt") ? "hunt-2027" : "tromso-8";
  const opening = async (tx: LedgerTransaction): Promise<void> => {
    runs += 1;
    await tx.loadMailOut(mailOut as MailOutId);
    await tx.loadProject(project as ProjectId);
    const window = { since: minutesLater(-60), openSince: minutesLater(-15) };
    await tx.countSending({ ...window, project: project as ProjectId });
    await tx.countSending({ ...window, project: null });
    await tx.saveWave(sampleWave(mailOut, seed + 1, { reserved: who.length }));
    await tx.appendAudit(sampleEvent("wave-opened"));
  };
  const claiming = async (tx: LedgerTransaction): Promise<void> => {
    runs += 1;
    await tx.loadMailOut(mailOut as MailOutId);
    await tx.countClaims({ project: project as ProjectId, since: MORNING });
    const claim = sampleClaim(mailOut, shuffled(who, seed), {
      project: project as ProjectId,
      limits: [sampleLimit(3), sampleLimit(2, { project: project as ProjectId, name: "to i prosjektet" })],
    });
    const verdicts = await tx.claim(claim);
    await tx.appendAudit(sampleEvent("wave-claimed"));
    const clearances = verdicts.flatMap((verdict) => (verdict.kind === "claimed" ? [verdict.clearance] : []));
    await tx.settle(
      shuffled(clearances, seed).map((clearance) => ({ clearance, outcome: "delivered" })),
      MORNING,
    );
  };
  await ledger.transact(opening);
  await ledger.transact(claiming);
}

test("never passes a limit, and nobody gets in anybody's way, when many gates write to the same people", async () => {
  const waves = [...hunt, ...tromsø];
  await Promise.all(shuffled(waves, 1).map((mailOut, index) => releaseWave(gate(index), mailOut, index)));
  const contacts = await gates[0]!.transact((tx) => tx.loadContacts(who));
  const perPerson = new Map(who.map((person) => [person, 0]));
  for (const person of who) {
    const own = await gates[0]!.transact((tx) => tx.loadContacts([person]));
    perPerson.set(person, own.length);
    expect(
      own.filter((contact) => contact.project === ("hunt-2027" as ProjectId)).length,
    ).toBeLessThanOrEqual(2);
  }
  expect(new Set(perPerson.values())).toEqual(new Set([3]));
  expect(contacts).toHaveLength(3 * who.length);
  // Every work ran once: no deadlock made anybody start anew.
  expect(runs).toBe(2 * waves.length);
});

test("has claimed nobody after a stop was kept, whoever had begun before", async () => {
  const stop = sampleStop({ kind: "global" });
  let stopped = false;
  const after: string[] = [];
  const claiming = hunt.map((mailOut, index) =>
    gate(index).transact(async (tx) => {
      if ((await tx.loadStops([stop.scope])).length > 0) return;
      await new Promise((resolve) => void setImmediate(resolve));
      await tx.claim(sampleClaim(mailOut, who));
      if (stopped) after.push(mailOut);
    }),
  );
  const stopping = gate(3)
    .transact((tx) => tx.addStop(stop))
    .then(() => {
      stopped = true;
      return gates[0]!.transact((tx) => tx.loadContacts(who));
    });
  const [atStop] = await Promise.all([stopping, ...claiming]);
  const inTheEnd = await gates[0]!.transact((tx) => tx.loadContacts(who));
  expect(inTheEnd).toHaveLength(atStop.length);
  expect(after).toEqual([]);
});

test("makes one ledger when ten gates start at once on no schema", async () => {
  const fresh = await postgresLedgers();
  const started = await Promise.all(Array.from({ length: 10 }, () => fresh.open({ connections: 1 })));
  await Promise.all(
    started.map((ledger, index) =>
      ledger.transact((tx) => tx.saveProject(sampleProject(`prosjekt-${index}`))),
    ),
  );
  expect(await started[0]!.transact((tx) => tx.listProjects())).toHaveLength(10);
  expect((await fresh.client.query("select number from schema_version order by number")).rows).toEqual(
    migrations.map(({ number }) => ({ number })),
  );
  await fresh.dispose();
});

test("counts what ten gates write to one mail-out's record", async () => {
  const mailOut = hunt[0]! as MailOutId;
  await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      gate(index).transact(async (tx) => {
        const record = await tx.loadMailOut(mailOut);
        await tx.saveMailOut({
          ...(record ?? sampleMailOut(mailOut)),
          proofs: (record?.proofs ?? 0) + 1,
        });
      }),
    ),
  );
  expect((await gates[0]!.transact((tx) => tx.loadMailOut(mailOut)))?.proofs).toBe(20);
});
