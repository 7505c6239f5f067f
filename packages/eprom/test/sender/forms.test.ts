import { test } from "@fast-check/vitest";
import type { Channel } from "@sluse/core";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { epromSender } from "../../src/index.ts";
import {
  FORM_ID,
  HELSENORGE_ONLY,
  clearanceFor,
  clearancesFor,
  formsOf,
  senderTo,
  startEprom,
} from "../orders.ts";

const wave = clearancesFor(3, 81);
const [first, second] = wave;

describe("a form", () => {
  it("is ordered once for everyone in the wave, with the clearance in its metadata", async () => {
    await using eprom = await startEprom();
    const expires = "2027-03-01T11:00:00.000Z";
    const settlements = await senderTo(eprom).send(formsOf(wave, { form: { expires } }));
    expect(settlements.map(({ outcome }) => outcome)).toEqual(["delivered", "delivered", "delivered"]);
    for (const { recipient, id } of wave) {
      expect(eprom.world.receivedBy(recipient.nationalId)).toMatchObject([
        { channel: "helsenorge", kind: "form", subject: FORM_ID, content: JSON.stringify({ clearance: id }) },
      ]);
    }
    expect(JSON.parse(eprom.traffic.exchanges[0]!.body)).toMatchObject({
      expiryDate: "2027-03-01T11:00:00.000Z",
      distributionRule: 6,
    });
  });

  it.each([
    { formId: "99999999-9999-4999-8999-999999999999" },
    { notice: { title: "Haster: prøvesvaret ditt" } },
    { expires: "2028-01-01T00:00:00Z" },
  ])("is the one that was approved, and none of whoever makes the sender: %o", (own) => {
    const make = (more: object): unknown =>
      epromSender({ baseUrl: "https://eprom.example/", apiKey: "k".repeat(20), ...more });
    expect(() => make(own)).toThrow(expect.objectContaining({ code: "SLUSE_EPROM_OPTION" }));
    expect(() => make({})).not.toThrow();
  });

  it("goes nowhere else than Helsenorge under the mandate of research, whoever is reserved", async () => {
    await using eprom = await startEprom({ reserved: [first!.recipient.nationalId] });
    const settlements = await senderTo(eprom).send(formsOf(wave));
    expect(settlements[0]).toMatchObject({ outcome: "unreachable", cause: "nobody-reached" });
    expect(eprom.world.reservedReached()).toEqual([]);
  });

  it("names the person it is about, when that is another", async () => {
    await using eprom = await startEprom();
    const about = second!.recipient.nationalId;
    await senderTo(eprom).send(formsOf([clearanceFor({ ...first!.recipient, onBehalfOf: about }, 1)]));
    expect(JSON.parse(eprom.traffic.exchanges[0]!.body)).toMatchObject({
      nationalId: first!.recipient.nationalId,
      onBehalfOfNationalId: about,
    });
  });

  it("is unreachable for somebody who does not exist", async () => {
    await using eprom = await startEprom({ missing: [first!.recipient.nationalId] });
    expect(await senderTo(eprom).send(formsOf([first!]))).toMatchObject([{ outcome: "unreachable" }]);
  });

  it.each([
    ["form-unknown", { id: "borte" }, {}],
    ["cannot-be-signed", {}, { mustBeSigned: true }],
  ] as const)("that ePROM turns down has failed, with the cause %s", async (cause, form, more) => {
    await using eprom = await startEprom();
    const clearance = clearanceFor({ ...first!.recipient, onBehalfOf: second!.recipient.nationalId }, 1);
    expect(await senderTo(eprom, more).send(formsOf([clearance], { form }))).toMatchObject([
      { outcome: "failed", cause },
    ]);
    expect(eprom.world.receipts.size).toBe(0);
  });

  it("that is not published has failed", async () => {
    await using eprom = await startEprom({ forms: [{ id: FORM_ID, published: false, paperEnabled: false }] });
    expect(await senderTo(eprom).send(formsOf([first!]))).toMatchObject([{ cause: "form-not-published" }]);
  });

  it("on paper has failed when it has no paper", async () => {
    await using eprom = await startEprom();
    const clearance = clearanceFor(first!.recipient, 1, { kind: "channels", inOrder: ["paper"] });
    expect(await senderTo(eprom).send(formsOf([clearance]))).toMatchObject([{ cause: "not-paper-enabled" }]);
  });
});

describe("a mandate, whatever it allows", () => {
  const channel = fc.constantFrom<Channel>("helsenorge", "digital-mailbox", "unsecure", "paper");

  test.prop([fc.uniqueArray(channel), fc.uniqueArray(channel), fc.boolean()])(
    "is never gone beyond, by letter or form, whichever channels a person has",
    async (inOrder, reachable, reserved) => {
      const { nationalId } = first!.recipient;
      await using eprom = await startEprom({
        channelsOf: () => reachable,
        reserved: reserved ? [nationalId] : [],
        forms: [{ id: FORM_ID, published: true, paperEnabled: true }],
      });
      const mandate = { kind: "channels", inOrder } as const;
      await senderTo(eprom).send(formsOf([clearanceFor({ nationalId }, 1, mandate)]));
      await senderTo(eprom).send(formsOf([clearanceFor({ nationalId }, 2, HELSENORGE_ONLY)]));
      for (const { channel: used, content } of eprom.world.receivedBy(nationalId)) {
        const allowed: readonly Channel[] = content.includes("/2") ? ["helsenorge"] : inOrder;
        expect(allowed).toContain(used);
      }
    },
  );
});
