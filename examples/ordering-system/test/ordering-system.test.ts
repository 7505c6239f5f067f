import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

import { expect, test } from "vitest";

const MAIN = new URL("../main.ts", import.meta.url).pathname;
const README = new URL("../README.md", import.meta.url);

test("the example says what its README says, to the last line", async () => {
  const [, shown = ""] = /drawn anew:\n\n```\n(.*?)```/su.exec(await readFile(README, "utf8")) ?? [];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [
    "--conditions=@sluse/source",
    "--disable-warning=ExperimentalWarning",
    MAIN,
  ]);
  expect(stderr).toBe("");
  const said = stdout
    .trim()
    .replaceAll(/(everyday-2027-)[0-9a-f]+/gu, "$1<id>")
    .replaceAll(/\b\d{1,2}\.\d{1,2}\.\d{4}\b/gu, "<date>")
    // Whoever is in the first wave is drawn, and some of them have opted out.
    .replaceAll(/(wave \d+(?: \(canary\))?: )\d+( sent)/gu, "$1<n>$2")
    .replaceAll(/(callbacks: )\d+ of \d+( taken)/gu, "$1<n> of <n>$2")
    .replaceAll(/(first wave of )\d+( letters)/gu, "$1<n>$2")
    .replaceAll(/(<id>\/)\d+( counts)/gu, "$1<n>$2");
  expect(said).toBe(shown.trim());
  expect(stdout).not.toMatch(/\d{11}/u);
});
