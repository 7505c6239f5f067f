import { test } from "@fast-check/vitest";
import { countsAsContact, type Clearance, type SenderOutcome } from "@sluse/core";
import type { EpromSender, EpromSettlement } from "@sluse/eprom";
import { generatedSection } from "@sluse/testkit";
import { ANSWER_FAULTS, type EpromDouble, type Fault, type FaultOrder } from "@sluse/testkit/doubles";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { FORM_ID, clearancesFor, senderTo, startEprom, waveOf } from "./orders.ts";

const ENDLESS: ReadonlySet<string> = new Set(["timeout", "slow-drip"]);
const [clearance] = clearancesFor(1, 101) as [Clearance];
const { nationalId } = clearance.recipient;

/** Only an answer that never ends is not waited for: what the others are must not depend on how busy the machine is. */
function senderFor(eprom: EpromDouble, fault?: Fault): EpromSender {
  const patience = { timeoutMilliseconds: fault !== undefined && ENDLESS.has(fault.kind) ? 400 : 60_000 };
  return senderTo(eprom, patience);
}

interface Met {
  readonly settlement: EpromSettlement;
  readonly received: number;
}

async function meet(mode: "letter" | "form", order: FaultOrder): Promise<Met> {
  await using eprom = await startEprom();
  eprom.faults.add({ times: Number.POSITIVE_INFINITY, ...order });
  const [settlement] = await senderFor(eprom, order.fault).send(waveOf([clearance], { kind: mode }));
  for (const line of eprom.traffic.logLines()) expect(line).not.toContain(nationalId);
  if (settlement === undefined) throw new Error("nothing was settled");
  expect(JSON.stringify(settlement)).not.toContain(nationalId);
  return { settlement, received: eprom.world.receivedBy(nationalId).length };
}

const cellOf = ({ settlement: { outcome, cause }, received }: Met): string =>
  `${outcome}, \`${cause}\` | ${received}`;

async function rowOf(name: string, order: FaultOrder): Promise<string> {
  const [letter, form] = await Promise.all([meet("letter", order), meet("form", order)]);
  for (const { settlement, received } of [letter, form]) {
    expect(received).toBeLessThanOrEqual(1);
    expect(received === 0 || countsAsContact(settlement.outcome)).toBe(true);
  }
  return `| ${name} | ${cellOf(letter)} | ${cellOf(form)} |`;
}

const status = (code: Extract<Fault, { kind: "status" }>["status"], body: unknown): Fault => ({
  kind: "status",
  status: code,
  body,
});
const NO_ORDER = "00000000-0000-0000-0000-000000000000";

/** What ePROM's documentation says that it answers. */
const ITS_OWN_WORDS: Readonly<Record<string, Fault>> = {
  "504, “Timeout while waiting for response from Helsenorge”": status(
    504,
    "Timeout while waiting for response from Helsenorge",
  ),
  "502, “Unable to communicate with Helsenorge. No message sent.”": status(
    502,
    "Unable to communicate with Helsenorge. No message sent.",
  ),
  "channel 0": status(200, { id: FORM_ID, messageToCitizenId: FORM_ID, notificationChannel: 0 }),
  "channel “None”": status(200, { id: FORM_ID, messageToCitizenId: FORM_ID, notificationChannel: "None" }),
  "an id of zeros": status(200, { id: NO_ORDER, messageToCitizenId: NO_ORDER, notificationChannel: 1 }),
  "a channel outside the mandate": status(200, {
    id: FORM_ID,
    messageToCitizenId: FORM_ID,
    notificationChannel: 2,
  }),
  "a channel that does not exist": status(200, {
    id: FORM_ID,
    messageToCitizenId: FORM_ID,
    notificationChannel: 9,
  }),
  "400, unknown key": status(400, "apiKey 'x' doesn't exists"),
  "400, main document missing": status(400, "Main document in MessageToCitizen is missing"),
  "400, form not published": status(400, "The ordered form is not Published"),
  "400, unknown form": status(400, "No form with id='x' exists"),
  "400, must be signed": status(400, "The ordered form needs to be signed."),
  "400, not paper enabled": status(400, "Form with id='x' is not paper enabled"),
  "400, metadata": status(400, "Metadata is not valid JSON"),
  "400, FH-number": status(400, "FH-number is not supported"),
  "400, something else": status(400, "Noe annet"),
};

