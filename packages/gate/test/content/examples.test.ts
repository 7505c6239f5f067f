import { createLetterRenderer } from "@sluse/content/house";
import { eforsk, type Policy, type Recipient } from "@sluse/core";
import { assert, constantFrom, property, string } from "fast-check";
import { describe, expect, test } from "vitest";

import { createExamples, maskedValue } from "../../src/content/examples.ts";
import { personalOrder, personalTemplates, withTokens } from "../internal/personal-letters.ts";
import {
  CENTRAL,
  ORDERER,
  SUPERUSER,
  openWorld,
  people,
  reportOf,
  testPolicy,
  type World,
} from "../internal/world.ts";
import { createTypesetterDouble } from "./typesetter-double.ts";

const NAMES = [
  "Bo Li",
  "Áŋgir-Máret Þórsdóttir Čáhppesgaissi",
  "Anna Hanna Nanna Hannasson Anna Hansson Nansson",
];
const own = withTokens(3).map((each, at): Recipient => ({
  ...each,
  values: { navn: NAMES[at] ?? "", kode: `k${at}` },
}));

const keeping = (exampleValues: Policy["approval"]["exampleValues"]): Policy => ({
  ...testPolicy,
  approval: { ...testPolicy.approval, exampleValues },
});

async function ordered(
  policy: Policy,
  recipients = own,
): Promise<World & { readonly mailOut: string; readonly stored: () => Promise<string> }> {
  const world = await openWorld({ policy, templates: personalTemplates() });
  const { mailOut } = await world.gate.submit(personalOrder(recipients));
  const stored = async (): Promise<string> =>
    JSON.stringify(await world.ledger.transact((tx) => tx.loadMailOut(mailOut as never)));
  return { ...world, mailOut, stored };
}

