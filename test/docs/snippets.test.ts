import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

const ROOT = new URL("../..", import.meta.url).pathname;

/** The TypeScript under a mark that says it is executed. */
function snippets(file: string): string[] {
  const text = readFileSync(join(ROOT, file), "utf8");
  return [...text.matchAll(/<!-- executed by [^>]*-->\n```ts\n(.*?)```/gsu)].map((match) => match[1] ?? "");
}

test("the example in the README runs as it stands, to the end of its first wave", async () => {
  const [example, ...more] = snippets("README.md");
  expect(more).toStrictEqual([]);
  // Beside this test, so that the packages are found as an ordering system finds them.
  const folder = mkdtempSync(join(ROOT, "test/docs/.snippet-"));
  try {
    const mine = readFileSync(join(ROOT, "test/docs/my-ordering-system.ts"), "utf8");
    writeFileSync(join(folder, "my-ordering-system.ts"), mine);
    writeFileSync(join(folder, "example.ts"), `${example}\nexport { gate, report };\n`);
    const { gate, report } = await import(join(folder, "example.ts"));
    const { mine: ordering } = await import(join(folder, "my-ordering-system.ts"));
    expect(ordering.sent).toHaveLength(50);
    const after = await gate.report(report.mailOut, { by: ordering.superuser });
    expect(after.outcomes).toMatchObject({ delivered: 50, unknown: 0 });
    expect(after.pause.findings[0].rule).toBe("release/canary-waits");
  } finally {
    rmSync(folder, { recursive: true });
  }
});
