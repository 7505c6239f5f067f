import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

import { expect, test } from "vitest";

const MAIN = new URL("../main.ts", import.meta.url).pathname;
const README = new URL("../README.md", import.meta.url);

test("the example says what its README says, to the last line", async () => {
  const [, shown = ""] = /says:\n\n```\n(.*?)```/su.exec(await readFile(README, "utf8")) ?? [];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [
    "--conditions=@sluse/source",
    "--disable-warning=ExperimentalWarning",
    MAIN,
  ]);
  expect(stderr).toBe("");
  // How far the wave had come when the sender was killed is another each time.
  const withoutCount = (said: string): string =>
    said.replace(/^unknown: 1\d, of which \d+ arrived$/mu, "unknown");
  expect(withoutCount(stdout)).toBe(withoutCount(shown));
});
