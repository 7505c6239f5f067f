import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { DAY, instant, type AuditEvent, type Ledger } from "@sluse/core";
import { createMemoryLedger } from "@sluse/ledger/memory";
import { openPostgresLedger } from "@sluse/ledger/postgres";
import { openSqliteLedger } from "@sluse/ledger/sqlite";
import { freshSchemaName, testDatabaseUrl } from "@sluse/testkit/postgres";
import { describe, expect, test } from "vitest";

import { createGate } from "../../src/index.ts";
import {
  CENTRAL,
  ORDERER,
  START,
  approved,
  createOrder,
  createWorld,
  openProject,
  people,
  releaseAll,
  type World,
  LOOK_UP,
} from "../internal/world.ts";

const folder = mkdtempSync(join(tmpdir(), "sluse-export-"));
process.once("exit", () => rmSync(folder, { recursive: true }));

const ledgers: Readonly<Record<string, () => Ledger | Promise<Ledger>>> = {
  memory: () => createMemoryLedger(),
  sqlite: () => openSqliteLedger(join(folder, `${freshSchemaName()}.db`)),
  postgres: async () =>
    openPostgresLedger({ connection: await testDatabaseUrl(), schema: freshSchemaName() }),
};

const recipients = people(60);
const [first, second, optedOut, outsider] = [...recipients.slice(0, 3), ...people(1, 99)].map(
  ({ nationalId }) => nationalId,
) as [string, string, string, string];

/** Two mail-outs of two projects are out, a third waits for its approval. */
async function lived(ledger: Ledger): Promise<{ world: World; sent: string[]; waiting: string }> {
  const world = await createWorld({ ledger });
  world.register.optedOut.add(optedOut);
  const sent: string[] = [];
  for (const project of ["sovn-2027", "hjerte-2027"]) {
    world.clock.set(instant(START));
    await openProject(world.gate, project);
    const mailOut = await approved(world, recipients, { project });
    await releaseAll(world, mailOut, recipients);
    sent.push(mailOut);
  }
  world.clock.advance(20 * DAY);
  const window = { from: "2027-05-03T08:00:00+02:00", until: "2027-06-30T20:00:00+02:00" };
  const order = createOrder(recipients, { round: "reminder", window });
  const { mailOut: waiting } = await world.gate.submit(order);
  return { world, sent, waiting };
}

describe.each(Object.entries(ledgers))("over %s", (_, open) => {
  test("a person is told everything that is held, and by whom it was sent", async () => {
    const ledger = await open();
    const { world, sent, waiting } = await lived(ledger);
    await world.gate.stop({ person: second }, { by: ORDERER, reason: "Ba om det." });
    const held = await world.gate.exportPerson(first, LOOK_UP);
    expect(held.contacts.map(({ mailOut, outcome }) => [mailOut, outcome])).toEqual(
      sent.map((mailOut) => [mailOut, "delivered"]),
    );
    expect(held.contacts[0]).toMatchObject({
      round: "invitation",
      purpose: "research",
      title: "Invitasjon til studie om søvn",
      projectTitle: "Søvn og arbeid",
      controller: "Universitetet i Oslo",
      contact: { email: "sovn@uio.no" },
      languages: ["nb"],
      approvedBy: [{ by: expect.any(String), at: expect.any(Number) }],
    });
    const { announcement } = createOrder([]);
    expect(held.contacts[0]?.chosen).toEqual(
      announcement
        ? { recipientsAre: announcement.recipientsAre, recruitedBecause: announcement.recruitedBecause }
        : null,
    );
    expect(held.audiences.map(({ mailOut, state }) => [mailOut, state])).toEqual([
      [waiting, "awaiting-approval"],
    ]);
    expect(held.stopped).toBeUndefined();
    expect((await world.gate.exportPerson(second, LOOK_UP)).stopped).toBe("secondary-use");
    await ledger.close();
  });

  test("one who has opted out is told the same as one who was only left for later", async () => {
    const ledger = await open();
    const { world, waiting } = await lived(ledger);
    const held = await world.gate.exportPerson(optedOut, LOOK_UP);
    expect(held.contacts).toEqual([]);
    expect(held.audiences.map(({ mailOut }) => mailOut)).toEqual([waiting]);
    expect(await world.gate.exportPerson(outsider, LOOK_UP)).toEqual({ ...held, audiences: [] });
    await ledger.close();
  });

  test("the log tells that somebody asked, and not about whom", async () => {
    const ledger = await open();
    const { world } = await lived(ledger);
    await world.gate.exportPerson(first, LOOK_UP);
    const events: AuditEvent[] = [];
    for await (const event of world.gate.audit.export({ by: CENTRAL })) events.push(event);
    const shown = events.filter(({ what }) => what === "contacts-shown");
    expect(shown.at(-1)).toMatchObject({
      by: CENTRAL,
      mailOut: null,
      details: {
        door: "exportPerson",
        kind: "other",
        reason: LOOK_UP.reason,
        case: LOOK_UP.case,
        roles: ["central-function"],
      },
    });
    await world.gate.exportPerson(first, { ...LOOK_UP, kind: "complaint" });
    const last: AuditEvent[] = [];
    for await (const event of world.gate.audit.export({ by: CENTRAL })) last.push(event);
    expect(last.findLast(({ what }) => what === "contacts-shown")).toMatchObject({
      details: { kind: "complaint" },
    });
    // The same person is seen to be the same, by a name that leads to nobody.
    await world.gate.contactsOf(first, LOOK_UP);
    await world.gate.contactsOf(second, LOOK_UP);
    const names: unknown[] = [];
    for await (const event of world.gate.audit.export({ by: CENTRAL }))
      if (event.what === "contacts-shown") names.push(event.details["person"]);
    expect(names.at(-2)).toBe(names.at(-3));
    expect(names.at(-1)).not.toBe(names.at(-2));
    expect(JSON.stringify(events)).not.toContain(first);
    await ledger.close();
  });

  test("nothing is left out after a change of key, and nothing is left when its time has come", async () => {
    const ledger = await open();
    const { world, sent } = await lived(ledger);
    const secret = new TextEncoder().encode("the next key for tests, of 32 bytes and more");
    const { pseudonymKey, ...others } = world.options;
    const next = await createGate({
      ...others,
      pseudonymKey: { id: "2028-1", secret },
      retiredKeys: [pseudonymKey],
    });
    const held = await next.exportPerson(first, LOOK_UP);
    expect(held.key).toBe("2028-1");
    expect(held.contacts.map(({ mailOut }) => mailOut)).toEqual(sent);
    expect(held.audiences).toHaveLength(1);
    world.clock.advance(3651 * DAY);
    await next.tidy();
    expect((await next.exportPerson(first, LOOK_UP)).contacts).toEqual([]);
    await ledger.close();
  });
});
