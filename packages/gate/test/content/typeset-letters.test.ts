import type { DocumentFormat, Recipient } from "@sluse/core";
import { describe, expect, it } from "vitest";

import type { GateOptions } from "../../src/index.ts";
import { approved, drain, openWorld, SUPERUSER, type World, ORDERER, reportOf } from "../internal/world.ts";
import {
  createPdfReaderDouble,
  createTypesetterDouble,
  named,
  personalOrder,
  personalTemplates,
} from "./typesetter-double.ts";

const open = (changes: Partial<Omit<GateOptions, "clock">>): Promise<World> =>
  openWorld({ templates: personalTemplates(), ...changes });
const recipients = named(20);
const rulesOf = async (
  { gate }: World,
  given: readonly Recipient[] = recipients,
  changes: Parameters<typeof personalOrder>[1] = {},
): Promise<[string, string[]]> => {
  const { mailOut, decision } = await gate.submit(personalOrder(given, changes));
  return [decision, (await reportOf(gate, mailOut)).findings.map(({ rule }) => rule)];
};

describe("an order that cannot become what its sender takes", () => {
  it("is held when it is submitted, and says what is missing", async () => {
    const world = await open({ takes: ["pdf"] });
    const { mailOut, decision } = await world.gate.submit(personalOrder(recipients));
    expect(decision).toBe("hold");
    const [finding] = (await reportOf(world.gate, mailOut)).findings;
    expect(finding).toMatchObject({
      rule: "order/format-not-taken",
      facts: { document: "invitasjon", format: "text", takes: "pdf" },
    });
    // Nobody can wave it through.
    const verdict = await world.gate.approve(mailOut, {
      by: SUPERUSER,
      digest: (await reportOf(world.gate, mailOut)).digest,
      comment: "Lest.",
      acknowledge: [{ fingerprint: finding!.fingerprint, reason: "Det går nok." }],
    });
    expect(verdict.decision).not.toBe("release");
  });

  it("goes through once the site has a letterhead, when it is rechecked", async () => {
    const world = await open({ takes: ["pdf"] });
    const { mailOut } = await world.gate.submit(personalOrder(recipients));
    const { createGate } = await import("../../src/index.ts");
    const gate = await createGate({ ...world.options, typeset: createTypesetterDouble() });
    expect((await gate.recheck(mailOut, recipients, { by: ORDERER })).decision).toBe("release");
  });

  it("is no order for a form, which goes without its letter", async () => {
    const world = await open({ takes: ["pdf"] });
    const form = { id: "6e3e2f7a", expires: "2027-08-31T20:00:00+02:00", taskText: "Svar på noen spørsmål." };
    const [, rules] = await rulesOf(world, recipients, { kind: "form", form });
    expect(rules).not.toContain("order/format-not-taken");
  });

  it("is text where PDF is not taken, though there is a letterhead", async () => {
    const typeset = createTypesetterDouble();
    const world = await open({ takes: ["text"], typeset });
    expect(await rulesOf(world)).toEqual(["release", []]);
    expect(typeset.made).toEqual([]);
  });

  it.each([[[]], [["PDF"]], ["pdf"], [[undefined]], [null]])(
    "cannot be told of a sender that takes %j",
    async (takes) => {
      await expect(open({ takes: takes as unknown as DocumentFormat[] })).rejects.toMatchObject({
        code: "SLUSE_OPTION_INVALID",
      });
    },
  );
});

