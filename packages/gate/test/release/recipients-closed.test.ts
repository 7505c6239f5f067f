import type { Recipient } from "@sluse/core";
import { describe, expect, test } from "vitest";

import {
  ORDERER,
  approved,
  drain,
  openWorld,
  passCanary,
  people,
  testPolicy,
  whileAsked,
} from "../internal/world.ts";

/** More than a release reads ahead before its first wave is looked at. */
const recipients = people(5200);
const policy = {
  ...testPolicy,
  sending: { ...testPolicy.sending, perProjectHour: 100_000, perHour: 100_000 },
};

/** Recipients behind which something is open until they are closed. */
function opened(list: readonly Recipient[]): { readonly rows: AsyncIterable<Recipient>; isOpen: boolean } {
  const source = {
    isOpen: false,
    rows: {
      async *[Symbol.asyncIterator](): AsyncGenerator<Recipient, void> {
        source.isOpen = true;
        try {
          yield* list;
        } finally {
          source.isOpen = false;
        }
      },
    },
  };
  return source;
}

describe("the recipients of a release are closed", () => {
  test("when it ends with its first wave, and most of them were never asked for", async () => {
    const world = await openWorld({ policy });
    const mailOut = await approved(world, recipients);
    const source = opened(recipients);
    const release = world.gate.release(mailOut, source.rows, { by: ORDERER });
    await drain(release);
    expect(release.end?.kind).toBe("held");
    expect(source.isOpen).toBe(false);
  });

  test("when whoever takes the waves goes away", async () => {
    const world = await openWorld({ policy });
    const mailOut = await approved(world, recipients);
    const source = opened(recipients);
    for await (const wave of world.gate.release(mailOut, source.rows, { by: ORDERER })) {
      expect(wave.number).toBe(1);
      expect(source.isOpen).toBe(true);
      break;
    }
    expect(source.isOpen).toBe(false);
  });

  test("when something fails on the way", async () => {
    const world = await openWorld({ policy });
    const mailOut = await approved(world, recipients);
    const source = opened(recipients);
    whileAsked(world, () => {
      world.ledger.transact = () => Promise.reject(new Error("the disk is gone"));
    });
    await expect(drain(world.gate.release(mailOut, source.rows, { by: ORDERER }))).rejects.toMatchObject({
      code: "SLUSE_PART_FAILED",
      cause: new Error("the disk is gone"),
    });
    expect(source.isOpen).toBe(false);
  });

  test("when it has reached everybody", async () => {
    const world = await openWorld({ policy });
    const few = recipients.slice(0, 60);
    const mailOut = await approved(world, few);
    await passCanary(world, mailOut, few);
    const source = opened(few);
    const release = world.gate.release(mailOut, source.rows, { by: ORDERER });
    await drain(release);
    expect(release.end?.kind).toBe("completed");
    expect(source.isOpen).toBe(false);
  });
});
