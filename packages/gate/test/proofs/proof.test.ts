import { isoOf, later, DAY } from "@sluse/core";
import { describe, expect, test } from "vitest";

import type { ProofTarget } from "../../src/index.ts";
import { createTypesetterDouble } from "../content/typesetter-double.ts";
import { personalOrder, personalTemplates, withTokens } from "../internal/personal-letters.ts";
import {
  CENTRAL,
  LOOK_UP,
  ORDERER,
  SUPERUSER,
  createOrder,
  openWorld,
  people,
  reportOf,
  testPolicy,
  type World,
} from "../internal/world.ts";

const FILE: ProofTarget = { kind: "file" };
const [someone] = people(1, 99);
const TEST_PERSON: ProofTarget = { kind: "test-person", nationalId: someone?.nationalId ?? "" };
const own = withTokens(12);

async function personal(changes: Parameters<typeof openWorld>[0] = {}): Promise<World & { mailOut: string }> {
  const world = await openWorld({ templates: personalTemplates(), ...changes });
  const { mailOut } = await world.gate.submit(personalOrder(own));
  return { ...world, mailOut };
}

const rulesOf = async (world: World, mailOut: string, to: ProofTarget): Promise<readonly string[]> =>
  (await world.gate.proof(mailOut, { by: SUPERUSER, to })).findings.map(({ rule }) => rule);

describe("a proof", () => {
  test.each([
    ["text", {}],
    ["pdf", { typeset: createTypesetterDouble() }],
  ] as const)("says first and last on its face that it is one: %s", async (format, options) => {
    const { gate, mailOut } = await personal(options);
    const { proof } = await gate.proof(mailOut, { by: SUPERUSER, to: FILE });
    const words = new TextDecoder().decode(proof?.bytes);
    expect(proof).toMatchObject({ format, number: 1, to: null });
    expect(words.match(/PRØVEBREV/gu)).toHaveLength(2);
    expect(words.trimEnd().split("\n").at(-1)).toMatch(/^PRØVEBREV/u);
    expect(words).toContain("Hei [navn]!");
    expect(proof?.notice.title).toMatch(/^PRØVE: /u);
    expect(proof?.name).toMatch(/^PRØVE /u);
  });

  test("is of made-up values, which are held to what the slots take", async () => {
    const { gate, mailOut } = await personal();
    const values = { navn: "Åse Prøve", kode: "k0Q" };
    const { proof } = await gate.proof(mailOut, { by: SUPERUSER, to: FILE, values });
    expect(new TextDecoder().decode(proof?.bytes)).toContain("Hei Åse Prøve!");
    const { proof: none, findings } = await gate.proof(mailOut, {
      by: SUPERUSER,
      to: FILE,
      values: { navn: "4" },
    });
    expect(none).toBeNull();
    expect(findings.map(({ rule }) => rule)).toEqual(["text/slot-not-name", "text/slot-missing"]);
    await expect(
      gate.proof(mailOut, { by: SUPERUSER, to: FILE, values: { navn: own[0]?.nationalId ?? "" } }),
    ).rejects.toMatchObject({ code: "SLUSE_TEXT_HOLDS_NATIONAL_ID" });
  });

  test("is counted apart: it is no contact, and no word of it is in the books but its number", async () => {
    const { gate, mailOut, ledger } = await personal();
    await gate.proof(mailOut, { by: ORDERER, to: TEST_PERSON });
    await gate.proof(mailOut, { by: SUPERUSER, to: FILE });
    expect(await reportOf(gate, mailOut)).toMatchObject({ proofs: 2, waves: [], shown: [] });
    const held = await gate.contactsOf(someone?.nationalId ?? "", LOOK_UP);
    expect(held.contacts).toEqual([]);
    const events: unknown[] = [];
    for await (const event of gate.audit.export({ by: CENTRAL }))
      if (event.what === "proof-made") events.push(event);
    expect(events).toMatchObject([
      { by: ORDERER, mailOut, details: { to: "test-person", language: "nb", number: 1 } },
      { by: SUPERUSER, mailOut, details: { to: "file", number: 2 } },
    ]);
    const stored = await ledger.transact((tx) => tx.loadMailOut(mailOut as never));
    expect(JSON.stringify([stored, events])).not.toContain(someone?.nationalId);
  });

  test("is made so many times as the policy says, and no more, also by many at once", async () => {
    const policy = { ...testPolicy, approval: { ...testPolicy.approval, maxProofs: 3 } };
    const world = await personal({ policy });
    const made = await Promise.all(
      Array.from({ length: 8 }, () => world.gate.proof(world.mailOut, { by: SUPERUSER, to: FILE })),
    );
    expect(made.map(({ proof }) => proof?.number).filter((number) => number !== undefined)).toEqual([
      1, 2, 3,
    ]);
    expect(await rulesOf(world, world.mailOut, FILE)).toEqual(["approval/too-many-proofs"]);
  });

  test("is counted before it is made: one that could not be made is one less", async () => {
    const typesetter = createTypesetterDouble();
    let breaks = false;
    const typeset: typeof typesetter.typeset = async (letter) => {
      if (breaks) throw new TypeError("out of memory");
      return typesetter.typeset(letter);
    };
    const { gate, mailOut } = await personal({ typeset: { ...typesetter, typeset } });
    breaks = true;
    await expect(gate.proof(mailOut, { by: SUPERUSER, to: FILE })).rejects.toThrow("out of memory");
    expect((await reportOf(gate, mailOut)).proofs).toBe(1);
  });

  test("of a finished file is not made: nothing can be written on its face", async () => {
    const world = await openWorld();
    const order = createOrder(people(6));
    const [document] = order.content.documents;
    const bytes = new TextEncoder().encode("%PDF-1.7");
    const documents = [{ ...document, name: "brev.pdf", format: "pdf", bytes }] as never;
    const { mailOut } = await world.gate.submit({ ...order, content: { ...order.content, documents } });
    const found = await rulesOf(world, mailOut, FILE);
    expect(found).toContain("approval/proof-not-marked");
  });
});

