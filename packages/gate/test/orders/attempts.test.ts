import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { instant, type Ledger, type Recipient } from "@sluse/core";
import { createMemoryLedger } from "@sluse/ledger/memory";
import { openPostgresLedger } from "@sluse/ledger/postgres";
import { openSqliteLedger } from "@sluse/ledger/sqlite";
import { freshSchemaName, testDatabaseUrl } from "@sluse/testkit/postgres";
import { describe, expect, test } from "vitest";

import { personalOrder, personalTemplates, withTokens } from "../internal/personal-letters.ts";
import {
  SUPERUSER,
  createOrder,
  drain,
  openWorld,
  people,
  type World,
  reportOf,
  ORDERER,
} from "../internal/world.ts";

const ledgers: Readonly<Record<string, () => Promise<Ledger> | Ledger>> = {
  memory: createMemoryLedger,
  sqlite: () => openSqliteLedger(join(mkdtempSync(join(tmpdir(), "attempts-")), "ledger.db")),
  postgres: async () =>
    openPostgresLedger({ connection: await testDatabaseUrl(), schema: freshSchemaName() }),
};
const six = people(6);
const ofFirst = six.slice(2);
const ofSecond = six.slice(0, 2);
const end = { by: SUPERUSER, comment: "Skal ikke ut." };

/** A mail-out that is held since no register answered when it was submitted. */
async function held(world: World, order = createOrder(six)): Promise<string> {
  world.register.mood = "throws";
  const { mailOut } = await world.gate.submit(order);
  world.register.mood = "honest";
  return mailOut;
}

/** Recipients of whom the last come after something else has happened. */
async function* slowly(recipients: readonly Recipient[], happening: () => Promise<unknown>) {
  yield* recipients.slice(0, 2);
  await happening();
  yield* recipients.slice(2);
}

