import { createHash } from "node:crypto";

import { SluseError, isSluseError, type ClearanceId } from "@sluse/core";
import { createMemoryMessageIndex, type EpromSettlement, type MessageIndex } from "@sluse/eprom";
import { startDouble } from "@sluse/testkit/doubles";
import { describe, expect, it } from "vitest";

import {
  EVERY_CHANNEL,
  LETTER,
  clearanceFor,
  clearancesFor,
  senderTo,
  startEprom,
  waveOf,
} from "../orders.ts";

const wave = clearancesFor(5, 71);
const [first, second] = wave;
const idsOf = (clearances: readonly { id: ClearanceId }[]): ClearanceId[] => clearances.map(({ id }) => id);

describe("a letter", () => {
  it("reaches everyone in the wave once, as the bytes that were approved", async () => {
    await using eprom = await startEprom();
    const settlements = await senderTo(eprom).send(waveOf(wave));
    expect(settlements).toEqual(
      idsOf(wave).map((clearance) => ({ clearance, outcome: "delivered", cause: "accepted" })),
    );
    const digest = createHash("sha256").update(LETTER.bytes).digest("hex");
    for (const { recipient } of wave) {
      expect(eprom.world.receivedBy(recipient.nationalId)).toMatchObject([
        { channel: "helsenorge", subject: "Invitasjon til undersøkelse", content: digest },
      ]);
    }
  });

  it("goes nowhere else than Helsenorge under the mandate of research, whoever is reserved", async () => {
    const reserved = wave.slice(0, 2).map(({ recipient }) => recipient.nationalId);
    await using eprom = await startEprom({ reserved });
    const settlements = await senderTo(eprom).send(waveOf(wave));
    expect(settlements.map(({ outcome }) => outcome)).toEqual([
      "unreachable",
      "unreachable",
      "delivered",
      "delivered",
      "delivered",
    ]);
    expect(eprom.world.reservedReached()).toEqual([]);
  });

  it("follows the channels of a wider mandate, in its order", async () => {
    await using eprom = await startEprom({ channelsOf: () => ["unsecure", "paper"] });
    const clearance = clearanceFor({ nationalId: first!.recipient.nationalId }, 1, EVERY_CHANNEL);
    await senderTo(eprom).send(waveOf([clearance]));
    expect(eprom.world.receivedBy(clearance.recipient.nationalId)).toMatchObject([{ channel: "unsecure" }]);
    expect(JSON.parse(eprom.traffic.exchanges[0]!.body)).toMatchObject({
      notificationPriorityList: [1, 2, 3, 4],
    });
  });

  it("is unreachable for somebody who does not exist", async () => {
    await using eprom = await startEprom({ missing: [first!.recipient.nationalId] });
    expect(await senderTo(eprom).send(waveOf([first!]))).toMatchObject([
      { outcome: "unreachable", cause: "nobody-reached" },
    ]);
  });

  it("is sent to a number written with spaces, and to no number that is none", async () => {
    await using eprom = await startEprom();
    const id = first!.recipient.nationalId;
    const spaced = clearanceFor({ nationalId: ` ${id.slice(0, 6)} ${id.slice(6)}` }, 1);
    const short = clearanceFor({ nationalId: id.slice(1) }, 2);
    expect(await senderTo(eprom).send(waveOf([spaced, short]))).toMatchObject([
      { outcome: "delivered" },
      { outcome: "failed", cause: "national-id-refused" },
    ]);
    expect(eprom.traffic.count()).toBe(1);
  });

  it.each([
    ["text", { ...LETTER, format: "text" }],
    ["called a PDF and is none", { ...LETTER, bytes: Buffer.from("<html>") }],
    ["empty", { ...LETTER, bytes: new Uint8Array() }],
    ["larger than ePROM takes", { ...LETTER, bytes: Buffer.alloc(31 * 1024 * 1024, "%PDF-") }],
  ])("is not sent when it is %s", async (_what, letter) => {
    await using eprom = await startEprom();
    expect(await senderTo(eprom).send(waveOf([first!], { letterOf: () => letter }))).toMatchObject([
      { outcome: "failed", cause: "letter-unusable" },
    ]);
    expect(eprom.traffic.count()).toBe(0);
  });

  it("is not sent when it cannot be made, and the reason is kept", async () => {
    await using eprom = await startEprom();
    const error = new Error("the template is gone");
    const [one, two] = await senderTo(eprom).send(
      waveOf([first!, second!], {
        letterOf({ id }) {
          if (id === first!.id) throw error;
          return LETTER;
        },
      }),
    );
    expect([one, two?.outcome]).toEqual([
      { clearance: first!.id, outcome: "failed", cause: "letter-unusable", error },
      "delivered",
    ]);
  });

  it("is not sent under a mandate without channels", async () => {
    await using eprom = await startEprom();
    const clearance = clearanceFor(first!.recipient, 1, { kind: "channels", inOrder: [] });
    expect(await senderTo(eprom).send(waveOf([clearance]))).toMatchObject([
      { outcome: "failed", cause: "no-channel" },
    ]);
  });
});

