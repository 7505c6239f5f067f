import { test } from "@fast-check/vitest";
import type { ClearanceId, Outcome, SenderOutcome, Settlement } from "@sluse/core";
import {
  createCallbackHandler,
  createMemoryMessageIndex,
  type CallbackOptions,
  type MandateBreach,
  type MessageIndex,
} from "@sluse/eprom";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  API_KEY,
  HELSENORGE_ONLY,
  clearanceFor,
  clearancesFor,
  senderTo,
  startEprom,
  waveOf,
} from "../orders.ts";

const [clearance] = clearancesFor(1, 91) as [ReturnType<typeof clearanceFor>];
const LETTER_ID = "184738d0-3c39-e611-9c2a-34e6d72e03c7";
const FORM_ID = "284738d0-3c39-e611-9c2a-34e6d72e03c7";

/** A ledger of outcomes, and the handler that writes to it. */
function startBooks(more: Partial<CallbackOptions> = {}) {
  const outcomes = new Map<ClearanceId, SenderOutcome>();
  const written: Settlement[] = [];
  const breaches: MandateBreach[] = [];
  const index: MessageIndex = more.index ?? createMemoryMessageIndex();
  const handle = createCallbackHandler({
    apiKey: API_KEY,
    index,
    reconcile: async (settlements) => {
      for (const settlement of settlements) {
        outcomes.set(settlement.clearance, settlement.outcome);
        written.push(settlement);
      }
    },
    onBreach: (breach) => breaches.push(breach),
    ...more,
  });
  return { handle, index, outcomes, written, breaches };
}