describe("examples of letters", () => {
  test.each([
    [
      "shape",
      {
        shortest: "Hei Xx Xx!",
        longest: "Hei Xxxx Xxxxx Xxxxx Xxxxxxxxx Xxxx Xxxxxxx Xxxxxxx!",
        "most-characters": "Hei Ŋŋxxx-Xŋxxx Ŋŋxxxŋxxxx Ŋŋxxxxxxxxxxx!",
      },
    ],
    [
      "length",
      {
        shortest: "Hei xx xx!",
        longest: "Hei xxxx xxxxx xxxxx xxxxxxxxx xxxx xxxxxxx xxxxxxx!",
        "most-characters": "Hei xxxxxxxxxxx xxxxxxxxxx xxxxxxxxxxxxx!",
      },
    ],
  ] as const)(
    "are the shortest, the longest and the one with most characters, with their %s",
    async (kept, greetings) => {
      const { gate, mailOut, stored } = await ordered(keeping(kept));
      const { examples } = await gate.letter(mailOut, { by: SUPERUSER });
      expect(examples).toEqual(["shortest", "longest", "most-characters"]);
      for (const example of examples) {
        const shown = await gate.letter(mailOut, { by: SUPERUSER, example });
        expect(shown.example).toBe(example);
        expect(shown.words).toContain(greetings[example]);
      }
      for (const name of NAMES.flatMap((each) => each.split(/[ -]/u)))
        expect(await stored()).not.toContain(name);
    },
  );

  test("are typeset like any other letter", async () => {
    const typeset = createTypesetterDouble();
    const world = await openWorld({ templates: personalTemplates(), typeset });
    const { mailOut } = await world.gate.submit(personalOrder(own));
    const shown = await world.gate.letter(mailOut, { by: SUPERUSER, example: "shortest" });
    expect(shown.format).toBe("pdf");
    expect(new TextDecoder().decode(shown.bytes)).toContain("Hei Xx Xx!");
  });

  test("are none where the policy keeps none, where nothing is anybody's own, and once all is over", async () => {
    const none = await ordered(keeping("not-kept"));
    expect((await none.gate.letter(none.mailOut, { by: SUPERUSER })).examples).toEqual([]);
    await expect(none.gate.letter(none.mailOut, { by: SUPERUSER, example: "longest" })).rejects.toMatchObject(
      {
        code: "SLUSE_LETTER_EXAMPLE",
      },
    );
    const over = await ordered(keeping("shape"));
    expect(await over.stored()).toContain("Xxxxxxx");
    await over.gate.withdraw(over.mailOut, { by: ORDERER, comment: "Feil." });
    expect(await over.stored()).not.toContain("Xxxxxxx");
  });

  test("are besides the letter: one who saw an example has not seen it", async () => {
    const policy = { ...keeping("shape"), approval: { ...eforsk.approval } };
    const { gate, mailOut } = await ordered(policy);
    await gate.letter(mailOut, { by: SUPERUSER, example: "longest" });
    const { digest, shown } = await reportOf(gate, mailOut);
    expect(shown).toEqual([]);
    const verdict = await gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Lest." });
    expect(verdict.findings.map(({ rule }) => rule)).toContain("approval/letter-not-shown");
    const events: unknown[] = [];
    for await (const event of gate.audit.export({ by: CENTRAL }))
      if (event.what === "letter-shown") events.push(event.details);
    expect(events).toMatchObject([{ example: "longest" }]);
  });

  test("are the same whoever has opted out", async () => {
    const examplesOf = async (optedOut: readonly string[]): Promise<unknown> => {
      const world = await openWorld({ templates: personalTemplates() });
      for (const id of optedOut) world.register.optedOut.add(id);
      const { mailOut } = await world.gate.submit(personalOrder(own));
      const found = await world.ledger.transact((tx) => tx.loadMailOut(mailOut as never));
      return found?.examples;
    };
    const [first] = people(1);
    expect(await examplesOf([first?.nationalId ?? ""])).toEqual(await examplesOf([]));
  });

  test("are of another list after a recheck with one", async () => {
    const { gate, mailOut } = await ordered(keeping("shape"), own.slice(0, 1));
    expect((await gate.letter(mailOut, { by: SUPERUSER })).examples).toEqual(["shortest"]);
    await gate.recheck(mailOut, own, { by: ORDERER });
    expect((await gate.letter(mailOut, { by: SUPERUSER })).examples).toHaveLength(3);
  });
});

describe("a masked value", () => {
  const value = string({ unit: "grapheme", maxLength: 60 });

  test("has no letter and no figure of what it was made of, and masked again is the same", () => {
    assert(
      property(value, constantFrom("shape", "length"), (given, kept) => {
        const masked = maskedValue(given, kept);
        expect(masked.replaceAll(/[xXåÅŋŊ0]/gu, "")).not.toMatch(/[\p{L}\p{N}\p{S}]/u);
        expect(maskedValue(masked, kept)).toBe(masked);
        expect([...masked]).toHaveLength([...given].length);
      }),
      { numRuns: 500 },
    );
  });

  test("is the same for two values that differ in letters and figures of one kind alone", () => {
    expect(maskedValue("Åse 12. mai", "shape")).toBe(maskedValue("Øre 98. juk", "shape"));
    expect(maskedValue("Kari", "shape")).toBe("Xxxx");
    expect(maskedValue("a+b <c>", "shape")).toBe("xxx xxx");
  });

  test("of an address is an address, as long, and leads nowhere", () => {
    const template = personalTemplates("Svar på {{lenke}} nå.").templates[0]!;
    const examples = createExamples(createLetterRenderer(template, {}), "shape");
    const lenke = "https://www.uio.no/svar?t=Qx81zT44kPwe&s=8";
    examples.add({ navn: "Kari Nord", lenke });
    const [example] = examples.finish();
    expect(example?.values["lenke"]).toMatch(/^https:\/\/example\.org\/[xX0]+$/u);
    expect(example?.values["lenke"]).toHaveLength(lenke.length);
  });
});