describe("a clearance", () => {
  it("that stands twice in a wave is refused, before anything is begun or sent", async () => {
    await using eprom = await startEprom();
    const twice = waveOf([first!, second!, first!]);
    await expect(senderTo(eprom).send(twice)).rejects.toEqual(
      expect.toSatisfy(
        (error: unknown) => isSluseError(error) && error.code === "SLUSE_EPROM_CLEARANCE_TWICE",
      ),
    );
    expect([twice.beginnings, eprom.traffic.count()]).toEqual([[], 0]);
  });

  it("is sent once, and told of once, when a queue delivers its wave to two workers", async () => {
    await using eprom = await startEprom();
    const delivered = waveOf(wave);
    const work = (): Promise<EpromSettlement[]> => senderTo(eprom, { begunAtOnce: 2 }).send(delivered);
    const told = (await Promise.all([work(), work()])).flat();
    expect(told.map(({ clearance }) => clearance).toSorted()).toEqual(idsOf(wave).toSorted());
    expect(eprom.traffic.count()).toBe(5);
    expect(await work()).toEqual([]);
  });

  it.each(["already-begun", "void"] as const)(
    "that is %s is not sent, and nothing is told of it",
    async (because) => {
      await using eprom = await startEprom();
      const refused = { [second!.id]: because };
      const told = await senderTo(eprom).send(waveOf(wave, { refused }));
      expect(told.map(({ clearance }) => clearance)).toEqual(idsOf(wave).filter((id) => id !== second!.id));
      expect(eprom.traffic.count()).toBe(4);
    },
  );

  it.each(["held", "too-late"] as const)("that is %s is not sent, and may be taken back", async (because) => {
    await using eprom = await startEprom();
    const refused = Object.fromEntries(wave.map(({ id }) => [id, because]));
    const told = await senderTo(eprom).send(waveOf(wave, { refused }));
    expect(told).toEqual(
      idsOf(wave).map((clearance) => ({ clearance, outcome: "not-sent", cause: "not-begun" })),
    );
    expect(eprom.traffic.count()).toBe(0);
  });

  it("is not sent when the gate cannot tell whether it was begun, nor when its letter comes too late", async () => {
    await using eprom = await startEprom();
    const error = new Error("the ledger does not answer");
    const unreachable = { ...waveOf([first!]), begin: () => Promise.reject(error) };
    const late = new SluseError("SLUSE_CLEARANCE_EXPIRED", "it is too late");
    const expired = { ...waveOf([second!]), letterFor: () => Promise.reject(late) };
    const notSent = { outcome: "not-sent", cause: "not-begun" };
    const sender = senderTo(eprom);
    expect(await sender.send(unreachable)).toEqual([{ clearance: first!.id, ...notSent, error }]);
    expect(await sender.send(expired)).toEqual([{ clearance: second!.id, ...notSent, error: late }]);
    expect(eprom.traffic.count()).toBe(0);
  });

  it("is begun in batches, each when its turn comes", async () => {
    await using eprom = await startEprom();
    const abort = new AbortController();
    const release = eprom.hold();
    const delivered = waveOf(wave);
    const options = { concurrency: 1, begunAtOnce: 2 };
    const sending = senderTo(eprom, options).send(delivered, { signal: abort.signal });
    while (eprom.traffic.underWay < 1) await new Promise((resolve) => setImmediate(resolve));
    expect(delivered.beginnings).toEqual([idsOf(wave.slice(0, 2))]);
    abort.abort();
    release();
    await sending;
    expect(delivered.beginnings).toHaveLength(1);
  });
});

