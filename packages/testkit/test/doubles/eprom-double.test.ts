import { startEpromDouble, type EpromDouble } from "@sluse/testkit/doubles";
import { createPopulation } from "@sluse/testkit/people";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const API_KEY = "nøkkel-til-prøve".normalize("NFKD").replaceAll(/[^\w-]/gu, "");
const [kari = "", ola = "", nobody = ""] = createPopulation({ size: 3, seed: 7 }).people();
const FORM = { id: "6e3e2f7a-1d55-4f0f-9a59-2f8a4a3f0d11", published: true, paperEnabled: false };
const DRAFT = { ...FORM, id: "draft", published: false };
const EVERY_CHANNEL = [1, 2, 3, 4];

let eprom: EpromDouble;
beforeEach(async () => {
  eprom = await startEpromDouble({
    apiKey: API_KEY,
    forms: [FORM, DRAFT],
    reserved: [kari],
    missing: [nobody],
  });
});
afterEach(async () => {
  await eprom.close();
});

async function post(
  path: string,
  body: object,
  apiKey = API_KEY,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(`${eprom.baseUrl}/api/v2/${path}`, {
    method: "POST",
    headers: { authorization: `Basic ${apiKey}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const PDF = Buffer.from("%PDF-1.7 æøå\n%%EOF\n").toString("base64");
const withDocument = (content: string): object => ({
  ...letter(ola, [1]),
  documentCollection: { mainDocument: { contentType: "application/pdf", content } },
});

const letter = (nationalId: string, notificationPriorityList: readonly number[]): object => ({
  nationalId,
  senderInfo: { organisationName: "Helse Midt-Norge", organisationNr: "983658776" },
  messageInfo: { title: "Invitasjon til undersøkelse", description: "", merknad: "" },
  documentCollection: { mainDocument: { content: PDF } },
  notificationPriorityList,
});

describe("letters in the double of ePROM", () => {
  it("reach a reserved person through the next channel, when the order allows one", async () => {
    const answer = await post("messagetocitizen", letter(kari, EVERY_CHANNEL));
    expect(answer.body).toMatchObject({ notificationChannel: 2 });
    expect(eprom.world.receivedBy(kari)).toMatchObject([{ channel: "digital-mailbox", kind: "letter" }]);
    expect(eprom.world.reservedReached()).toEqual([kari]);
    expect(eprom.world.refusals).toMatchObject([{ nationalId: kari, code: "X99" }]);
  });

  it("never reach a reserved person through Helsenorge alone, and nobody is told why", async () => {
    const answer = await post("messagetocitizen", letter(kari, [1]));
    expect(answer.body).toMatchObject({ notificationChannel: 0 });
    expect(eprom.world.receivedBy(kari)).toEqual([]);
    expect(JSON.stringify(answer)).not.toMatch(/reserv/iu);
  });

  it("are counted for each person", async () => {
    for (let round = 0; round < 3; round += 1) await post("messagetocitizen", letter(ola, [1]));
    expect(eprom.world.receivedBy(ola)).toHaveLength(3);
    expect(eprom.world.receipts.size).toBe(1);
  });

  it.each([
    ["an unknown key", letter(ola, [1]), "feil"],
    ["no main document", { ...letter(ola, [1]), documentCollection: {} }, API_KEY],
    ["a PDF that was cut short", withDocument(PDF.slice(0, -8)), API_KEY],
    ["a PDF whose base64 is broken", withDocument(`${PDF.slice(0, 8)} ${PDF.slice(8)}`), API_KEY],
    ["something else than a PDF", withDocument(Buffer.from("Hei\n%%EOF").toString("base64")), API_KEY],
    ["an FH-number", letter("80000000000", [1]), API_KEY],
    ["a number that is too short", letter("123", [1]), API_KEY],
  ])("are refused for %s", async (_what, body, key) => {
    expect((await post("messagetocitizen", body, key)).status).toBe(400);
    expect(eprom.world.receipts.size).toBe(0);
  });

  it("to somebody who does not exist are not sent", async () => {
    expect((await post("messagetocitizen", letter(nobody, [1]))).body).toMatchObject({
      notificationChannel: 0,
    });
  });
});

describe("forms in the double of ePROM", () => {
  it("follow the distribution rule", async () => {
    const order = { formId: FORM.id, nationalId: kari };
    expect((await post("formorder", { ...order, distributionRule: 6 })).body).toMatchObject({
      notificationChannel: 0,
    });
    expect(eprom.world.reservedReached()).toEqual([]);
    expect((await post("formorder", { ...order, distributionRule: 0 })).body).toMatchObject({
      notificationChannel: 2,
    });
    expect(eprom.world.reservedReached()).toEqual([kari]);
  });

  it("to somebody who does not exist have an id of zeros", async () => {
    const { body } = await post("formorder", { formId: FORM.id, nationalId: nobody, distributionRule: 6 });
    expect(body["id"]).toMatch(/^[0-]+$/u);
  });

  it.each([
    ["a form that is not published", { formId: DRAFT.id }],
    ["an unknown form", { formId: "borte" }],
    ["paper for a form without", { distributionRule: 5 }],
    ["signing without distribution", { mustBeSigned: true, distributionRule: 2 }],
    ["signing on behalf of somebody", { mustBeSigned: true, onBehalfOfNationalId: kari }],
    ["metadata that is not JSON", { metadata: "{" }],
  ])("are refused for %s", async (_what, part) => {
    const { status } = await post("formorder", {
      formId: FORM.id,
      nationalId: ola,
      distributionRule: 6,
      ...part,
    });
    expect(status).toBe(400);
  });
});

describe("callbacks of the double of ePROM", () => {
  it("tell what became of each order, in any order and as often as asked", async () => {
    await post("messagetocitizen", letter(ola, [1]));
    await post("messagetocitizen", letter(kari, [1]));
    await post("formorder", { formId: FORM.id, nationalId: ola, distributionRule: 6 });
    const taken: { path: string; body: unknown }[] = [];
    const answers = await eprom.callbacks.send({
      order: "reversed",
      times: 2,
      to: async (request) => {
        taken.push({ path: new URL(request.url).pathname, body: await request.json() });
        return Response.json({ success: true });
      },
    });
    expect(answers).toEqual(Array(6).fill(true));
    expect(taken.slice(0, 3)).toMatchObject([
      { path: "/api/PromsFormOrder", body: { apiKey: API_KEY, formOrderStatus: "Ordered" } },
      { path: "/api/MessageToCitizen", body: { notificationChannel: "None", sentStatus: "Error" } },
      { path: "/api/MessageToCitizen", body: { notificationChannel: "Helsenorge", sentStatus: "Sent" } },
    ]);
    expect(eprom.callbacks.pending).toEqual([]);
  });
});

describe("many letters", () => {
  it("are taken at the speed of the machine, and every one is counted", async () => {
    const people = [...createPopulation({ size: 3000, seed: 11 }).people()];
    const bodies = people.values();
    const work = async (): Promise<void> => {
      for (const nationalId of bodies) await post("messagetocitizen", letter(nationalId, [1]));
    };
    await Promise.all(Array.from({ length: 32 }, work));
    expect(eprom.world.receipts.size).toBe(3000);
    expect(eprom.traffic.count("messagetocitizen")).toBe(3000);
  });
});