describe("a letter that is made for each recipient", () => {
  it("is looked at for everybody, and who cannot have one is left out by the row", async () => {
    const world = await open({ typeset: createTypesetterDouble() });
    const strange = recipients.map((each, index) =>
      index === 6 ? { ...each, values: { ...each.values, navn: "Kåre 日" } } : each,
    );
    const { mailOut, decision } = await world.gate.submit(personalOrder(strange));
    expect(decision).toBe("hold");
    expect((await reportOf(world.gate, mailOut)).findings).toMatchObject([
      {
        rule: "recipient/odd-value",
        facts: { rule: "text/typeset-character" },
        places: [{ kind: "row", row: 7 }],
        count: 1,
      },
    ]);
  });

  it("is made of the shortest and the longest, and read back, before anybody approves", async () => {
    const typeset = createTypesetterDouble();
    const pdf = createPdfReaderDouble();
    const world = await open({ typeset, pdf });
    const given = recipients.map((each, index) => {
      const navn = { 4: "Å", 9: "Anne Margrethe Solveig Hammersborg" }[index] ?? "Kari Solvang";
      return { ...each, values: { ...each.values, navn } };
    });
    expect(await rulesOf(world, given)).toEqual(["release", []]);
    expect(pdf.read).toHaveLength(3);
    expect(pdf.read[1]).toContain("Hei Å, koden din er K1004.");
    expect(pdf.read[2]).toContain("Hei Anne Margrethe Solveig Hammersborg, koden din er K1009.");
  });

  it("is read back as it is shown to whoever approves it", async () => {
    const pdf = createPdfReaderDouble();
    const world = await open({ typeset: createTypesetterDouble(), pdf });
    const { mailOut } = await world.gate.submit(personalOrder(recipients));
    const shown = await world.gate.letter(mailOut, { by: SUPERUSER });
    expect(pdf.read[0]).toBe(new TextDecoder().decode(shown.bytes).replace("%PDF-", ""));
    // What its page leaves out of the name of a slot is seen by nobody but whoever approves.
    const loses = await open({ typeset: createTypesetterDouble(), pdf: createPdfReaderDouble("[navn]") });
    expect(await rulesOf(loses)).toEqual(["refuse", ["order/letter-reads-otherwise"]]);
  });

  it("is refused when it does not read as its template says", async () => {
    const world = await open({ typeset: createTypesetterDouble(), pdf: createPdfReaderDouble("frivillig") });
    expect(await rulesOf(world)).toEqual(["refuse", ["order/letter-reads-otherwise"]]);
  });

  it("goes out as PDF to its own recipient, and is made outside the claim", async () => {
    const typeset = createTypesetterDouble();
    const world = await open({ typeset, takes: ["pdf"], pdf: createPdfReaderDouble() });
    const changes = { content: personalOrder(recipients).content };
    const mailOut = await approved(world, recipients, changes);
    const before = typeset.made.length;
    const letters = new Map<string, string>();
    for await (const wave of world.gate.release(mailOut, recipients, { by: ORDERER })) {
      // Claimed, and nothing made: a letter is made when it is asked for.
      expect(typeset.made).toHaveLength(before);
      for (const clearance of wave.clearances) {
        const { letterFor } = wave;
        await wave.begin([clearance]);
        const { bytes, format, name, digest } = await letterFor(clearance);
        expect([format, name, digest.length]).toEqual(["pdf", "invitasjon.pdf", 64]);
        letters.set(clearance.recipient.nationalId, new TextDecoder().decode(bytes));
      }
      await wave.settle(wave.clearances.map(({ id }) => ({ clearance: id, outcome: "delivered" })));
    }
    expect(letters.size).toBe(20);
    for (const { nationalId, values } of recipients)
      expect(letters.get(nationalId)).toContain(`Hei ${values?.["navn"]}, koden din er ${values?.["kode"]}.`);

    const events = await world.ledger.transact((tx) => tx.readAudit(0, 1000));
    const settled = events.findLast(({ what }) => what === "wave-settled");
    expect(settled?.details).toMatchObject({
      letters: 20,
      lettersDigest: expect.stringMatching(/^[0-9a-f]{64}$/u) as string,
    });
  });

  it("is not handed out when one of the wave's sample reads otherwise", async () => {
    const world = await open({ typeset: createTypesetterDouble() });
    const changes = { content: personalOrder(recipients).content };
    const mailOut = await approved(world, recipients, changes);
    const { createGate } = await import("../../src/index.ts");
    const gate = await createGate({ ...world.options, pdf: createPdfReaderDouble("frivillig") });
    for await (const wave of gate.release(mailOut, recipients, { by: ORDERER })) {
      await wave.begin(wave.clearances);
      const made = await Promise.allSettled(wave.clearances.map((clearance) => wave.letterFor(clearance)));
      const refused = made.filter(({ status }) => status === "rejected");
      expect(refused).toMatchObject([{ reason: { code: "SLUSE_LETTER_READS_OTHERWISE" } }]);
    }
  });

  it("needs the letterhead that was approved: another one, or none, ends the release", async () => {
    const world = await open({ typeset: createTypesetterDouble() });
    const changes = { content: personalOrder(recipients).content };
    const mailOut = await approved(world, recipients, changes);
    const { createGate } = await import("../../src/index.ts");
    for (const typeset of [createTypesetterDouble("Nordvik"), () => undefined]) {
      const gate = await createGate({ ...world.options, typeset });
      const release = gate.release(mailOut, recipients, { by: ORDERER });
      for await (const wave of release) throw new Error(`wave ${wave.number} was cleared`);
      expect(release.end).toMatchObject({
        kind: "refused",
        findings: [{ rule: "release/letterhead-changed" }],
      });
    }
    expect(await drain(world.gate.release(mailOut, recipients, { by: ORDERER }))).toHaveLength(20);
  });

  it("is on its own project's letterhead", async () => {
    const own = createTypesetterDouble("Nordvik");
    const world = await open({ typeset: ({ id }) => (id === "sovn-2027" ? own : undefined) });
    const { mailOut } = await world.gate.submit(personalOrder(recipients));
    expect((await reportOf(world.gate, mailOut)).manifest.documents).toMatchObject([{ typeset: own.digest }]);
  });
});