describe("a wave", () => {
  it("keeps to its bound of concurrency, at thirty thousand too", async () => {
    await using eprom = await startEprom();
    const many = clearancesFor(30_000, 72);
    const settlements = await senderTo(eprom, { concurrency: 6 }).send(waveOf(many));
    expect(new Set(settlements.map(({ outcome }) => outcome))).toEqual(new Set(["delivered"]));
    expect(eprom.world.receipts.size).toBe(30_000);
    expect(eprom.traffic.mostAtOnce).toBeLessThanOrEqual(6);
  }, 120_000);

  it("has as many under way as its bound allows", async () => {
    await using eprom = await startEprom();
    const release = eprom.hold();
    const sending = senderTo(eprom, { concurrency: 4 }).send(waveOf(clearancesFor(9, 73)));
    while (eprom.traffic.underWay < 4) await new Promise((resolve) => setImmediate(resolve));
    release();
    await sending;
    expect(eprom.traffic.mostAtOnce).toBe(4);
  });

  it("begins nothing more when it is called off, and knows what became of what was under way", async () => {
    await using eprom = await startEprom();
    const release = eprom.hold();
    const abort = new AbortController();
    const sending = senderTo(eprom, { concurrency: 2 }).send(waveOf(wave), { signal: abort.signal });
    while (eprom.traffic.underWay < 2) await new Promise((resolve) => setImmediate(resolve));
    abort.abort();
    release();
    expect(await sending).toMatchObject([
      { outcome: "delivered" },
      { outcome: "delivered" },
      { outcome: "not-sent", cause: "not-sent" },
      { outcome: "not-sent", cause: "not-sent" },
      { outcome: "not-sent", cause: "not-sent" },
    ]);
    expect(eprom.world.receipts.size).toBe(2);
  });

  it("is not gone on with when ePROM fails again and again", async () => {
    await using eprom = await startEprom();
    eprom.faults.add({ fault: { kind: "status", status: 500 }, from: 2, times: Number.POSITIVE_INFINITY });
    const sender = senderTo(eprom, { concurrency: 1, failuresBeforeStop: 2 });
    expect((await sender.send(waveOf(wave))).map(({ cause }) => cause)).toEqual([
      "accepted",
      "service-failed",
      "service-failed",
      "not-sent",
      "not-sent",
    ]);
  });

  it("is not gone on with when ePROM does not know the key", async () => {
    await using eprom = await startEprom();
    const sender = senderTo(eprom, { apiKey: "en-annen", concurrency: 1 });
    expect((await sender.send(waveOf(wave))).map(({ cause }) => cause)).toEqual([
      "api-key-unknown",
      ...Array<string>(4).fill("not-sent"),
    ]);
    expect(eprom.traffic.count()).toBe(1);
  });

  it("is not gone on with when ePROM uses a channel that is not allowed", async () => {
    await using eprom = await startEprom();
    const body = { messageToCitizenId: "en-id", notificationChannel: 4 };
    eprom.faults.add({ fault: { kind: "status", status: 200, body } });
    const sender = senderTo(eprom, { concurrency: 1 });
    expect(await sender.send(waveOf(wave.slice(0, 2)))).toMatchObject([
      { outcome: "delivered", cause: "outside-mandate" },
      { outcome: "not-sent", cause: "not-sent" },
    ]);
    // Nor is a later wave begun.
    expect(await sender.send(waveOf(wave.slice(2)))).toEqual(
      idsOf(wave.slice(2)).map((clearance) => ({ clearance, outcome: "not-sent", cause: "not-sent" })),
    );
    expect(eprom.traffic.count()).toBe(1);
  });

  it("is settled also when the message index fails", async () => {
    await using eprom = await startEprom();
    const error = new Error("the disk is full");
    const index = { ...createMemoryMessageIndex(), record: async () => await Promise.reject(error) };
    expect(await senderTo(eprom, { index }).send(waveOf([first!]))).toEqual([
      { clearance: first!.id, outcome: "delivered", cause: "accepted", error },
    ]);
  });
});

