import { mkdtempSync, readFileSync, rmSync, writeFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";

import { createPopulation, writeIdCsv } from "@sluse/testkit/people";
import { expect, test } from "vitest";

const ROOT = new URL("../..", import.meta.url).pathname;

const TEMPLATE = `---
id: invitasjon
version: "1.0.0"
language: nb
rounds: [invitation]
kind: letter
slots:
  studie: { type: text, shared: true }
---
<!-- passage: sender -->
Dette brevet kommer fra Fjordheim universitet, som er ansvarlig for studien {{studie}}.

<!-- passage: purpose -->
Vi skriver til deg fordi vi vil undersøke hvordan folk har det til daglig.

<!-- passage: voluntary -->
Det er frivillig å delta. Du trenger ikke å svare på dette brevet.

<!-- passage: withdraw -->
Du kan når som helst trekke deg uten å oppgi noen grunn.

<!-- passage: contact -->
Har du spørsmål, kan du ringe prosjektleder Åse Hætta på telefon 73 55 12 34.
`;

/** The TypeScript under marks that say it is executed, in the page's order. */
function snippets(page: string): string[] {
  const text = readFileSync(join(ROOT, page), "utf8");
  return [...text.matchAll(/<!-- executed by test\/docs\/guide\.test\.ts -->\n```ts\n(.*?)```/gsu)].map(
    (match) => match[1] ?? "",
  );
}

test("the guide for ordering systems runs as it stands, from an empty ledger to the canary and on", async () => {
  // Beside this test, so that the packages are found as an ordering system finds them.
  const folder = mkdtempSync(join(ROOT, "test/docs/.snippet-"));
  const people = createPopulation({ size: 40, seed: 7, shares: { optedOut: 0.1 } });
  process.env["SLUSE_KEY"] = "ab".repeat(32);
  try {
    mkdirSync(join(folder, "site/templates"), { recursive: true });
    writeFileSync(join(folder, "site/templates/invitasjon.md"), TEMPLATE);
    await writeIdCsv(join(folder, "site/recipients.csv"), people.people());
    await writeIdCsv(join(folder, "site/opt-outs.csv"), [
      ...people.optedOut(),
      `END ${people.tally.optedOut}`,
    ]);
    const [newcomer] = createPopulation({ size: 1, seed: 8 }).recipients();
    writeFileSync(
      join(folder, "my-register.ts"),
      `export const patient = () => (${JSON.stringify(newcomer)});`,
    );
    const sending = `
      export const sent: string[] = [];
      const sendOne = async (id: string, bytes: Uint8Array, mandate: { kind: string }) => {
        sent.push(id + mandate.kind + new TextDecoder().decode(bytes));
        return "delivered" as const;
      };`;
    writeFileSync(
      join(folder, "guide.ts"),
      `${sending}\n${snippets("docs/guide/ordering-systems.md").join("\n")}\nexport { gate, report, verdict, release, recipients, answer };\n`,
    );
    const guide = await import(join(folder, "guide.ts"));
    expect(guide.report.decision).toBe("release");
    expect(guide.verdict).toStrictEqual({ decision: "release", findings: [] });
    expect(guide.release.end.findings[0].rule).toBe("release/canary-waits");
    expect(guide.answer).toMatchObject({ kind: "cleared", wave: { canary: true } });
    expect(guide.sent.length).toBeGreaterThan(1);

    const rest = guide.gate.release(guide.report.mailOut, guide.recipients(), { by: "bjorn@hospital.no" });
    // One of them came by the standing mail-out.
    let count = guide.sent.length - 1;
    for await (const wave of rest) {
      const { begun } = await wave.begin(wave.clearances);
      count += begun.length;
      await wave.settle(begun.map((clearance: string) => ({ clearance, outcome: "delivered" })));
    }
    expect(rest.end).toStrictEqual({ kind: "completed" });
    expect(count).toBe(people.tally.people - people.tally.optedOut);
  } finally {
    delete process.env["SLUSE_KEY"];
    rmSync(folder, { recursive: true });
  }
});
