import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";

import { isSluseError } from "@sluse/core";
import { openSqliteLedger } from "@sluse/ledger/sqlite";
import { pino } from "pino";
import { describe, expect, test } from "vitest";

import {
  CENTRAL,
  ORDERER,
  SUPERUSER,
  approved,
  createOrder,
  createWorld,
  drain,
  openProject,
  people,
  releaseAll,
  LOOK_UP,
  reportOf,
} from "../internal/world.ts";

const recipients = people(150);
const ids = recipients.map(({ nationalId }) => nationalId);

describe("P8: no national id is written anywhere, and that somebody is opted out is never stored", () => {
  test("byte by byte through ledger, write-ahead log, logs, audit, reports and errors", async () => {
    const folder = mkdtempSync(join(tmpdir(), "sluse-p8-"));
    const written: Buffer[] = [];
    const logger = pino(
      { level: "trace" },
      new Writable({
        write(chunk: Buffer, _encoding, done) {
          written.push(chunk);
          done();
        },
      }),
    );
    const note = (value: unknown): void => void written.push(Buffer.from(JSON.stringify(value) ?? ""));
    const ledger = openSqliteLedger(join(folder, "ledger.db"));
    const world = await createWorld({ ledger, logger });
    await openProject(world.gate);
    world.register.optedOut.add(ids[4]!).add(ids[5]!);

    const bad = [
      ...recipients,
      { nationalId: ids[0]!.slice(0, 10) },
      { nationalId: ids[1]! },
      { nationalId: "abc" },
    ];
    const mailOut = await approved(world, bad);
    note(await reportOf(world.gate, mailOut));
    await releaseAll(world, mailOut, recipients);
    world.register.mood = "throws";
    note(await world.gate.submit(createOrder(recipients, { round: "result" })));
    await world.gate.stop({ person: ids[9]! }, { by: ORDERER, reason: "Har ringt." });
    await world.gate.liftStop({ person: ids[9]! }, { by: CENTRAL, reason: "Angret." });
    note(await world.gate.contactsOf(ids[2]!, LOOK_UP));
    for (const call of [
      () => world.gate.contactsOf(`${ids[3]!}1`, LOOK_UP),
      () => reportOf(world.gate, ids[3]!),
      () => world.gate.stop({ project: ids[3]! }, { by: SUPERUSER, reason: "Feil felt." }),
      () => world.gate.approve(mailOut, { by: ids[3]!, digest: "", comment: "" }),
    ]) {
      const error: unknown = await call().then(
        () => undefined,
        (reason: unknown) => reason,
      );
      expect(isSluseError(error)).toBe(true);
      note([String(error), (error as Error).stack]);
    }
    for await (const event of world.gate.audit.export({ by: CENTRAL })) note(event);
    note(await world.gate.list({ by: CENTRAL }));
    for (const file of readdirSync(folder)) written.push(readFileSync(join(folder, file)));
    await ledger.close();
    for (const file of readdirSync(folder)) written.push(readFileSync(join(folder, file)));
    rmSync(folder, { recursive: true });

    const all = Buffer.concat(written);
    expect(all.length).toBeGreaterThan(50_000);
    expect(ids.filter((id) => all.includes(id))).toStrictEqual([]);
  });

  test.each([
    ["in the letter", (id: string) => ({ bytes: new TextEncoder().encode(`Du er registrert med ${id}.`) })],
    [
      "in a value that nothing uses",
      (id: string) => ({
        kind: "rendered" as const,
        values: { felt: id },
        bytes: undefined,
        format: undefined,
      }),
    ],
    [
      "as the name of a value",
      (id: string) => ({
        kind: "rendered" as const,
        values: { [id]: "1" },
        bytes: undefined,
        format: undefined,
      }),
    ],
  ])("a number %s is refused, and what it stands in is not kept", async (_, change) => {
    const world = await createWorld();
    await openProject(world.gate);
    const kept: Uint8Array[] = [];
    const { transact } = world.ledger;
    world.ledger.transact = (work, options) =>
      transact(
        (tx) => work({ ...tx, saveContent: async (_digest, bytes) => void kept.push(bytes) }),
        options,
      );
    const order = createOrder(recipients);
    const changed = Object.entries({ ...order.content.documents[0]!, ...change(ids[0]!) });
    const document = Object.fromEntries(changed.filter(([, value]) => value !== undefined)) as never;
    const { mailOut, decision } = await world.gate.submit({
      ...order,
      content: { ...order.content, documents: [document] },
    });
    expect(decision).toBe("refuse");
    expect(kept).toEqual([]);
    await expect(world.gate.letter(mailOut, { by: SUPERUSER })).rejects.toMatchObject({
      code: "SLUSE_LETTER_NOT_KEPT",
    });
  });

  test("the ledger is the same, whoever is opted out", async () => {
    const image = async (optedOut: readonly string[]): Promise<unknown> => {
      const world = await createWorld();
      await openProject(world.gate);
      for (const id of optedOut) world.register.optedOut.add(id);
      const report = await world.gate.submit(createOrder(recipients));
      return world.ledger.transact(async (tx) => {
        const { count, digest } = await tx.digestAudience({ id: report.mailOut, attempt: 1 });
        return { count, digest };
      });
    };
    expect(await image([])).toStrictEqual(await image(ids.slice(0, 30)));
  });

  test("the one who ordered is not told how few are withheld, nor who", async () => {
    const world = await createWorld();
    await openProject(world.gate);
    const none = await world.gate.submit(createOrder(recipients));
    // Or the next would name it.
    await world.gate.withdraw(none.mailOut, { by: ORDERER, comment: "En til." });
    world.register.optedOut.add(ids[0]!);
    const one = await world.gate.submit(createOrder(recipients));
    expect(one.tally).toStrictEqual(none.tally);
    expect(one.findings).toStrictEqual(none.findings);
  });

  test("what is cleared is handed over with the number it came with, and nothing else keeps it", async () => {
    const world = await createWorld();
    await openProject(world.gate);
    const mailOut = await approved(world, recipients);
    const cleared = await drain(world.gate.release(mailOut, recipients, { by: ORDERER }));
    expect(new Set(cleared).isSubsetOf(new Set(ids))).toBe(true);
  });
});
