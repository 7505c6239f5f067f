import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

const ROOT = new URL("../..", import.meta.url).pathname;

/** Everything of the section that stands as code: a block without the mark would be one that nobody runs. */
function section(): string {
  const page = readFileSync(join(ROOT, "docs/guide/ordering-systems.md"), "utf8");
  const [, text = ""] = /\n## Sending through ePROM\n(.*?)\n## /su.exec(page) ?? [];
  const marked = [
    ...text.matchAll(/<!-- executed by test\/docs\/eprom-section\.test\.ts -->\n```ts\n(.*?)```/gsu),
  ];
  expect(text.match(/```ts\n/gu)).toHaveLength(marked.length);
  return marked.map(([, code = ""]) => code).join("\n");
}

const wordsIn = (pdf: Uint8Array): string =>
  execFileSync("pdftotext", ["-enc", "UTF-8", "-", "-"], { input: pdf, encoding: "utf8" });

test(
  "the section on ePROM runs as it stands: each gets their own letter, and callbacks are taken",
  { timeout: 120_000 },
  async () => {
    const folder = mkdtempSync(join(ROOT, "test/docs/.snippet-"));
    try {
      copyFileSync(join(ROOT, "test/docs/eprom-ordering-system.ts"), join(folder, "my-ordering-system.ts"));
      const names = "gate, mailOut, letter, longest, proof, handleCallback";
      writeFileSync(join(folder, "section.ts"), `${section()}\nexport { ${names} };\n`);
      const ran = await import(join(folder, "section.ts"));
      const { people, received, eprom } = await import(join(folder, "my-ordering-system.ts"));
      await using double = eprom;

      expect(ran.letter).toMatchObject({ format: "pdf", ownSlots: ["navn", "kode"] });
      expect(wordsIn(ran.longest.bytes)).toMatch(/Hei [xXåÅŋŊ '-]+!/u);
      expect(wordsIn(ran.proof.bytes)).toMatch(/PRØVEBREV/u);
      expect(received).toHaveLength(people.length);
      for (const { nationalId, pdf } of received) {
        const { values } = people.find((each: { nationalId: string }) => each.nationalId === nationalId);
        const words = wordsIn(pdf).replaceAll(/\s+/gu, " ");
        expect(words).toContain(`Hei ${values.navn}!`);
        expect(words).toContain(`t=${values.kode}`);
      }
      const answers = await double.callbacks.send({ to: ran.handleCallback });
      expect(answers).toEqual(people.map(() => true));
      const { state, outcomes } = await ran.gate.report(ran.mailOut, { by: "siri@hospital.no" });
      expect({ state, outcomes }).toMatchObject({
        state: "completed",
        outcomes: { delivered: people.length, unknown: 0 },
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
