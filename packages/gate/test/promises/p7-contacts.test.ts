import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

import { DAY, type Ledger } from "@sluse/core";
import { createMemoryLedger } from "@sluse/ledger/memory";
import { openPostgresLedger } from "@sluse/ledger/postgres";
import { openSqliteLedger } from "@sluse/ledger/sqlite";
import { createIdentitiesDouble, createSimulatedClock } from "@sluse/testkit";
import { bornOn } from "@sluse/testkit/people";
import { freshSchemaName, testDatabaseUrl } from "@sluse/testkit/postgres";
import { Client } from "pg";
import { afterEach, describe, expect, it } from "vitest";

import { createGate, type LogVerdict } from "../../src/index.ts";
import {
  CENTRAL,
  LOOK_UP,
  ORDERER,
  START,
  approved,
  createOrder,
  createWorld,
  openProject,
  openWorld,
  people,
  releaseAll,
  type World,
} from "../internal/world.ts";

const recipients = people(60);
const verify = ({ gate }: Pick<World, "gate">): Promise<LogVerdict> => gate.audit.verify({ by: CENTRAL });

/** A ledger, and a way behind it. */
interface Behind {
  readonly ledger: Ledger;
  run(sql: string): Promise<unknown>;
  close(): Promise<void>;
}

const LEDGERS: Readonly<Record<string, () => Promise<Behind>>> = {
  async sqlite() {
    const folder = await mkdtemp(join(tmpdir(), "sluse-p7-"));
    const file = join(folder, "ledger.db");
    const ledger = openSqliteLedger(file);
    const database = new DatabaseSync(file, { enableForeignKeyConstraints: false });
    return {
      ledger,
      run: async (sql) => database.exec(sql.replaceAll("PERSON", "x'00112233445566778899aabbccddeeff'")),
      async close() {
        database.close();
        await ledger.close();
        await rm(folder, { recursive: true });
      },
    };
  },
  async postgres() {
    const connection = await testDatabaseUrl();
    const schema = freshSchemaName();
    const ledger = await openPostgresLedger({ connection, schema });
    const client = new Client({ connectionString: connection });
    await client.connect();
    await client.query(`set search_path to "${schema}"`);
    return {
      ledger,
      run: (sql) => client.query(sql.replaceAll("PERSON", "'00112233-4455-6677-8899-aabbccddeeff'")),
      async close() {
        await ledger.close();
        await client.query(`drop schema "${schema}" cascade`);
        await client.end();
      },
    };
  },
};

/** What somebody with the database's password may do. Of the second wave, so that a first one is whole. */
const TAMPERING: Readonly<Record<string, string>> = {
  "moved to another person": "update contact set person = PERSON where number = 57",
  deleted: "delete from contact where number = 57",
  "the last one deleted": "delete from contact where number = 60",
  "said to be about somebody": "update contact set about = PERSON where number = 57",
  "made of another time": "update contact set at = at - 86400000 where number = 57",
  "made another round": "update contact set round = 'result' where number = 57",
  "made another purpose": "update contact set purpose = 'treatment' where number = 57",
  "put into another wave": "update contact set wave = 1 where number = 57",
  "numbered anew": "update contact set number = 61 where number = 57",
  added: `insert into contact (person, mail_out, part, number, wave, project, purpose, round, at, outcome, pseudonym_key)
    select PERSON, mail_out, part, 99, wave, project, purpose, round, at, outcome, pseudonym_key from contact where number = 57`,
};

