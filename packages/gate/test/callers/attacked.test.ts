import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { HOUR, MINUTE, instant, isSluseError, later, type Ledger, type Recipient } from "@sluse/core";
import { createMemoryLedger } from "@sluse/ledger/memory";
import { openPostgresLedger } from "@sluse/ledger/postgres";
import { openSqliteLedger } from "@sluse/ledger/sqlite";
import { createRegisterDouble, createSimulatedClock } from "@sluse/testkit";
import { freshSchemaName, testDatabaseUrl } from "@sluse/testkit/postgres";
import { describe, expect, test } from "vitest";

import {
  ANNOUNCEMENT,
  CENTRAL,
  ORDERER,
  START,
  SUPERUSER,
  approved,
  createOrder,
  drain,
  openProject,
  openWorld,
  ordered,
  people,
  releaseAll,
  reportOf,
  testPolicy,
} from "../internal/world.ts";

const twelve = people(12);
const [first] = twelve;
const numbersOf = (rows: readonly Recipient[]): string[] =>
  rows.map(({ nationalId }) => nationalId).toSorted();
const small = (canarySize: number, waveSize: number) => ({
  policy: { ...testPolicy, sending: { ...testPolicy.sending, canarySize, waveSize } },
});

const ledgers: Readonly<Record<string, () => Promise<Ledger> | Ledger>> = {
  memory: createMemoryLedger,
  SQLite: () => openSqliteLedger(join(mkdtempSync(join(tmpdir(), "attacked-")), "ledger.db")),
  PostgreSQL: async () =>
    openPostgresLedger({ connection: await testDatabaseUrl(), schema: freshSchemaName() }),
};

describe("recipients who are given otherwise at release than they were approved", () => {
  test.each<[string, readonly Recipient[]]>([
    ["the other way round", twelve.toReversed()],
    ["each three times", [...twelve, ...twelve, ...twelve]],
    ["with others among them", [...people(5, 321), ...twelve]],
  ])("%s are cleared once each, and nobody else", async (_, rows) => {
    const world = await openWorld();
    const mailOut = await approved(world, twelve);
    const cleared = await releaseAll(world, mailOut, rows);
    expect(cleared.toSorted()).toEqual(numbersOf(twelve));
  });

  test.each<[string, Iterable<Recipient>]>([
    ["of others alone", people(5, 321)],
    ["of nobody any more", (function* none(): Generator<Recipient> {})()],
  ])("%s clear nobody", async (_, rows) => {
    const world = await openWorld();
    const mailOut = await approved(world, twelve);
    expect(await drain(world.gate.release(mailOut, rows, { by: ORDERER }))).toEqual([]);
    expect((await reportOf(world.gate, mailOut)).state).not.toBe("completed");
  });

  test("from a list that breaks off, and is whole the next time, are cleared once each", async () => {
    const world = await openWorld(small(3, 4));
    const mailOut = await approved(world, twelve);
    const broken = (function* rows(): Generator<Recipient> {
      yield* twelve.slice(0, 1);
      throw new RangeError("connection lost");
    })();
    const release = drain(world.gate.release(mailOut, broken, { by: ORDERER }));
    await expect(release).rejects.toMatchObject({ code: "SLUSE_RECIPIENTS_BROKEN_OFF" });
    const cleared: string[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      cleared.push(...(await drain(world.gate.release(mailOut, twelve, { by: ORDERER }))));
      await world.gate.goOn(mailOut, { by: SUPERUSER, comment: "Sett på." });
    }
    expect(cleared.toSorted()).toEqual(numbersOf(twelve));
  });

  test("by a number in another spelling are handed over by the number that was read", async () => {
    const world = await openWorld();
    const id = first!.nationalId;
    const spellings = [id, ` ${id}`, `${id.slice(0, 6)} ${id.slice(6)}\n`, `\u00A0${id}\uFEFF`];
    const rows = spellings.map((nationalId) => ({ nationalId }));
    const mailOut = await approved(world, rows);
    expect(await drain(world.gate.release(mailOut, rows, { by: ORDERER }))).toEqual([id]);
  });

  test("by a number that is another at the second look are those of the first", async () => {
    const world = await openWorld();
    const [told, optedOut] = numbersOf(twelve);
    world.register.optedOut.add(optedOut as never);
    const mailOut = await approved(world, [{ nationalId: told! }]);
    let looks = 0;
    const row = {
      get nationalId() {
        return (looks += 1) === 1 ? told! : optedOut!;
      },
    };
    expect(await drain(world.gate.release(mailOut, [row], { by: ORDERER }))).toEqual([told]);
  });
});

