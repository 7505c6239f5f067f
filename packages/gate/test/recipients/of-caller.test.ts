import { SluseError, type Recipient } from "@sluse/core";
import { describe, expect, test } from "vitest";

import { ORDERER, approved, createOrder, drain, openWorld, people, type World } from "../internal/world.ts";

const six = people(6);
const strangers = people(12).slice(6);
type Recipients = Parameters<World["gate"]["release"]>[1];

/** Reads recipients at each door that takes them. */
const doors: readonly (readonly [string, (given: Recipients, signal?: AbortSignal) => Promise<unknown>])[] = [
  [
    "submit",
    async (given, signal) =>
      (await openWorld()).gate.submit({ ...createOrder(six), recipients: given }, signal ? { signal } : {}),
  ],
  [
    "release",
    async (given, signal) => {
      const world = await openWorld();
      const mailOut = await approved(world, six);
      return drain(world.gate.release(mailOut, given, { by: ORDERER, ...(signal ? { signal } : {}) }));
    },
  ],
];

describe.each(doors)("at %s", (_, read) => {
  test("what the recipients throw is told as theirs, with its cause", async () => {
    const cause = new Error("ECONNRESET");
    const brokenOff = { code: "SLUSE_RECIPIENTS_BROKEN_OFF", cause };
    async function* asTheyCome(): AsyncGenerator<Recipient> {
      yield* six.slice(1);
      throw cause;
    }
    function* inTurn(): Generator<Recipient> {
      yield* six.slice(1);
      throw cause;
    }
    await expect(read(asTheyCome())).rejects.toMatchObject(brokenOff);
    await expect(read(inTurn())).rejects.toMatchObject(brokenOff);
    const fails = { next: () => Promise.reject(cause) };
    await expect(read({ [Symbol.asyncIterator]: () => fails })).rejects.toMatchObject(brokenOff);
  });

  test("what says itself what is wrong with a list stays as it is", async () => {
    const fault = new SluseError("SLUSE_LIST_UNREADABLE", "line 7 has no number");
    const rows = (async function* (): AsyncGenerator<Recipient> {
      yield* six.slice(1);
      throw fault;
    })();
    await expect(read(rows)).rejects.toBe(fault);
  });

  test("a list that never ends is left when somebody aborts", async () => {
    const ends = new AbortController();
    const reason = new Error("the ordering system shuts down");
    let rows = 0;
    const count = (): void => {
      rows += 1;
      if (rows === 12_000) setImmediate(() => ends.abort(reason));
    };
    const inTurn = (function* (): Generator<Recipient> {
      for (;;) {
        count();
        yield strangers[0]!;
      }
    })();
    await expect(read(inTurn, ends.signal)).rejects.toBe(reason);
  });

  test("a list that promises each row at once lets others come to speak, and is left when one of them aborts", async () => {
    const ends = new AbortController();
    const reason = new Error("the ordering system shuts down");
    let rows = 0;
    const atOnce = (async function* (): AsyncGenerator<Recipient> {
      for (;;) {
        rows += 1;
        if (rows === 1) setImmediate(() => ends.abort(reason));
        // Whoever never hears anybody would read for ever.
        if (rows > 30_000) throw new Error("nobody came to speak");
        yield strangers[0]!;
      }
    })();
    await expect(read(atOnce, ends.signal)).rejects.toBe(reason);
  });

  test("the next of a list that never comes is not waited for when somebody aborts", async () => {
    const ends = new AbortController();
    const reason = new Error("the ordering system shuts down");
    let isClosed = false;
    const hangs: AsyncIterator<Recipient> = {
      next() {
        setImmediate(() => ends.abort(reason));
        return new Promise(() => undefined);
      },
      async return() {
        isClosed = true;
        return { done: true, value: undefined };
      },
    };
    await expect(read({ [Symbol.asyncIterator]: () => hangs }, ends.signal)).rejects.toBe(reason);
    expect(isClosed).toBe(true);
  });
});

test("a list that is left early is closed, and what that throws is told as its own", async () => {
  const cause = new Error("EBADF");
  const world = await openWorld();
  // More than a wave takes, and given again and again.
  const many = people(600);
  const mailOut = await approved(world, many);
  let row = 0;
  const rows = {
    next: async () => ({ done: false as const, value: many[row++ % many.length]! }),
    return: () => Promise.reject(cause),
  };
  const release = world.gate.release(mailOut, { [Symbol.asyncIterator]: () => rows }, { by: ORDERER });
  const waves = (async () => {
    for await (const _ of release) return;
  })();
  await expect(waves).rejects.toMatchObject({ code: "SLUSE_RECIPIENTS_BROKEN_OFF", cause });
});