async function approve({ gate }: World, mailOut: string): Promise<string> {
  const { digest } = await reportOf(gate, mailOut);
  return (await gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Lest." })).decision;
}

describe.each(Object.entries(ledgers))("on %s", (_, open) => {
  test("people of a recheck that another overtook are not among those approved, nor cleared", async () => {
    const world = await openWorld({ ledger: await open() });
    const mailOut = await held(world);
    const slow = world.gate.recheck(
      mailOut,
      slowly(ofFirst, async () => {
        await world.gate.recheck(mailOut, ofSecond, { by: ORDERER });
        expect(await approve(world, mailOut)).toBe("release");
      }),
      { by: ORDERER },
    );
    await expect(slow).rejects.toMatchObject({ code: "SLUSE_MAIL_OUT_STATE" });
    expect((await reportOf(world.gate, mailOut)).manifest.audience.count).toBe(2);
    world.clock.set(instant("2027-03-30T10:00:00+02:00"));
    const cleared = await drain(world.gate.release(mailOut, six, { by: ORDERER }));
    expect(cleared.toSorted()).toEqual(ofSecond.map(({ nationalId }) => nationalId).toSorted());
    await world.ledger.close();
  });

  test("of two rechecks at once, the one begun first adds nobody and ends nothing", async () => {
    const world = await openWorld({ ledger: await open() });
    const mailOut = await held(world);
    const begun = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    const waiting = async (): Promise<void> => {
      begun.resolve();
      await goOn.promise;
    };
    let later: Promise<unknown> = Promise.resolve();
    const first = world.gate.recheck(
      mailOut,
      slowly(ofFirst, async () => {
        later = world.gate.recheck(mailOut, slowly(ofSecond, waiting), { by: ORDERER });
        await begun.promise;
      }),
      { by: ORDERER },
    );
    await expect(first).rejects.toMatchObject({ code: "SLUSE_MAIL_OUT_STATE" });
    goOn.resolve();
    await expect(later).resolves.toMatchObject({ decision: "release", state: "awaiting-approval" });
    expect((await reportOf(world.gate, mailOut)).manifest.audience.count).toBe(2);
    await world.ledger.close();
  });

  test.each(["withdraw", "reject"] as const)(
    "after %s, a recheck that waits for its links brings nothing back",
    async (door) => {
      const world = await openWorld({ ledger: await open() });
      const { mailOut } = await world.gate.submit(createOrder(six));
      const real = world.probe.probe.bind(world.probe);
      let verdict: string | undefined;
      Object.assign(world.probe, {
        probe: async (...given: Parameters<typeof real>) => {
          verdict ??= (await world.gate[door](mailOut, end)).decision;
          return real(...given);
        },
      });
      await expect(world.gate.recheck(mailOut, six, { by: ORDERER })).rejects.toMatchObject({
        code: "SLUSE_MAIL_OUT_STATE",
      });
      expect(verdict).toBe("release");
      expect((await reportOf(world.gate, mailOut)).state).toBe(
        door === "withdraw" ? "withdrawn" : "rejected",
      );
      await world.ledger.close();
    },
  );

  test("a mail-out approved while a recheck waits for its links stays approved", async () => {
    const world = await openWorld({ ledger: await open() });
    const { mailOut } = await world.gate.submit(createOrder(six));
    const real = world.probe.probe.bind(world.probe);
    let verdict: string | undefined;
    Object.assign(world.probe, {
      probe: async (...given: Parameters<typeof real>) => {
        verdict ??= await approve(world, mailOut);
        return real(...given);
      },
    });
    await expect(world.gate.recheck(mailOut, ofSecond, { by: ORDERER })).rejects.toMatchObject({
      code: "SLUSE_MAIL_OUT_STATE",
    });
    expect(await reportOf(world.gate, mailOut)).toMatchObject({
      state: "approved",
      manifest: { audience: { count: 6 } },
    });
    await world.ledger.close();
  });

  test("what is withdrawn while the recipients' own links are asked for does not come back", async () => {
    const world = await openWorld({ ledger: await open(), templates: personalTemplates() });
    const letters = withTokens(10);
    const { mailOut } = await world.gate.submit(personalOrder(letters, { kode: "prove-1" }));
    const real = world.probe.probe.bind(world.probe);
    let isRead = false;
    let verdict: string | undefined;
    Object.assign(world.probe, {
      probe: async (...given: Parameters<typeof real>) => {
        if (isRead) verdict ??= (await world.gate.withdraw(mailOut, end)).decision;
        return real(...given);
      },
    });
    const again = slowly(letters, () => Promise.resolve((isRead = true)));
    await expect(world.gate.recheck(mailOut, again, { by: ORDERER })).rejects.toMatchObject({
      code: "SLUSE_MAIL_OUT_STATE",
    });
    expect(verdict).toBe("release");
    expect((await reportOf(world.gate, mailOut)).state).toBe("withdrawn");
    await world.ledger.close();
  });

  test("a recheck that is broken off leaves a rendered mail-out that can be rechecked", async () => {
    const world = await openWorld({ ledger: await open(), templates: personalTemplates() });
    const letters = withTokens(10);
    const mailOut = await held(world, personalOrder(letters, { kode: "prove-1" }));
    const broken = slowly(letters, () => Promise.reject(new Error("ECONNRESET")));
    await expect(world.gate.recheck(mailOut, broken, { by: ORDERER })).rejects.toMatchObject({
      code: "SLUSE_RECIPIENTS_BROKEN_OFF",
    });
    expect((await world.gate.recheck(mailOut, letters, { by: ORDERER })).decision).toBe("release");
    await world.ledger.close();
  });
});

test.each(["addAudience", "preview", "saveContent"] as const)(
  "a fault of the ledger in %s is told as itself, not as one of the recipients'",
  async (method) => {
    const inner = createMemoryLedger();
    let isArmed = false;
    const fault = new TypeError("a fault in the ledger");
    const world = await openWorld({
      ledger: {
        close: () => inner.close(),
        transact: (work, options) =>
          inner.transact(
            (tx) =>
              work(
                new Proxy(tx, {
                  get: (target, name) =>
                    isArmed && name === method ? () => Promise.reject(fault) : Reflect.get(target, name),
                }),
              ),
            options,
          ),
      },
    });
    isArmed = true;
    await expect(world.gate.submit(createOrder(six))).rejects.toBe(fault);
  },
);
