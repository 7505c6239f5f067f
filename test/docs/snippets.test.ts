import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

import { expect, test } from "vitest";

const ROOT = new URL("../..", import.meta.url).pathname;
const NODE = ["--conditions=@sluse/source", "--disable-warning=ExperimentalWarning"];

/** The TypeScript under a mark that says it is executed. */
function snippets(file: string): string[] {
  const text = readFileSync(join(ROOT, file), "utf8");
  return [...text.matchAll(/<!-- executed by [^>]*-->\n```ts\n(.*?)```/gsu)].map((match) => match[1] ?? "");
}

/** What came of it, printed after the example. */
const AFTER = `
import { sent } from "./my-ordering-system.ts";
const after = await gate.report(report.mailOut, { by: "siri.superuser" });
console.log(JSON.stringify({ sent, delivered: after.outcomes.delivered, pause: after.pause?.findings[0]?.rule }));
`;

test("the example in the README runs as it stands, to the end of its first wave", async () => {
  const [example, ...more] = snippets("README.md");
  expect(more).toStrictEqual([]);
  // Beside this test, so that the packages are found as an ordering system finds them.
  const folder = mkdtempSync(join(ROOT, "test/docs/.snippet-"));
  const node = async (...given: readonly string[]): Promise<string> =>
    (await promisify(execFile)(process.execPath, [...NODE, ...given], { cwd: folder })).stdout;
  try {
    await node(join(ROOT, "packages/sluse/src/main.ts"), "init");
    const mine = readFileSync(join(ROOT, "test/docs/my-ordering-system.ts"), "utf8");
    writeFileSync(join(folder, "my-ordering-system.ts"), mine);
    writeFileSync(join(folder, "example.ts"), `${example}${AFTER}`);
    const { sent, delivered, pause } = JSON.parse(await node("example.ts")) as Readonly<
      Record<string, unknown>
    >;
    // Three are drawn, and those of them who opted out get nothing.
    expect(sent).toHaveLength(Number(delivered));
    expect([1, 2, 3]).toContain(delivered);
    expect(sent).toEqual(expect.arrayContaining([expect.stringContaining("«Hverdagen i Trøndelag»")]));
    expect(pause).toBe("release/canary-waits");
  } finally {
    rmSync(folder, { recursive: true });
  }
});
