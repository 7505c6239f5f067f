import { describe, expect, it } from "vitest";

import type { LetterToCheck } from "../../src/index.ts";
import { personalTemplates } from "../internal/personal-letters.ts";
import {
  ORDERER,
  SUPERUSER,
  createOrder,
  letterOf,
  openWorld,
  ordered,
  people,
  testPolicy,
} from "../internal/world.ts";

const letter = (changes: Partial<LetterToCheck> = {}): LetterToCheck => ({
  by: ORDERER,
  project: "sovn-2027",
  round: "invitation",
  content: { documents: ordered().content.documents },
  ...changes,
});
const rulesOf = ({ findings }: { readonly findings: readonly { readonly rule: string }[] }): string[] =>
  findings.map(({ rule }) => rule).toSorted();
const LINK = "https://www.uio.no/sovn";

describe("letters by themselves", () => {
  it("pass when they are what their template says and their links work", async () => {
    const { gate, probe } = await openWorld();
    expect(await gate.checks.letter(letter())).toEqual({
      decision: "release",
      findings: [],
      unrun: expect.any(Array) as unknown,
      links: [{ address: LINK, verdict: "ok" }],
    });
    expect(probe.probed).toEqual([LINK]);
  });

  it("are told what a submission would tell: text, links, notice, template", async () => {
    const world = await openWorld({
      policy: { ...testPolicy, approval: { ...testPolicy.approval, templates: "approved" } },
    });
    const { gate, probe } = world;
    probe.verdicts.set(LINK, "broken");
    const { content } = ordered();
    const [document] = content.documents;
    const text = `${letterOf("invitation")}\nHei {{navn}}, XXX.\n`;
    const faulty = {
      notice: { ...content.notice, title: "" },
      documents: [{ ...document!, bytes: new TextEncoder().encode(text) } as typeof document & object],
    };
    const found = await gate.checks.letter(letter({ content: faulty }));
    const submitted = await gate.submit(createOrder(people(3), { content: faulty }));
    expect(found.decision).toBe("refuse");
    expect(rulesOf(found)).toEqual(
      rulesOf(submitted).filter((rule) => !rule.startsWith("order/same") && !rule.startsWith("recipient/")),
    );
    expect(rulesOf(found)).toContain("order/template-not-approved");
    expect(rulesOf(found)).toContain("link/broken");
    expect(found.links).toEqual([{ address: LINK, verdict: "broken" }]);
  });

  it("need a made-up recipient's values where each has values of their own, and are looked at in them", async () => {
    const { gate } = await openWorld({ templates: personalTemplates() });
    const documents = [
      { kind: "rendered", name: "brev", language: "nb", template: { id: "invitation" }, values: {} },
    ] as const;
    const content = { documents, canaries: { kode: "kanari-1234567" } };
    const without = await gate.checks.letter(letter({ content }));
    expect(without.decision).toBe("refuse");
    expect(without.findings).toMatchObject([
      { rule: "order/sample-missing", places: [{ kind: "field", path: "sample" }] },
    ]);
    expect(without.findings[0]?.message.nb.mend).toContain("«sample»");
    const sample = { navn: "Kåre Nord", kode: "k12Q" };
    expect((await gate.checks.letter(letter({ content, sample }))).findings).toEqual([]);
    const odd = await gate.checks.letter(letter({ content, sample: { ...sample, navn: "{{navn}}" } }));
    expect(odd.decision).not.toBe("release");
  });

  it("are two in one language, or none, as in an order", async () => {
    const { gate } = await openWorld();
    const { documents } = ordered().content;
    const twice = await gate.checks.letter(letter({ content: { documents: [...documents, ...documents] } }));
    expect(rulesOf(twice)).toContain("order/document-doubled");
    expect(rulesOf(await gate.checks.letter(letter({ content: { documents: [] } })))).toContain(
      "order/document-missing",
    );
  });
});

describe("links by themselves", () => {
  it("are judged by the project's policy, and looked at once each", async () => {
    const { gate, probe } = await openWorld();
    probe.verdicts.set("https://www.uio.no/borte", "broken");
    const links = [LINK, LINK, "https://www.uio.no/borte", "http://www.uio.no/", "mailto:feil"];
    const found = await gate.checks.links({ by: ORDERER, project: "sovn-2027", links });
    expect(found.decision).toBe("refuse");
    expect(rulesOf(found)).toContain("link/broken");
    expect(found.findings.find(({ rule }) => rule === "link/broken")?.places).toMatchObject([
      { kind: "link", in: { document: "links", line: 3 } },
    ]);
    expect(new Set(probe.probed).size).toBe(probe.probed.length);
  });

  it("that look personal are not asked for, but with the canary of the form's owner", async () => {
    const { gate, probe } = await openWorld();
    const link = "https://www.uio.no/svar?t=8f3k2h9d7s6a5q4w";
    const asked = { by: ORDERER, project: "sovn-2027", links: [link] };
    expect((await gate.checks.links(asked)).decision).not.toBe("release");
    expect(probe.probed).toEqual([]);
    await gate.checks.links({ ...asked, canaries: { lenke: "8f3k2h9d7s6a5q4w" } });
    expect(probe.probed).toEqual([link]);
  });

  it("hold no person in what is said of them", async () => {
    const { gate, probe } = await openWorld();
    const [{ nationalId }] = people(1) as [{ nationalId: string }];
    const links = [`https://www.uio.no/sovn?id=${nationalId}`, `mailto:${nationalId}@uio.no`];
    const found = await gate.checks.links({ by: ORDERER, project: "sovn-2027", links });
    expect(JSON.stringify(found)).not.toContain(nationalId);
    expect([found.decision, probe.probed]).toEqual(["refuse", []]);
    const spelt = [
      [...nationalId].join(" "),
      [...nationalId].join("\u200b"),
      `tel:${[...nationalId].join("-")}`,
    ];
    const again = await gate.checks.links({ by: ORDERER, project: "sovn-2027", links: spelt });
    expect(JSON.stringify(again).replaceAll(/\D/gu, "")).not.toContain(nationalId);
    await expect(
      gate.checks.links({ by: ORDERER, project: "sovn-2027", links, canaries: { id: nationalId } }),
    ).rejects.toMatchObject({ code: "SLUSE_TEXT_HOLDS_NATIONAL_ID" });
    expect(probe.probed).toEqual([]);
  });

  it.each([
    ["none", []],
    ["more than a letter has", Array.from({ length: 21 }, (_, at) => `https://www.uio.no/${at}`)],
    ["one that nobody types", [`https://www.uio.no/${"a".repeat(2000)}`]],
  ])("%s are not looked at", async (_, links) => {
    const { gate, probe } = await openWorld();
    await expect(gate.checks.links({ by: SUPERUSER, project: "sovn-2027", links })).rejects.toMatchObject({
      code: "SLUSE_OPTION_INVALID",
    });
    expect(probe.probed).toEqual([]);
  });

  it("of a project that is not there are not looked at", async () => {
    const { gate, probe } = await openWorld();
    await expect(
      gate.checks.links({ by: ORDERER, project: "hjerte-2027", links: [LINK] }),
    ).rejects.toMatchObject({ code: "SLUSE_PROJECT_UNKNOWN" });
    expect(probe.probed).toEqual([]);
  });
});