describe.each(Object.entries(LEDGERS))("P7: the contacts in the books (%s)", (_, open) => {
  let behind: Behind;
  afterEach(() => behind.close());

  it.each(Object.entries(TAMPERING))("are found out by the log when one is %s", async (_name, sql) => {
    behind = await open();
    const world = await openWorld({ ledger: behind.ledger });
    const mailOut = await approved(world, recipients);
    expect(await releaseAll(world, mailOut, recipients)).toHaveLength(60);
    expect(await verify(world)).toMatchObject({ kind: "intact" });
    await behind.run(sql);
    expect(await verify(world)).toMatchObject({ kind: "contacts-changed" });
  });

  it.each([
    ["deleted", "delete from contact where number = 3"],
    ["moved", "update contact set person = PERSON where number = 3"],
  ])("are found out when one was %s before others of its wave changed number", async (_name, sql) => {
    behind = await open();
    const clock = createSimulatedClock(START);
    const identities = createIdentitiesDouble({ clock });
    const world = await createWorld({ ledger: behind.ledger, clock, identities });
    await openProject(world.gate);
    const [d, f] = [bornOn("1980-05-12", { dNumber: true }), bornOn("1980-05-12", { nth: 3 })];
    const list = [...recipients.slice(0, 9), { nationalId: d }];
    const mailOut = await approved(world, list);
    expect(await releaseAll(world, mailOut, list)).toHaveLength(10);
    await behind.run(sql);
    identities.merge(f, d);
    await world.gate.submit(createOrder([{ nationalId: f }], { round: "reminder" }));
    expect(await verify(world)).toMatchObject({ kind: "contacts-changed", mailOut, wave: 1 });
  });
});

describe("P7: a log and books that only the gate wrote to", () => {
  it("are whole while a gate goes on, though it books what the log did not say yet", async () => {
    const inner = createMemoryLedger();
    let meanwhile: (() => Promise<unknown>) | undefined;
    const ledger: Ledger = {
      ...inner,
      async transact(work, options) {
        const answer = await inner.transact(work, options);
        // The log has been read to its end.
        if (!Array.isArray(answer) || answer.length > 0 || !meanwhile) return answer;
        const once = meanwhile;
        meanwhile = undefined;
        await once();
        return answer;
      },
    };
    const world = await openWorld({ ledger });
    const mailOut = await approved(world, recipients);
    const other = await createGate({ ...world.options, ledger: inner });
    meanwhile = () => releaseAll({ ...world, gate: other }, mailOut, recipients);
    expect(await verify(world)).toMatchObject({ kind: "intact" });
    expect(meanwhile).toBeUndefined();
  });

  it("are whole after people changed number, a key was changed, and contacts grew too old", async () => {
    const clock = createSimulatedClock(START);
    const identities = createIdentitiesDouble({ clock });
    const world = await createWorld({ ledger: createMemoryLedger(), clock, identities });
    await openProject(world.gate);
    const [d, f] = [bornOn("1980-05-12", { dNumber: true }), bornOn("1980-05-12", { nth: 3 })];
    const list = [...recipients, { nationalId: d }];
    const mailOut = await approved(world, list);
    expect(await releaseAll(world, mailOut, list)).toHaveLength(61);
    identities.merge(f, d);
    await world.gate.submit(createOrder([{ nationalId: f }], { round: "reminder" }));
    const { contacts } = await world.gate.contactsOf(f, LOOK_UP);
    expect(contacts).toHaveLength(1);
    expect(await verify(world)).toMatchObject({ kind: "intact" });
    const merged: unknown[] = [];
    for await (const { what, details } of world.gate.audit.export({ by: CENTRAL }))
      if (what === "numbers-merged") merged.push(details);
    expect(merged).toMatchObject([{ blocks: [{ mailOut }] }]);

    const next = await createGate({
      ...world.options,
      pseudonymKey: {
        id: "2028-1",
        secret: new TextEncoder().encode("the key that came after, of 32 bytes"),
      },
      retiredKeys: [world.options.pseudonymKey],
    });
    await next.submit(createOrder(list, { round: "reminder", orderedBy: ORDERER }));
    expect(await verify({ gate: next })).toMatchObject({ kind: "intact" });
    clock.advance(3651 * DAY);
    expect(await next.tidy()).toMatchObject({ contacts: 61 });
    expect(await verify({ gate: next })).toMatchObject({ kind: "intact" });
  });
});