test("rows whose place is given as a national id are told by the order of arrival", async () => {
  const world = await openWorld();
  const report = await world.gate.submit(
    createOrder([
      { nationalId: "123", row: 1_010_112_345 },
      { nationalId: "124", row: 999_999_999 },
      ...people(6).map(({ nationalId }) => ({ nationalId, row: Number(nationalId) })),
      { nationalId: "125", row: Number(people(1)[0]?.nationalId) },
    ]),
  );
  const { findings } = await reportOf(world.gate, report.mailOut);
  expect(
    findings.flatMap(({ places }) => places.map((place) => (place.kind === "row" ? place.row : place))),
  ).toEqual([1, 999_999_999, 9]);
});

test.each([[26_670_271_527], [null], [undefined], [["26670271527"]], [{ toString: () => "26670271527" }]])(
  "a row whose number is none, %j, is told as that row's fault",
  async (nationalId) => {
    const { gate } = await openWorld();
    const rows = [{ nationalId: nationalId as never }, ...twelve];
    const { findings } = await gate.submit(createOrder(rows));
    expect(findings.some(({ rule }) => /^recipient\/(?:empty|malformed)$/u.test(rule))).toBe(true);
  },
);

describe("an answer that was fresh when a register gave it", () => {
  test("clears nobody when it is too old at the claim", async () => {
    const clock = createSimulatedClock(START);
    const optOuts = createRegisterDouble({ clock, optedOut: [] });
    const krr = createRegisterDouble({ clock, id: "krr", kind: "digital-post" });
    let isSlow = false;
    const [ofOptOuts, ofKrr] = [optOuts.lookup, krr.lookup];
    const { maxAgeMinutes } = testPolicy.registers;
    optOuts.lookup = async (ids, options) => {
      const answer = await ofOptOuts(ids, options);
      return { ...answer, asOf: later(clock.now(), -maxAgeMinutes * MINUTE) };
    };
    krr.lookup = async (ids, options) => {
      if (isSlow) clock.advance(14 * MINUTE);
      return ofKrr(ids, options);
    };
    const world = await openWorld({ clock, registers: [optOuts, krr] });
    const mailOut = await approved(world, twelve);
    isSlow = true;
    const cleared = new Map<string, number>();
    const release = world.gate.release(mailOut, twelve, { by: ORDERER });
    for await (const wave of release) cleared.set(String(wave.number), wave.clearances.length);
    expect(isSlow && [...cleared.values()].reduce((sum, each) => sum + each, 0)).toBe(0);
  });

  test("is kept as it was given, whatever becomes of the register's own map", async () => {
    const clock = createSimulatedClock(START);
    const register = createRegisterDouble({ clock, optedOut: twelve.map(({ nationalId }) => nationalId) });
    const { lookup } = register;
    register.lookup = async (ids, options) => {
      const answer = await lookup(ids, options);
      const live = new Map(answer.statuses);
      setImmediate(() => ids.forEach((id) => live.set(id, "clear")));
      return { ...answer, statuses: live };
    };
    const slow = createRegisterDouble({ clock, id: "prosjektets-egne", kind: "project", optedOut: [] });
    const { lookup: ofSlow } = slow;
    slow.lookup = async (ids, options) => {
      await new Promise((resolve) => setImmediate(resolve));
      await new Promise((resolve) => setImmediate(resolve));
      return ofSlow(ids, options);
    };
    const { gate } = await openWorld({ clock, registers: [register, slow] });
    const { mailOut } = await gate.submit(createOrder(twelve));
    expect((await reportOf(gate, mailOut)).tally).toMatchObject({ optedOut: 12, clear: 0 });
  });

  test("is counted by the gate, whatever a register does to what it was given", async () => {
    const clock = createSimulatedClock(START);
    const many = people(3000);
    const rulesWith = async (consumes: boolean): Promise<string[]> => {
      const register = createRegisterDouble({ clock, optedOut: [] });
      const { lookup } = register;
      register.lookup = async (ids, options) => {
        const answer = await lookup([...ids], options);
        if (consumes) (ids as unknown as string[]).splice(0);
        return answer;
      };
      const { gate } = await openWorld({ clock, registers: [register] });
      const { mailOut } = await gate.submit(createOrder(many));
      return (await reportOf(gate, mailOut)).findings.map(({ rule }) => rule);
    };
    expect(await rulesWith(true)).toContain("register/implausible-hit-rate");
    expect(await rulesWith(true)).toEqual(await rulesWith(false));
  });
});

test("whoever ordered, and is a superuser too, does not look at the canary of their own", async () => {
  const world = await openWorld(small(3, 4));
  const mailOut = await approved(world, twelve, { orderedBy: "máret.ánne@hemit.no" });
  await drain(world.gate.release(mailOut, twelve, { by: SUPERUSER }));
  const own = await world.gate.goOn(mailOut, { by: "MÁRET.ÁNNE@hemit.no", comment: "Sett på." });
  expect(own).toMatchObject({ decision: "refuse" });
  expect((await world.gate.goOn(mailOut, { by: SUPERUSER, comment: "Sett på." })).decision).toBe("release");
});

