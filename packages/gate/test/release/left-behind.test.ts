import { MINUTE, later, type Ledger } from "@sluse/core";
import { createMemoryLedger } from "@sluse/ledger/memory";
import { expect, test } from "vitest";

import {
  CENTRAL,
  ORDERER,
  approved,
  drain,
  openWorld,
  passCanary,
  people,
  testPolicy,
} from "../internal/world.ts";

const three = people(3);
const policy = {
  ...testPolicy,
  sending: { ...testPolicy.sending, canarySize: 1, waveSize: 1, outcomeShare: 0 },
};

test("whoever was taken back while another gate cleared as many keeps the mail-out open", async () => {
  const world = await openWorld({ policy });
  const { gate } = world;
  const mailOut = await approved(world, three);
  await passCanary(world, mailOut, three);
  const slow = gate.release(mailOut, three, { by: ORDERER });
  const waves = slow[Symbol.asyncIterator]();
  const first = await waves.next();
  const other = gate.release(mailOut, three, { by: ORDERER })[Symbol.asyncIterator]();
  expect((await other.next()).done).toBe(false);
  const clearance = first.done === true ? "" : (first.value.clearances[0]?.id ?? "");
  const told = await gate.reconcile([{ clearance, outcome: "not-sent" }], { by: CENTRAL });
  expect(told.takenBack).toBe(1);
  expect((await waves.next()).done).toBe(true);
  expect(slow.end).toMatchObject({
    kind: "held",
    findings: [{ rule: "release/not-sent", facts: { count: 1 } }],
  });
});

test("whoever another gate cleared while they waited for their wave, and was not sent to in time, keeps the mail-out open", async () => {
  const inner = createMemoryLedger();
  let onResult: (result: unknown) => void = () => {};
  const ledger: Ledger = {
    ...inner,
    async transact(work, options) {
      const result = await inner.transact(work, options);
      onResult(result);
      return result;
    },
  };
  const world = await openWorld({ policy, ledger });
  const { gate, clock } = world;
  const mailOut = await approved(world, three);
  await passCanary(world, mailOut, three);
  const release = gate.release(mailOut, three, { by: ORDERER });
  for await (const wave of release) {
    await wave.settle(wave.clearances.map(({ id }) => ({ clearance: id, outcome: "delivered" })));
    // The other gate's letter lies in a queue.
    const other = await gate.release(mailOut, three, { by: ORDERER })[Symbol.asyncIterator]().next();
    const { sendBefore } = other.done === true ? wave : other.value;
    onResult = (result) => {
      if (JSON.stringify(result) === '{"kind":"nobody-left"}') clock.set(later(sendBefore, MINUTE));
    };
  }
  expect(release.end).toMatchObject({
    kind: "held",
    findings: [{ rule: "release/not-sent", facts: { count: 1 } }],
  });
});

test("whoever another gate cleared before they came by, and was taken back since, keeps the mail-out open", async () => {
  const world = await openWorld({ policy });
  const { gate } = world;
  const four = people(4);
  const mailOut = await approved(world, four);
  await passCanary(world, mailOut, four);
  let taken = "";
  async function* rows(): AsyncGenerator<(typeof four)[number]> {
    const other = gate.release(mailOut, four, { by: ORDERER })[Symbol.asyncIterator]();
    const wave = await other.next();
    if (wave.done !== true) taken = wave.value.clearances[0]?.id ?? "";
    yield* four;
  }
  const release = gate.release(mailOut, rows(), { by: ORDERER });
  let isTold = false;
  await drain(release, async (wave) => {
    if (!isTold) await gate.reconcile([{ clearance: taken, outcome: "not-sent" }], { by: CENTRAL });
    isTold = true;
    return wave.clearances.map(({ id }) => ({ clearance: id, outcome: "delivered" }));
  });
  expect(release.end).toMatchObject({
    kind: "held",
    findings: [{ rule: "release/not-sent", facts: { count: 1 } }],
  });
});
