import { eforsk, type Ledger, type Policy } from "@sluse/core";
import { createMemoryLedger } from "@sluse/ledger/memory";
import { describe, expect, test } from "vitest";

import { createTypesetterDouble } from "../content/typesetter-double.ts";
import { content, templates } from "../internal/letters-in-languages.ts";
import { personalOrder, personalTemplates, withTokens } from "../internal/personal-letters.ts";
import {
  CENTRAL,
  ORDERER,
  SECOND_SUPERUSER,
  SUPERUSER,
  createOrder,
  letterOf,
  openWorld,
  people,
  reportOf,
  testPolicy,
  type World,
} from "../internal/world.ts";

const asking: Policy = { ...testPolicy, approval: eforsk.approval };
const recipients = people(12);

const rulesOfApproval = async (
  { gate }: World,
  mailOut: string,
  by = SUPERUSER,
): Promise<readonly string[]> => {
  const { digest, findings } = await reportOf(gate, mailOut);
  const verdict = await gate.approve(mailOut, {
    by,
    digest,
    comment: "Lest.",
    acknowledge: findings
      .filter(({ severity }) => severity === "hold")
      .map(({ fingerprint }) => ({ fingerprint, reason: "Kjent." })),
  });
  return verdict.findings.map(({ rule }) => rule);
};

describe("that a letter was shown", () => {
  test("is written down without waiting for the disk, because whoever is forgotten is asked to look again", async () => {
    const kept = createMemoryLedger();
    const asked: (string | undefined)[] = [];
    const ledger: Ledger = {
      ...kept,
      transact: (work, options) => {
        asked.push(options?.durability);
        return kept.transact(work, options);
      },
    };
    const world = await openWorld({ policy: asking, ledger });
    const { mailOut } = await world.gate.submit(createOrder(recipients));
    asked.length = 0;
    await world.gate.letter(mailOut, { by: SUPERUSER });
    expect(asked.at(-1)).toBe("soon");
  });
});

describe("an approval", () => {
  test("is of a letter that this superuser has opened, whoever else has", async () => {
    const world = await openWorld({ policy: asking });
    const { mailOut } = await world.gate.submit(createOrder(recipients));
    await world.gate.letter(mailOut, { by: SECOND_SUPERUSER });
    await world.gate.letter(mailOut, { by: CENTRAL });
    expect(await rulesOfApproval(world, mailOut)).toEqual(["approval/letter-not-shown"]);
    await world.gate.letter(mailOut, { by: SUPERUSER.toUpperCase() });
    expect(await rulesOfApproval(world, mailOut)).toEqual([]);
  });

  test("is of every language the letter goes out in", async () => {
    const world = await openWorld({ policy: asking, templates });
    const { mailOut } = await world.gate.submit(createOrder(recipients, { content }));
    expect(await rulesOfApproval(world, mailOut)).toHaveLength(3);
    for (const language of ["nb", "nn"] as const)
      await world.gate.letter(mailOut, { by: SUPERUSER, language });
    expect(await rulesOfApproval(world, mailOut)).toEqual(["approval/letter-not-shown"]);
    await world.gate.letter(mailOut, { by: SUPERUSER, language: "en" });
    expect(await rulesOfApproval(world, mailOut)).toEqual([]);
  });

  test("is of the letter as it stands now: what was shown before a recheck with others was of something else", async () => {
    const world = await openWorld({ policy: asking });
    const { mailOut } = await world.gate.submit(createOrder(recipients));
    await world.gate.letter(mailOut, { by: SUPERUSER });
    await world.gate.recheck(mailOut, people(14), { by: ORDERER });
    expect(await rulesOfApproval(world, mailOut)).toEqual(["approval/letter-not-shown"]);
    expect((await reportOf(world.gate, mailOut)).shown).toEqual([]);
  });

  test("asks nobody where the site has no such rule", async () => {
    const world = await openWorld();
    const { mailOut } = await world.gate.submit(createOrder(recipients));
    expect(await rulesOfApproval(world, mailOut)).toEqual([]);
  });
});

describe("the letter", () => {
  test("is what is stored, with its notice and the digest an approval names", async () => {
    const { gate } = await openWorld({ policy: asking });
    const { mailOut, digest, manifest } = await gate.submit(createOrder(recipients));
    const shown = await gate.letter(mailOut, { by: SUPERUSER });
    expect(shown).toMatchObject({
      mailOut,
      manifest: digest,
      language: "nb",
      format: "text",
      words: letterOf("invitation"),
      ownSlots: [],
      notice: manifest.notice,
      digest: manifest.documents[0]?.digest,
    });
  });

  test.each([
    ["as text", {}, "text"],
    ["as PDF", { typeset: createTypesetterDouble() }, "pdf"],
  ] as const)(
    "shows the names of slots where recipients' own values will stand, %s",
    async (_, options, format) => {
      const own = withTokens(12);
      const { gate } = await openWorld({ policy: asking, templates: personalTemplates(), ...options });
      const { mailOut } = await gate.submit(personalOrder(own));
      const shown = await gate.letter(mailOut, { by: SUPERUSER });
      expect(shown).toMatchObject({ format, ownSlots: ["navn", "kode"] });
      expect(shown.words).toContain("Hei [navn]! Svar på https://www.uio.no/svar?skjema=sovn&t=[kode].");
      for (const { values } of own) expect(shown.words).not.toContain(values?.["kode"]);
    },
  );

  test("is not there in a language it does not go out in, nor for strangers", async () => {
    const { gate } = await openWorld({ policy: asking });
    const { mailOut } = await gate.submit(createOrder(recipients));
    await expect(gate.letter(mailOut, { by: SUPERUSER, language: "se" })).rejects.toMatchObject({
      code: "SLUSE_LETTER_LANGUAGE",
    });
    await expect(gate.letter(mailOut, { by: "fremmed@ntnu.no" })).rejects.toMatchObject({
      code: "SLUSE_ROLE_MISSING",
    });
  });

  test("is opened by somebody, and the log says by whom, in which language and of which manifest", async () => {
    const { gate } = await openWorld({ policy: asking });
    const { mailOut, digest } = await gate.submit(createOrder(recipients));
    await gate.letter(mailOut, { by: ORDERER });
    await gate.letter(mailOut, { by: SUPERUSER });
    const events: unknown[] = [];
    for await (const event of gate.audit.export({ by: CENTRAL }))
      if (event.what === "letter-shown") events.push(event);
    expect(events).toMatchObject([
      { by: ORDERER, mailOut, details: { roles: ["orderer"], language: "nb", digest } },
      { by: SUPERUSER, mailOut, details: { roles: ["superuser"], language: "nb", digest } },
    ]);
    expect((await reportOf(gate, mailOut)).shown).toMatchObject([{ by: SUPERUSER, language: "nb", digest }]);
  });

  test("shown twice is kept once", async () => {
    const { gate } = await openWorld({ policy: asking });
    const { mailOut } = await gate.submit(createOrder(recipients));
    for (const by of [SUPERUSER, SUPERUSER.toUpperCase(), SECOND_SUPERUSER])
      await gate.letter(mailOut, { by });
    expect((await reportOf(gate, mailOut)).shown).toHaveLength(2);
  });
});