describe("an order that ePROM turned away for now", () => {
  it("is posted again when the wait is short, since nothing was done with it", async () => {
    await using eprom = await startEprom();
    eprom.faults.add({ fault: { kind: "status", status: 429, retryAfterSeconds: 0 }, times: 2 });
    expect(await senderTo(eprom).send(waveOf([first!]))).toMatchObject([{ outcome: "delivered" }]);
    expect(eprom.world.receivedBy(first!.recipient.nationalId)).toHaveLength(1);
  });

  it("is not waited for longer than a minute, nor for ever", async () => {
    await using eprom = await startEprom();
    eprom.faults.add({ fault: { kind: "status", status: 429, retryAfterSeconds: 61 } });
    expect(await senderTo(eprom).send(waveOf([first!]))).toMatchObject([{ cause: "too-many-requests" }]);
    eprom.faults.add({
      fault: { kind: "status", status: 429, retryAfterSeconds: 0 },
      times: Number.POSITIVE_INFINITY,
    });
    expect(await senderTo(eprom).send(waveOf([first!]))).toMatchObject([{ cause: "too-many-requests" }]);
    expect(eprom.traffic.count()).toBe(4);
  });

  it("is not posted again when ePROM has left the mandate meanwhile", async () => {
    await using eprom = await startEprom();
    eprom.faults.add({ fault: { kind: "status", status: 429, retryAfterSeconds: 1 } });
    const body = { messageToCitizenId: "en-id", notificationChannel: 4 };
    eprom.faults.add({ fault: { kind: "status", status: 200, body }, from: 2 });
    const settlements = await senderTo(eprom, { concurrency: 2 }).send(waveOf([first!, second!]));
    expect(settlements.map(({ cause }) => cause).toSorted()).toEqual([
      "outside-mandate",
      "too-many-requests",
    ]);
    expect(eprom.traffic.count()).toBe(2);
  });

  it("is not waited for any longer when the wave is called off", async () => {
    await using eprom = await startEprom();
    eprom.faults.add({ fault: { kind: "status", status: 429, retryAfterSeconds: 60 } });
    const abort = new AbortController();
    const sending = senderTo(eprom).send(waveOf([first!]), { signal: abort.signal });
    while (eprom.traffic.count() === 0 || eprom.traffic.underWay > 0) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    abort.abort();
    expect(await sending).toMatchObject([{ outcome: "failed", cause: "too-many-requests" }]);
  });
});

describe("options that make no sense", () => {
  it.each([
    { baseUrl: "http://eprom.example.no" },
    { baseUrl: "ingenting" },
    { baseUrl: "https://bruker:hemmelig@eprom.example.no" },
    { apiKey: "" },
    { apiKey: " \t" },
    { apiKey: "hemmelig\nnøkkel" },
    { concurrency: 0 },
    { timeoutMilliseconds: Number.NaN },
    { failuresBeforeStop: -1 },
  ])("are refused: %j", (more) => {
    expect(() => senderTo({ baseUrl: "https://eprom.example.no" }, more)).toThrow(
      expect.toSatisfy(
        (error: unknown) =>
          isSluseError(error) && error.code === "SLUSE_EPROM_OPTION" && !error.message.includes("hemmelig"),
      ),
    );
  });
});

describe("two orders with one id", () => {
  const SAME = "184738d0-3c39-e611-9c2a-34e6d72e03c7";
  const startSame = () =>
    startDouble({
      "POST /api/v2/messagetocitizen": () => ({
        status: 200,
        body: { messageToCitizenId: SAME, notificationChannel: "Helsenorge" },
      }),
    });

  it.each<[string, () => MessageIndex]>([
    ["in an index that notices", createMemoryMessageIndex],
    [
      "in an index that does not",
      () => ({ record: async () => undefined, tell: async () => ({ kind: "unknown" }) }),
    ],
  ])("are noticed, and the second is unknown: %s", async (_what, createIndex) => {
    await using eprom = await startSame();
    const sender = senderTo(eprom, { concurrency: 1, index: createIndex() });
    const settled = await sender.send(waveOf(clearancesFor(2, 97)));
    expect(settled.map(({ outcome, cause }) => [outcome, cause])).toEqual([
      ["delivered", "accepted"],
      ["unknown", "id-of-another"],
    ]);
  });

  it("are noticed by another sender with the same index", async () => {
    await using eprom = await startSame();
    const index = createMemoryMessageIndex();
    const two = clearancesFor(2, 98);
    await senderTo(eprom, { index }).send(waveOf(two.slice(0, 1)));
    expect(await senderTo(eprom, { index }).send(waveOf(two.slice(1)))).toMatchObject([
      { outcome: "unknown", cause: "id-of-another", error: { code: "SLUSE_EPROM_ID_TWICE" } },
    ]);
  });
});