test("a reminder may be ordered before it may go: its window is what counts", async () => {
  const world = await openWorld();
  await drain(world.gate.release(await approved(world, twelve), twelve, { by: ORDERER }));
  const sent = world.clock.now();
  world.clock.advance(3 * 24 * HOUR);
  const after = (days: number) => new Date(sent + days * 24 * HOUR);
  const order = (from: number) =>
    world.gate.submit(
      createOrder(twelve, { round: "reminder", window: { from: after(from), until: after(40) } }),
    );
  expect((await order(15)).decision).toBe("release");
  expect((await order(10)).findings.map(({ rule }) => rule)).toContain("recipient/mostly-limited");
});

describe.each(Object.entries(ledgers))("outcomes on %s", (_, open) => {
  test("of another mail-out are settled by no wave, and of no clearance by nobody", async () => {
    const world = await openWorld({ ledger: await open() });
    const { gate } = world;
    await openProject(gate, "annen-2027");
    const others = people(5, 77);
    const theirs = await approved(world, others, { project: "annen-2027" });
    await drain(gate.release(theirs, others, { by: ORDERER }));
    world.clock.set(instant(START));
    const ours = await approved(world, twelve);
    for await (const wave of gate.release(ours, twelve, { by: ORDERER })) {
      const settling = wave.settle([{ clearance: `${theirs}/1`, outcome: "failed" }]);
      await expect(settling).rejects.toMatchObject({ code: "SLUSE_CLEARANCE_NOT_OF_WAVE" });
      await wave.settle(wave.clearances.map(({ id }) => ({ clearance: id, outcome: "delivered" })));
    }
    expect((await reportOf(gate, theirs)).outcomes).toMatchObject({ delivered: 5, failed: 0 });
    for (const number of ["99", "0", "2147483648", "9999999999"]) {
      const told = gate.reconcile([{ clearance: `${ours}/${number}`, outcome: "delivered" }], {
        by: ORDERER,
      });
      const known = await told.then(
        ({ unknownClearances, settled }) => unknownClearances === 1 && settled === 0,
        (error: unknown) => isSluseError(error) && error.code === "SLUSE_OPTION_INVALID",
      );
      expect([number, known]).toEqual([number, true]);
    }
  });
});

describe("no national id is taken, and none is told", () => {
  const id = first!.nationalId;
  const spaced = `${id.slice(0, 6)} ${id.slice(6)}`;
  const content = ordered().content;
  const [document] = content.documents;
  const tries: readonly (readonly [string, object])[] = [
    spaced,
    `${id.slice(0, 6)}-${id.slice(6)}`,
    id,
  ].flatMap((number) =>
    [
      ["reference", { reference: number }],
      ["orderedBy", { orderedBy: number }],
      ["alsoOrderedBy", { alsoOrderedBy: [number] }],
      ["project", { project: number }],
      ["step", { round: "follow-up", step: number }],
      ["the document's name", { content: { ...content, documents: [{ ...document, name: number }] } }],
      [
        "the template's id",
        { content: { ...content, documents: [{ ...document, template: { id: number } }] } },
      ],
      ["the title", { content: { ...content, notice: { ...content.notice, title: `Brev til ${number}` } } }],
      [
        "the sender's name",
        {
          content: {
            ...content,
            notice: { ...content.notice, sender: { name: number, organisationNumber: "971035854" } },
          },
        },
      ],
      [
        "the sender's number",
        {
          content: {
            ...content,
            notice: { ...content.notice, sender: { name: "UiO", organisationNumber: number } },
          },
        },
      ],
      ["the announcement", { announcement: { ...ANNOUNCEMENT, recipientsAre: number } }],
      ["announcedWith", { announcedWith: number }],
      ["the form", { kind: "form", form: { id: number, expires: "2027-07-30T20:00:00+02:00" } }],
    ].map(
      ([what, changes]) =>
        [
          `${what as string} ${number === id ? "whole" : number === spaced ? "spaced" : "dashed"}`,
          changes as object,
        ] as const,
    ),
  );

  test.each(tries)("in %s", async (_, changes) => {
    const { gate } = await openWorld();
    const submitted = await gate
      .submit({ ...createOrder(twelve), ...changes })
      .catch((error: unknown) => error);
    const told =
      submitted instanceof Error
        ? `${submitted.message}\n${String(submitted.cause)}`
        : JSON.stringify(submitted);
    expect(isSluseError(submitted) || told.includes('"decision":"refuse"')).toBe(true);
    const events: unknown[] = [];
    for await (const event of gate.audit.export({ by: CENTRAL })) events.push(event);
    const kept = JSON.stringify(events);
    for (const text of [told, kept]) expect(text.replaceAll(/[\s-]/gu, "")).not.toContain(id);
  });
});
