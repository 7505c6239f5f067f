import { fullReport } from "@sluse/gate";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import {
  EPROM_KEY,
  FORM,
  SIRI,
  SYSTEM_KEY,
  TITLE,
  UNAPPROVED_FORM,
  first,
  letter,
  openFrontWorld,
  optedOut,
  people,
  second,
  third,
  type FrontWorld,
} from "./front-world.ts";

let world: FrontWorld;
beforeEach(async () => {
  world = await openFrontWorld();
});
afterEach(() => world[Symbol.asyncDispose]());

interface Answered {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

async function send(method: string, path: string, body: unknown, key = SYSTEM_KEY): Promise<Answered> {
  const response = await fetch(`${world.address}${path}`, {
    method,
    headers: { authorization: `Basic ${key}`, "content-type": "application/json" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

/** A form order as an ordering system sends it to ePROM. */
const formOrder = (nationalId: string, more: object = {}): object => ({
  formId: FORM,
  nationalId,
  expiryDate: "2027-05-01T12:00:00Z",
  reminderDate: null,
  metadata: JSON.stringify({ pasient: 17 }),
  distributionRule: 6,
  mustBeSigned: false,
  testMode: false,
  onBehalfOfNationalId: null,
  ...more,
});
const letterOrder = (nationalId: string, more: object = {}): object => ({
  nationalId,
  senderInfo: { organisationName: "Fjordheim universitet", organisationNr: "974767880" },
  messageInfo: { title: TITLE, description: "", merknad: "" },
  documentCollection: {
    mainDocument: {
      fileName: "brev.pdf",
      contentType: "application/pdf",
      content: letter.toString("base64"),
    },
    attachments: [],
  },
  notificationPriorityList: [1],
  testMode: false,
  ...more,
});
const FORMS = "/api/v2/formorder";
const LETTERS = "/api/v2/messagetocitizen";
const order = (nationalId: string, more?: object): Promise<Answered> =>
  send("POST", FORMS, formOrder(nationalId, more));

const received = (nationalId: string): number => world.eprom.world.receivedBy(nationalId).length;
const sentInAll = (): number => [...world.eprom.world.receipts.values()].flat().length;
const outcomesOf = async (mailOut: string): Promise<Readonly<Record<string, number>>> =>
  fullReport(await world.gate.report(mailOut, { by: SIRI })).outcomes;

describe("an ordering system that asks as it always has", () => {
  test("gets a form sent, and ePROM's own answer", async () => {
    const { status, body } = await order(first);
    expect(status).toBe(200);
    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/u),
      singleUseCode: null,
      loginUrl: "https://skjema.invalid/",
      notificationChannel: 1,
    });
    expect(world.eprom.world.receivedBy(first)).toMatchObject([
      { kind: "form", subject: FORM, channel: "helsenorge" },
    ]);
  });

  test("gets a letter sent, whole, under the title that was approved", async () => {
    const { status, body } = await send("POST", LETTERS, letterOrder(first));
    expect({ status, body }).toEqual({
      status: 200,
      body: { messageToCitizenId: expect.stringMatching(/^[0-9a-f-]{36}$/u), notificationChannel: 1 },
    });
    expect(world.eprom.world.receivedBy(first)).toMatchObject([{ kind: "letter", subject: TITLE }]);
  });

  test("is told by its callbacks, with the key it knows, and the ledger is told first", async () => {
    const { body } = await order(first);
    expect(await world.eprom.callbacks.send({ to: world.address, times: 2 })).toEqual([true, true]);
    expect(world.callbacks).toMatchObject([
      { apiKey: SYSTEM_KEY, formOrderId: body["id"], formOrderStatus: "Ordered" },
      { apiKey: SYSTEM_KEY, formOrderId: body["id"] },
    ]);
    expect(await outcomesOf(world.mailOuts.form)).toMatchObject({ delivered: 1 });
  });

  test("is told that nobody was reached, as ePROM tells it", async () => {
    await world.eprom.close();
    const { status, body } = await order(first);
    expect([status, body["message"]]).toEqual([
      502,
      "Unable to communicate with Helsenorge. No message sent.",
    ]);
    expect(await outcomesOf(world.mailOuts.form)).toMatchObject({ failed: 1 });
  });
});

describe("an ordering system that goes beyond what was cleared", () => {
  const BEYOND: readonly [what: string, path: string, body: unknown][] = [
    ["a form that nobody approved", FORMS, formOrder(first, { formId: UNAPPROVED_FORM })],
    ["a letter with another title", LETTERS, letterOrder(first, { messageInfo: { title: "Du har vunnet" } })],
    [
      "another letter",
      LETTERS,
      letterOrder(first, {
        documentCollection: {
          mainDocument: { content: Buffer.concat([letter, Buffer.from(" ")]).toString("base64") },
          attachments: [],
        },
      }),
    ],
    [
      "an attachment",
      LETTERS,
      letterOrder(first, {
        documentCollection: {
          mainDocument: { content: letter.toString("base64") },
          attachments: [{ content: letter.toString("base64") }],
        },
      }),
    ],
    ["a code for others to send", FORMS, formOrder(first, { distributionRule: 2 })],
    ["the same by its name", FORMS, formOrder(first, { distributionRule: "NoDistribution" })],
    ["a signature", FORMS, formOrder(first, { mustBeSigned: true })],
    ["test mode", FORMS, formOrder(first, { testMode: true })],
    ["no recipient", FORMS, { formId: FORM }],
    ["no number", FORMS, formOrder("12345678901")],
    ["somebody who has opted out", FORMS, formOrder(optedOut)],
    ["a list of orders", FORMS, [formOrder(first), formOrder(second)]],
    ["nothing", FORMS, ""],
  ];
  test("than what was approved has nothing sent, and is told why", async () => {
    for (const [what, path, body] of BEYOND) {
      const answered = await send("POST", path, body);
      const { message } = answered.body;
      expect({ what, status: answered.status, message }).toEqual({
        what,
        status: 400,
        message: expect.stringMatching(/^Sluse: .+ \(.+\)$/u),
      });
      expect(JSON.stringify(answered.body)).not.toMatch(/\d{11}|reserv|opted/u);
    }
    expect(world.eprom.traffic.exchanges).toHaveLength(0);
  });

  test("to somebody twice, at once or after another, has it sent once", async () => {
    const asked = await Promise.all(Array.from({ length: 8 }, () => order(first)));
    expect(asked.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, ...Array(7).fill(400)]);
    expect((await order(first)).status).toBe(400);
    expect(received(first)).toBe(1);
  });

  test("after an answer that never came has it sent once", async () => {
    world.eprom.faults.add({ path: "formorder", fault: { kind: "status", status: 504 } });
    expect((await order(first)).status).toBe(504);
    expect((await order(first)).status).toBe(400);
    expect(received(first)).toBe(1);
    expect(await outcomesOf(world.mailOuts.form)).toMatchObject({ unknown: 1 });
  });

  test("by other channels has it sent by those that were approved", async () => {
    await order(first, { distributionRule: "PaperOnly" });
    await send("POST", LETTERS, letterOrder(second, { notificationPriorityList: [4, 3] }));
    for (const id of [first, second])
      expect(world.eprom.world.receivedBy(id)).toMatchObject([{ channel: "helsenorge" }]);
  });

  test("with no key of its own, ePROM's, or another's is not known, here or there", async () => {
    for (const key of ["", EPROM_KEY, "en annen"])
      expect((await send("POST", FORMS, formOrder(first), key)).status).toBe(400);
    const direct = await fetch(`${world.eprom.baseUrl}${FORMS}`, {
      method: "POST",
      headers: { authorization: `Basic ${SYSTEM_KEY}` },
      body: JSON.stringify(formOrder(first)),
    });
    expect(direct.status).toBe(400);
    expect(sentInAll()).toBe(0);
  });

  test("and answers its own callbacks changes nothing of what it may send", async () => {
    const { body } = await order(first);
    const told = {
      formOrderId: body["id"],
      notificationChannel: "None",
      formOrderStatus: "Error",
      formOrderStatusErrorCode: "PatientUnreachable",
    };
    const own = await send("PUT", "/api/PromsFormOrder", { apiKey: SYSTEM_KEY, ...told });
    expect([own.status, own.body]).toEqual([401, { success: false }]);
    expect(await outcomesOf(world.mailOuts.form)).toMatchObject({ delivered: 1 });
    // With ePROM's key, which it is never given.
    await send("PUT", "/api/PromsFormOrder", { apiKey: EPROM_KEY, ...told });
    expect((await order(first)).status).toBe(400);
    expect(received(first)).toBe(1);
  });

  test("under a stop has nothing sent", async () => {
    await world.gate.stop({ project: "everyday-2027" }, { by: SIRI, reason: "Feil i brevet." });
    expect((await order(first)).status).toBe(400);
    expect((await send("POST", LETTERS, letterOrder(second))).status).toBe(400);
    expect(world.eprom.traffic.exchanges).toHaveLength(0);
  });

  test("after the mail-out was withdrawn has nothing sent, also when it was found before", async () => {
    expect((await order(first)).status).toBe(200);
    await world.gate.withdraw(world.mailOuts.form, { by: SIRI, comment: "Feil skjema." });
    expect((await order(second)).status).toBe(400);
    expect((await order(third)).status).toBe(400);
    expect(sentInAll()).toBe(1);
  });
});

test("the next mail-out of the same form is found at once when the one before has ended", async () => {
  expect((await order(first)).status).toBe(200);
  await world.gate.withdraw(world.mailOuts.form, { by: SIRI, comment: "Ny frist." });
  await world.orderForm();
  expect((await order(second)).status).toBe(200);
  await world.orderForm();
  expect((await order(third)).status).toBe(200);
});

describe("a channel that was not cleared", () => {
  test("stops the mail-out when a callback tells of it", async () => {
    const { body } = await order(first);
    await send("PUT", "/api/PromsFormOrder", {
      apiKey: EPROM_KEY,
      formOrderId: body["id"],
      notificationChannel: "PhysicalMailbox",
      formOrderStatus: "Ordered",
      formOrderStatusErrorCode: "None",
    });
    expect((await order(second)).status).toBe(400);
    expect(received(second)).toBe(0);
  });
});

test("whatever a system sends, nobody gets anything that was not cleared for them", async () => {
  const random = (
    (state) => () =>
      (state = (state * 48_271) % 2_147_483_647)
  )(4711);
  const pick = <Item>(items: readonly Item[]): Item => items[random() % items.length]!;
  const acts = Array.from({ length: 240 }, () => () => {
    const id = pick(people.slice(0, 12));
    return pick([
      () => order(id),
      () => order(id, { distributionRule: pick([0, 1, 2, 3, 5, 8, "Basic"]) }),
      () => order(id, { formId: pick([FORM, UNAPPROVED_FORM]) }),
      () => send("POST", LETTERS, letterOrder(id)),
      () => send("POST", LETTERS, letterOrder(id, { messageInfo: { title: pick([TITLE, "Hei"]) } })),
      () =>
        send("PUT", "/api/MessageToCitizen", {
          apiKey: SYSTEM_KEY,
          messageToCitizenId: id,
          notificationChannel: 0,
          sentStatus: 1,
        }),
      () => world.eprom.callbacks.send({ to: world.address, order: "shuffled", times: 2 }),
    ])();
  });
  for (let at = 0; at < acts.length; at += 6) await Promise.all(acts.slice(at, at + 6).map((act) => act()));
  expect(received(optedOut)).toBe(0);
  for (const [, receipts] of world.eprom.world.receipts)
    expect(new Set(receipts.map(({ kind }) => kind)).size).toBe(receipts.length);
  const cleared = await Promise.all(
    Object.values(world.mailOuts).map(async (mailOut) => {
      const counts = await outcomesOf(mailOut);
      return Object.values(counts).reduce((sum, count) => sum + count, 0);
    }),
  );
  expect(sentInAll()).toBe(cleared.reduce((sum, count) => sum + count, 0));
  expect(sentInAll()).toBeGreaterThan(10);
});