describe("a proof to a person", () => {
  test("is to nobody but a synthetic number, in production too", async () => {
    const policy = { ...testPolicy, people: "production" } as const;
    const world = await personal({ policy: testPolicy });
    const real = { ...world, gate: world.gate };
    for (const written of ["", "01017012345", "21076000001", "18047012345", "999", "15105544332"])
      expect(await rulesOf(real, world.mailOut, { kind: "test-person", nationalId: written })).toContain(
        "approval/proof-not-to-test-person",
      );
    const inProduction = await openWorld({ policy, templates: personalTemplates() });
    const { mailOut } = await inProduction.gate.submit(createOrder([]));
    // Nothing may be made of a refused mail-out, but the number itself is in order.
    expect(await rulesOf(inProduction, mailOut, TEST_PERSON)).not.toContain(
      "approval/proof-not-to-test-person",
    );
  });

  test("is to a number of Skatteetaten's or NHN's series of test people alone, whatever month is written", async () => {
    const policy = { ...testPolicy, approval: { ...testPolicy.approval, maxProofs: 1000 } };
    const { gate, mailOut } = await personal({ policy });
    const reached: number[] = [];
    for (let month = 1; month <= 99; month += 1)
      for (const nationalId of numbersIn(month)) {
        const to = { kind: "test-person", nationalId } as const;
        if ((await gate.proof(mailOut, { by: SUPERUSER, to })).proof) reached.push(month);
      }
    const series = (first: number): number[] => Array.from({ length: 12 }, (_, at) => first + at);
    expect([...new Set(reached)]).toEqual([...series(66), ...series(81)]);
  });

  test("goes under no stop, and for no project that is off; a file is still made", async () => {
    const world = await personal();
    await world.gate.stop({ system: "eforsk" }, { by: CENTRAL, reason: "Tilsynssak." });
    expect(await rulesOf(world, world.mailOut, TEST_PERSON)).toEqual(["release/stopped"]);
    expect(await rulesOf(world, world.mailOut, FILE)).toEqual([]);
    const other = await personal();
    await other.gate.projects.deactivate("sovn-2027", { by: SUPERUSER, comment: "Slutt." });
    expect(await rulesOf(other, other.mailOut, TEST_PERSON)).toEqual(["release/project-not-active"]);
  });

  test("is not of what has ended", async () => {
    const world = await personal();
    await world.gate.withdraw(world.mailOut, { by: ORDERER, comment: "Feil." });
    for (const to of [FILE, TEST_PERSON])
      expect(await rulesOf(world, world.mailOut, to)).toEqual(["approval/wrong-state"]);
  });

  test("carries the channels that were approved, and the number for the sender alone", async () => {
    const { gate, mailOut } = await personal();
    const { manifest } = await reportOf(gate, mailOut);
    const { proof } = await gate.proof(mailOut, { by: SUPERUSER, to: TEST_PERSON });
    expect(proof?.to).toEqual({ nationalId: someone?.nationalId, mandate: manifest.mandate });
  });
});

/** A form's words are ePROM's own: there is nothing to write the mark on. */
test("of a form, a proof is made of the cover letter to a file, and to nobody", async () => {
  const world = await openWorld({ templates: personalTemplates() });
  const until = later(world.clock.now(), 200 * DAY);
  const { mailOut } = await world.gate.submit({
    ...personalOrder(own),
    kind: "form",
    form: { id: "11111111-1111-4111-8111-111111111111", expires: isoOf(until) },
  } as never);
  expect(await rulesOf(world, mailOut, TEST_PERSON)).toContain("approval/proof-not-marked");
});

/** Numbers with the month as it is given and control digits that fit, of a birth date and of a D-number. */
function numbersIn(month: number): string[] {
  const sum = (weights: readonly number[], of: string): number =>
    weights.reduce((total, weight, at) => total + weight * Number(of[at]), 0);
  const digitOf = (total: number): number => (11 - (total % 11)) % 11;
  return ["11", "51"].flatMap((day) => {
    for (let individual = 100; individual < 500; individual += 1) {
      const nine = `${day}${String(month).padStart(2, "0")}60${individual}`;
      const first = digitOf(sum([3, 7, 6, 1, 8, 9, 4, 5, 2], nine));
      const second = digitOf(sum([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], `${nine}${first}`));
      if (first < 10 && second < 10) return [`${nine}${first}${second}`];
    }
    return [];
  });
}