const put = (path: string, body: unknown, method = "PUT"): Request =>
  new Request(`https://bestiller.example.no/${path}`, {
    method,
    headers: { "content-type": "application/json" },
    ...(method === "GET" ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });

const letterBody = (more: object = {}): object => ({
  apiKey: API_KEY,
  messageToCitizenId: LETTER_ID,
  notificationChannel: "Helsenorge",
  sentStatus: "Sent",
  ...more,
});

const formBody = (more: object = {}): object => ({
  apiKey: API_KEY,
  formOrderId: FORM_ID,
  notificationChannel: 1,
  timestamp: "2027-02-01T09:00:00",
  timestampUtc: "2027-02-01T08:00:00",
  formOrderStatus: "Ordered",
  formOrderStatusErrorCode: "None",
  ...more,
});

const answerOf = async (response: Response): Promise<[number, unknown]> => [
  response.status,
  await response.json(),
];

describe("callbacks for what was sent", () => {
  it("bring every outcome to the books, letters and forms, by name and by number", async () => {
    const wave = clearancesFor(40, 92);
    const reserved = wave.slice(0, 8).map(({ recipient }) => recipient.nationalId);
    await using eprom = await startEprom({ reserved });
    const { handle, index, outcomes } = startBooks();
    const settled = [
      ...(await senderTo(eprom, { index }).send(waveOf(wave.slice(0, 20)))),
      ...(await senderTo(eprom, { index }).send(waveOf(wave.slice(20)))),
    ];
    expect(await eprom.callbacks.send({ to: handle })).toEqual(Array(40).fill(true));
    expect(outcomes).toEqual(new Map(settled.map(({ clearance: id, outcome }) => [id, outcome])));
    expect([...outcomes.values()].filter((outcome) => outcome === "unreachable")).toHaveLength(8);
  });

  test.prop(
    [
      fc.constantFrom("as-made" as const, "reversed" as const, "shuffled" as const),
      fc.constantFrom("names" as const, "numbers" as const),
      fc.integer({ min: 1, max: 3 }),
      fc.array(fc.uuid(), { maxLength: 3 }),
    ],
    { numRuns: 25 },
  )(
    "leave the same books in whatever order they come, and however often",
    async (order, enumerations, times, strangers) => {
      const wave = clearancesFor(12, 93);
      await using eprom = await startEprom({
        reserved: wave.slice(0, 4).map((each) => each.recipient.nationalId),
      });
      const { handle, index, outcomes } = startBooks();
      await senderTo(eprom, { index }).send(waveOf(wave.slice(0, 6)));
      await senderTo(eprom, { index }).send(waveOf(wave.slice(6)));
      const answers = await eprom.callbacks.send({ to: handle, order, times, strangers, enumerations });
      expect(answers.filter((success) => !success)).toHaveLength(strangers.length * times);
      expect(wave.map(({ id }) => outcomes.get(id))).toEqual([
        ...Array<Outcome>(4).fill("unreachable"),
        ...Array<Outcome>(8).fill("delivered"),
      ]);
    },
  );

  it("count when they come before the sender has its answer", async () => {
    await using eprom = await startEprom();
    const { handle, index, outcomes } = startBooks();
    const body = { messageToCitizenId: LETTER_ID, notificationChannel: 1 };
    eprom.faults.add({ fault: { kind: "status", status: 200, body } });
    const early = await handle(
      put("api/MessageToCitizen", letterBody({ sentStatus: "Error", notificationChannel: "None" })),
    );
    expect(await answerOf(early)).toEqual([200, { success: false }]);
    expect(await senderTo(eprom, { index }).send(waveOf([clearance]))).toEqual([
      { clearance: clearance.id, outcome: "unreachable", cause: "told-by-callback" },
    ]);
    expect(outcomes.size).toBe(0);
  });

  it("tell of a channel that was not allowed before the sender has its answer, too", async () => {
    await using eprom = await startEprom();
    const { handle, index } = startBooks();
    const body = { messageToCitizenId: LETTER_ID, notificationChannel: 1 };
    eprom.faults.add({ fault: { kind: "status", status: 200, body } });
    await handle(put("api/MessageToCitizen", letterBody({ notificationChannel: "PhysicalMailbox" })));
    const sender = senderTo(eprom, { index, concurrency: 1 });
    const [next] = clearancesFor(1, 94);
    expect(await sender.send(waveOf([clearance, { ...next!, id: "m/2" as ClearanceId }]))).toMatchObject([
      { outcome: "delivered", cause: "outside-mandate" },
      { outcome: "not-sent" },
    ]);
  });

  it("that are older than what is known change nothing", async () => {
    const { handle, index, outcomes } = startBooks();
    await index.record({ kind: "form", id: FORM_ID, clearance: clearance.id, mandate: HELSENORGE_ONLY });
    const later = { timestampUtc: "2027-02-03T08:00:00Z", formOrderStatus: "PhysicalMailReturned" };
    await handle(put("api/PromsFormOrder", formBody(later)));
    expect(await answerOf(await handle(put("api/PromsFormOrder", formBody())))).toEqual([
      200,
      { success: true },
    ]);
    expect(outcomes.get(clearance.id)).toBe("unreachable");
  });

  it.each([
    ["Completed", "None", "answered"],
    ["Expired", "None", "delivered"],
    ["Ordered", "None", "delivered"],
    ["DigipostDelivered", "None", "delivered"],
    ["Error", "PatientUnreachable", "unreachable"],
    ["Error", "None", "unreachable"],
    ["Error", "SikkerDigitalPostError", "failed"],
    ["PhysicalMailReturned", "None", "unreachable"],
    [0, 0, "answered"],
    ["3", 1, "unreachable"],
    [3, 2, "failed"],
    [4, undefined, "unreachable"],
    [5, "0", "delivered"],
    ["completed", null, "answered"],
    ["ERROR", "patientUnreachable", "unreachable"],
  ])(
    "of a form with status %s and error code %s mean %s",
    async (formOrderStatus, formOrderStatusErrorCode, outcome) => {
      const { handle, index, outcomes } = startBooks();
      await index.record({ kind: "form", id: FORM_ID, clearance: clearance.id, mandate: HELSENORGE_ONLY });
      await handle(put("api/PromsFormOrder", formBody({ formOrderStatus, formOrderStatusErrorCode })));
      expect(outcomes.get(clearance.id)).toBe(outcome);
    },
  );

  it("tell of a channel that was not allowed", async () => {
    const { handle, index, outcomes, breaches } = startBooks();
    await index.record({ kind: "letter", id: LETTER_ID, clearance: clearance.id, mandate: HELSENORGE_ONLY });
    await handle(put("api/MessageToCitizen", letterBody({ notificationChannel: "PhysicalMailbox" })));
    expect(breaches).toEqual([{ clearance: clearance.id, channel: "paper" }]);
    expect(outcomes.get(clearance.id)).toBe("delivered");
  });

  it("are not answered with success when nobody could act on such a channel", async () => {
    const { handle, index, written } = startBooks({
      onBreach: async () => await Promise.reject(new Error("locked")),
    });
    await index.record({ kind: "letter", id: LETTER_ID, clearance: clearance.id, mandate: HELSENORGE_ONLY });
    const told = put("api/MessageToCitizen", letterBody({ notificationChannel: "PhysicalMailbox" }));
    await expect(handle(told)).rejects.toThrow("locked");
    expect(written).toEqual([]);
  });

  it("keep letters and forms with the same id apart", async () => {
    const { handle, index, outcomes } = startBooks();
    await index.record({ kind: "letter", id: FORM_ID, clearance: clearance.id, mandate: HELSENORGE_ONLY });
    expect(await answerOf(await handle(put("api/PromsFormOrder", formBody())))).toEqual([
      200,
      { success: false },
    ]);
    expect(outcomes.size).toBe(0);
  });
});

describe("a callback that is not to be trusted", () => {
  it.each([
    ["another key", "api/MessageToCitizen", letterBody({ apiKey: "gjetning" }), 401],
    ["a key of another kind", "api/MessageToCitizen", letterBody({ apiKey: { toString: API_KEY } }), 401],
    ["no key", "api/MessageToCitizen", letterBody({ apiKey: undefined }), 401],
    ["no JSON", "api/MessageToCitizen", "{", 401],
    ["no object", "api/MessageToCitizen", "null", 401],
    [
      "far too much",
      "api/PromsFormOrder",
      JSON.stringify(formBody({ formData: "x".repeat(9_000_000) })),
      413,
    ],
    [
      "a key far down",
      "api/MessageToCitizen",
      JSON.stringify({ fyll: "x".repeat(100_000), ...letterBody() }),
      401,
    ],
    [
      "a key within something else",
      "api/MessageToCitizen",
      JSON.stringify({ inni: { apiKey: API_KEY }, ...letterBody({ apiKey: undefined }) }),
      401,
    ],
    ["no id", "api/MessageToCitizen", letterBody({ messageToCitizenId: "" }), 400],
    ["a status that is none", "api/MessageToCitizen", letterBody({ sentStatus: "Kanskje" }), 400],
    ["a channel that is none", "api/MessageToCitizen", letterBody({ notificationChannel: 9 }), 400],
    ["a form's status that is none", "api/PromsFormOrder", formBody({ formOrderStatus: 17 }), 400],
    ["another address", "api/NoeAnnet", letterBody(), 404],
  ])("writes nothing with %s", async (_what, path, body, status) => {
    const { handle, index, written } = startBooks();
    await index.record({ kind: "letter", id: LETTER_ID, clearance: clearance.id, mandate: HELSENORGE_ONLY });
    await index.record({ kind: "form", id: FORM_ID, clearance: clearance.id, mandate: HELSENORGE_ONLY });
    const response = await handle(put(path, body));
    const text = await response.clone().text();
    expect(await answerOf(response)).toEqual([status, { success: false }]);
    expect(text).not.toContain("gjetning");
    expect(written).toEqual([]);
  });

  it("is refused when it breaks off, whether it has shown the key or not", async () => {
    const { handle, index, written } = startBooks();
    await index.record({ kind: "letter", id: LETTER_ID, clearance: clearance.id, mandate: HELSENORGE_ONLY });
    for (const begun of ["", JSON.stringify(letterBody()).slice(0, -20)]) {
      let isBegun = false;
      const body = new ReadableStream({
        pull(controller) {
          if (isBegun) controller.error(new Error("connection lost"));
          else controller.enqueue(new TextEncoder().encode(begun));
          isBegun = true;
        },
      });
      const url = "https://bestiller.example.no/api/MessageToCitizen";
      const response = await handle(new Request(url, { method: "PUT", body, duplex: "half" }));
      expect(await answerOf(response)).toEqual([401, { success: false }]);
    }
    expect(written).toEqual([]);
  });

  it("fills no memory without the key", async () => {
    const { handle } = startBooks();
    const chunk = new TextEncoder().encode(" ".repeat(16_384));
    let sent = 0;
    let isCancelled = false;
    const body = new ReadableStream({
      pull(controller) {
        sent += 1;
        controller.enqueue(chunk);
      },
      cancel() {
        isCancelled = true;
      },
    });
    const request = new Request("https://bestiller.example.no/api/MessageToCitizen", {
      method: "PUT",
      body,
      duplex: "half",
    });
    expect((await handle(request)).status).toBe(401);
    expect([isCancelled, sent < 10]).toEqual([true, true]);
  });

  it.each(["", "  ", "nøkkel\n"])("is refused from the start when the key is %j", (apiKey) => {
    expect(() => startBooks({ apiKey })).toThrow(expect.objectContaining({ code: "SLUSE_EPROM_OPTION" }));
  });

  it("writes nothing by another method", async () => {
    const { handle, written } = startBooks();
    expect((await handle(put("api/MessageToCitizen", letterBody(), "POST"))).status).toBe(405);
    expect((await handle(put("api/MessageToCitizen", undefined, "GET"))).status).toBe(405);
    expect(written).toEqual([]);
  });

  it("is not answered with success when the ledger does not take it", async () => {
    const { handle, index } = startBooks({
      reconcile: async () => await Promise.reject(new Error("locked")),
    });
    await index.record({ kind: "letter", id: LETTER_ID, clearance: clearance.id, mandate: HELSENORGE_ONLY });
    await expect(handle(put("api/MessageToCitizen", letterBody()))).rejects.toThrow("locked");
  });
});

describe("an answered form", () => {
  it("is taken with all of its answers, none of which is read", async () => {
    const { handle, index, outcomes } = startBooks();
    await index.record({ kind: "form", id: FORM_ID, clearance: clearance.id, mandate: HELSENORGE_ONLY });
    const formData = JSON.stringify({ svar: "æ".repeat(200_000) });
    const request = put("api/PromsFormOrder", formBody({ formOrderStatus: "Completed", formData }));
    expect(await answerOf(await handle(request))).toEqual([200, { success: true }]);
    expect(outcomes.get(clearance.id)).toBe("answered");
  });
});
