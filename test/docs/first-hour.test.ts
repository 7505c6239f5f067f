import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { FIRST_HOUR, executedBlock, sluseLines, wordsOf } from "./first-hour-page.ts";

const ROOT = new URL("../..", import.meta.url).pathname;
const NODE = ["--conditions=@sluse/source", "--disable-warning=ExperimentalWarning"];

// Beside this test, so that `sluse` is found as it is when it is installed.
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(ROOT, "test/docs/.snippet-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const node = async (...given: readonly string[]): Promise<string> =>
  (await promisify(execFile)(process.execPath, [...NODE, ...given], { cwd: folder })).stdout;
const sluse = (line: string): Promise<string> =>
  node(join(ROOT, "packages/sluse/src/main.ts"), ...wordsOf(line));

describe("the first hour, as the page tells it", () => {
  test("lays a site, whose test passes", async () => {
    const laid = await sluse("init");
    for (const [, name = ""] of FIRST_HOUR.matchAll(/^\| `([\w./]+)`/gmu)) expect(laid).toContain(name);
    expect(laid).toContain("npx sluse exercise show --answers svar.yaml --as siri.superuser\n");
    expect([...laid.matchAll(/--comment "(.*?)"/gu)].map(([, said]) => said)).toEqual(["En prøve", "Lest"]);
    expect(await node("--test", "--test-reporter=tap")).toContain("# pass 1\n# fail 0");
  });

  test("says no word when a file is in the way, and leaves it as it is", async () => {
    writeFileSync(
      join(folder, "policy.yaml"),
      `${readFileSync(join(folder, "policy.yaml"), "utf8")}# mine\n`,
    );
    await expect(sluse("init --json")).rejects.toMatchObject({
      code: 3,
      stdout: expect.stringContaining("SLUSE_CLI_INIT_OCCUPIED"),
    });
    expect(readFileSync(join(folder, "policy.yaml"), "utf8")).toMatch(/# mine\n$/u);
  });

  test("takes a program of at most twenty lines to an order that only a superuser can let go", async () => {
    const lines = sluseLines();
    expect(lines.length + ["install", "init", "test"].length).toBeLessThanOrEqual(10);
    const [register = "", activate = "", submit = "", letter = "", approve = "", release = ""] = lines;
    await sluse(register);
    await sluse(activate);

    const program = executedBlock("js");
    expect(program.trim().split("\n").length).toBeLessThanOrEqual(20);
    writeFileSync(join(folder, "order.mjs"), program);
    expect(await node("order.mjs")).toBe("release\n");

    const told = await sluse(submit);
    const [digest = ""] = /[0-9a-f]{64}/u.exec(told) ?? [];
    const [id = ""] = /everyday-life-[0-9a-f]{10}/u.exec(told) ?? [];
    const filled = (line: string): string => line.replace("<id>", id).replace("<digest>", digest);
    expect(await sluse(filled(letter))).toContain(digest);
    await sluse(filled(approve));
    // Held: the first wave is out, and a superuser looks at it.
    await expect(sluse(filled(release))).rejects.toMatchObject({ code: 2 });
    const [wave = ""] = readdirSync(join(folder, "private/outbox", id));
    const rows = readFileSync(join(folder, "private/outbox", id, wave, "waiting/clearances.csv"), "utf8");
    // Three are drawn, and those of them who opted out get nothing.
    const letters = rows.trim().split("\n").length - 1;
    expect(letters).toBeGreaterThanOrEqual(1);
    expect(letters).toBeLessThanOrEqual(3);
  });
});
