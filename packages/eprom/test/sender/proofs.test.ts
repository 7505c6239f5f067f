import type { EpromProof } from "@sluse/eprom";
import { createPopulation } from "@sluse/testkit/people";
import { describe, expect, test } from "vitest";

import { HELSENORGE_ONLY, LETTER, senderTo, startEprom } from "../orders.ts";

const [nobody = ""] = [...createPopulation({ size: 1, seed: 5 }).people()];
const PROOF: EpromProof = {
  ...LETTER,
  notice: {
    title: "PRØVE: Invitasjon til undersøkelse",
    text: "Du inviteres til å være med.",
    sender: "Helse Midt-Norge",
    organisationNumber: "983658776",
  },
  to: { nationalId: nobody, mandate: HELSENORGE_ONLY },
};

describe("a proof", () => {
  test("is one letter to a test person, with its mark in the inbox", async () => {
    await using eprom = await startEprom();
    expect(await senderTo(eprom).sendProof(PROOF)).toEqual({ outcome: "delivered", cause: "accepted" });
    expect(eprom.traffic.count()).toBe(1);
    expect(eprom.world.receivedBy(nobody)).toMatchObject([
      { kind: "letter", channel: "helsenorge", subject: "PRØVE: Invitasjon til undersøkelse" },
    ]);
  });

  test.each([
    ["to an ordinary birth number", { to: { nationalId: "01017012345", mandate: HELSENORGE_ONLY } }],
    [
      "to a number of a hospital's own, or NAV's",
      { to: { nationalId: "11416010029", mandate: HELSENORGE_ONLY } },
    ],
    ["to nobody", { to: null }],
    ["without a mark", { notice: { ...PROOF.notice, title: "Invitasjon til undersøkelse" } }],
  ])("is not sent %s, whoever put it together", async (_, changes) => {
    await using eprom = await startEprom();
    await expect(senderTo(eprom).sendProof({ ...PROOF, ...changes })).rejects.toMatchObject({
      code: "SLUSE_EPROM_PROOF_REFUSED",
    });
    expect(eprom.traffic.count()).toBe(0);
  });

  test("goes once: what ePROM did not answer is not posted again", async () => {
    await using eprom = await startEprom();
    eprom.faults.add({ fault: { kind: "reset" } } as never);
    expect(await senderTo(eprom).sendProof(PROOF)).toMatchObject({ outcome: "unknown" });
    expect(eprom.traffic.count()).toBe(1);
  });
});
