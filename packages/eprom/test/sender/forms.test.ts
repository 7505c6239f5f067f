import { test } from "@fast-check/vitest";
import { instant, type Channel } from "@sluse/core";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  FORM_ID,
  HELSENORGE_ONLY,
  clearanceFor,
  clearancesFor,
  formSender,
  letterOf,
  startEprom,
} from "../orders.ts";

const wave = clearancesFor(3, 81);
const [first, second] = wave;

describe("a form", () => {
  it("is ordered once for everyone in the wave, with the clearance in its metadata", async () => {
    await using eprom = await startEprom();
    const expires = instant("2027-03-01T12:00:00+01:00");
    const settlements = await formSender(eprom, { expires }).send(wave, letterOf);
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

  it("goes nowhere else than Helsenorge under the mandate of research, whoever is reserved", async () => {
    await using eprom = await startEprom({ reserved: [first!.recipient.nationalId] });
    const settlements = await formSender(eprom).send(wave, letterOf);
    expect(settlements[0]).toMatchObject({ outcome: "unreachable", cause: "nobody-reached" });
    expect(eprom.world.reservedReached()).toEqual([]);
  });

  it("names the person it is about, when that is another", async () => {
    await using eprom = await startEprom();
    const about = second!.recipient.nationalId;
    await formSender(eprom).send([clearanceFor({ ...first!.recipient, onBehalfOf: about }, 1)], letterOf);
    expect(JSON.parse(eprom.traffic.exchanges[0]!.body)).toMatchObject({
      nationalId: first!.recipient.nationalId,
      onBehalfOfNationalId: about,
    });
  });

  it("is unreachable for somebody who does not exist", async () => {
    await using eprom = await startEprom({ missing: [first!.recipient.nationalId] });
    expect(await formSender(eprom).send([first!], letterOf)).toMatchObject([{ outcome: "unreachable" }]);
  });

  it.each([
    ["form-unknown", { formId: "borte" }],
    ["cannot-be-signed", { mustBeSigned: true }],
  ] as const)("that ePROM turns down has failed, with the cause %s", async (cause, more) => {
    await using eprom = await startEprom();
    const clearance = clearanceFor({ ...first!.recipient, onBehalfOf: second!.recipient.nationalId }, 1);
    expect(await formSender(eprom, more).send([clearance], letterOf)).toMatchObject([
      { outcome: "failed", cause },
    ]);
    expect(eprom.world.receipts.size).toBe(0);
  });

  it("that is not published has failed", async () => {
    await using eprom = await startEprom({ forms: [{ id: FORM_ID, published: false, paperEnabled: false }] });
    expect(await formSender(eprom).send([first!], letterOf)).toMatchObject([{ cause: "form-not-published" }]);
  });

  it("on paper has failed when it has no paper", async () => {
    await using eprom = await startEprom();
    const clearance = clearanceFor(first!.recipient, 1, { kind: "channels", inOrder: ["paper"] });
    expect(await formSender(eprom).send([clearance], letterOf)).toMatchObject([
      { cause: "not-paper-enabled" },
    ]);
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
      await formSender(eprom).send([clearanceFor({ nationalId }, 1, mandate)], letterOf);
      await formSender(eprom).send([clearanceFor({ nationalId }, 2, HELSENORGE_ONLY)], letterOf);
      for (const { channel: used, content } of eprom.world.receivedBy(nationalId)) {
        const allowed: readonly Channel[] = content.includes("/2") ? ["helsenorge"] : inOrder;
        expect(allowed).toContain(used);
      }
    },
  );
});