const HEADING = ["| Answer | Letter | Received | Form | Received |", "|---|---|---|---|---|"];

describe("the sender, whatever befalls ePROM", () => {
  it("sends nobody anything twice, and never calls failed what may have arrived", async () => {
    const faults = await Promise.all(
      Object.entries(ANSWER_FAULTS).map(([name, fault]) => rowOf(name, { fault })),
    );
    const words = await Promise.all(
      Object.entries(ITS_OWN_WORDS).map(([name, fault]) => rowOf(name, { fault })),
    );
    const text = [
      "",
      ...HEADING,
      ...faults,
      "",
      "What ePROM itself says:",
      "",
      ...HEADING,
      ...words,
      "",
      "",
    ].join("\n");
    const file = new URL("../../../docs/reference/fault-matrix.md", import.meta.url);
    expect(await generatedSection({ file, name: "sender", text })).toBe(text);
  });

  it("knows that nothing arrived when nobody is at home", async () => {
    const eprom = await startEprom();
    await eprom.close();
    expect(await senderFor(eprom).send(waveOf([clearance]))).toEqual([
      { clearance: clearance.id, outcome: "failed", cause: "not-connected" },
    ]);
  });
});

describe("a wave under any mixture of faults", () => {
  const spoiling = fc.constantFrom<Fault>(
    { kind: "reset" },
    { kind: "malformed-json" },
    { kind: "wrong-shape" },
    { kind: "web-page" },
    { kind: "empty-body" },
    { kind: "status", status: 500 },
    { kind: "status", status: 502 },
    { kind: "status", status: 503 },
    { kind: "status", status: 504 },
  );
  const refusing = fc.constantFrom<Fault>(
    { kind: "status", status: 400 },
    { kind: "status", status: 403 },
    { kind: "status", status: 429, retryAfterSeconds: 0 },
  );
  const orders = fc.array(
    fc.oneof(
      fc.record({
        fault: spoiling,
        hasEffect: fc.boolean(),
        from: fc.integer({ min: 1, max: 30 }),
        times: fc.integer({ min: 1, max: 8 }),
      }),
      fc.record({
        fault: refusing,
        from: fc.integer({ min: 1, max: 30 }),
        times: fc.integer({ min: 1, max: 8 }),
      }),
    ),
    { maxLength: 6 },
  );
  const people = clearancesFor(24, 102);

  test.prop(
    [
      orders,
      fc.subarray(people),
      fc.constantFrom("letter" as const, "form" as const),
      fc.integer({ min: 1, max: 6 }),
    ],
    {
      numRuns: 60,
    },
  )(
    "reaches nobody twice, no reserved person, and settles each by what happened",
    async (faults, reserved, mode, concurrency) => {
      const isReserved = new Set(reserved.map((each) => each.recipient.nationalId));
      await using eprom = await startEprom({ reserved: isReserved });
      for (const order of faults) eprom.faults.add(order);
      const sender = senderTo(eprom, { concurrency, failuresBeforeStop: 5, begunAtOnce: 7 });
      const settlements = await sender.send(waveOf(people, { kind: mode }));

      expect(settlements.map((each) => each.clearance)).toEqual(people.map(({ id }) => id));
      for (const [at, { recipient }] of people.entries()) {
        const received = eprom.world.receivedBy(recipient.nationalId).length;
        const outcome: SenderOutcome = settlements[at]?.outcome ?? "delivered";
        expect(received).toBeLessThanOrEqual(isReserved.has(recipient.nationalId) ? 0 : 1);
        expect(received === 0 || countsAsContact(outcome)).toBe(true);
        expect(outcome === "delivered" && received === 0).toBe(false);
      }
      expect(eprom.world.reservedReached()).toEqual([]);
      expect(eprom.traffic.mostAtOnce).toBeLessThanOrEqual(concurrency);
      for (const line of eprom.traffic.logLines()) {
        expect(people.some(({ recipient }) => line.includes(recipient.nationalId))).toBe(false);
      }
    },
  );
});
