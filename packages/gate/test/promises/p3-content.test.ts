import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";

import { createOrder, createWorld, letterOf, openProject, people } from "../internal/world.ts";

const letter = letterOf("invitation");
const places = [...letter.matchAll(/\p{L}/gu)].map((match) => match.index);
const recipients = people(3);

const order = (text: string): ReturnType<typeof createOrder> => {
  const base = createOrder(recipients);
  const documents = base.content.documents.map((document) => ({
    ...document,
    bytes: new TextEncoder().encode(text),
  }));
  return { ...base, content: { ...base.content, documents: documents } };
};

describe("P3: what goes out is exactly an instance of an approved template", () => {
  test("the letter as the template has it may go on to a superuser", async () => {
    const { gate } = await createWorld();
    await openProject(gate);
    expect((await gate.submit(order(letter))).decision).toBe("release");
  });

  test.prop([fc.constantFrom(...places), fc.constantFrom("", "x", "Å", " ikke ")], { numRuns: 60 })(
    "any letter of it changed is refused",
    async (at, instead) => {
      const changed = `${letter.slice(0, at)}${instead}${letter.slice(at + 1)}`;
      fc.pre(changed !== letter);
      const { gate } = await createWorld();
      await openProject(gate);
      const report = await gate.submit(order(changed));
      expect(report.decision).toBe("refuse");
      expect(report.findings.some((finding) => finding.rule.startsWith("text/"))).toBe(true);
    },
  );

  test("a template that nobody has is refused", async () => {
    const { gate } = await createWorld();
    await openProject(gate);
    const base = createOrder(recipients);
    const documents = base.content.documents.map((document) => ({
      ...document,
      template: { id: "finnes-ikke" },
    }));
    const report = await gate.submit({ ...base, content: { ...base.content, documents } });
    expect(report.decision).toBe("refuse");
    expect(report.findings.map((finding) => finding.rule)).toContain("text/template-unknown");
  });
});
