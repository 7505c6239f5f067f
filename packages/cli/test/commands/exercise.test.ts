import { readFile } from "node:fs/promises";

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { createSiteFolder, type SiteFolder } from "../site-folder.ts";

let site: SiteFolder;
beforeEach(async () => {
  site = await createSiteFolder({ size: 1 });
});
afterEach(() => site[Symbol.asyncDispose]());

/** A file of answers with the same word behind each exercise. */
async function answerAll(word: string): Promise<void> {
  const laid = await readFile(site.path("svar.yaml"), "utf8");
  await site.write("svar.yaml", laid.replaceAll(/^( {2}[a-z0-9-]+:)$/gmu, `$1 ${word}`));
}

describe("sluse exercise", () => {
  test("shows twelve mail-outs and lays a file for the answers, and neither tells what is planted", async () => {
    const { out, exitCode } = await site.sluse(["exercise", "show", "--answers", "svar.yaml"], {
      as: "siri",
    });
    expect(exitCode).toBe(0);
    expect(out.match(/^\d+\. /gmu)).toHaveLength(12);
    expect(out).toContain("sluse exercise answer");
    const laid = await readFile(site.path("svar.yaml"), "utf8");
    expect(laid.match(/^ {2}[a-z0-9-]+:$/gmu)).toHaveLength(12);
    expect(`${out}${laid}`).not.toMatch(/Lenken virker, men|planted/u);
  });

  test("says what was missed and why, and keeps how it went", async () => {
    await site.sluse(["exercise", "show", "--answers", "svar.yaml"], { as: "siri" });
    await answerAll("approve");
    const { out, exitCode } = await site.sluse(["exercise", "answer", "svar.yaml"], { as: "siri" });
    expect(exitCode).toBe(1);
    expect(out).toMatch(/^Du så 0 av 8 feil, og stoppet 0 av 4 som var i orden\. Ikke bestått/u);
    expect(out.match(/^OVERSETT: /gmu)).toHaveLength(8);
    expect(out).toContain("Lenken virker, men går til skjemaet for Ryggstudien.");

    const results = await site.sluse(["exercise", "results", "--json"], { as: "siri" });
    expect(JSON.parse(results.out)).toMatchObject([{ user: "siri", attempts: 1, passedAt: null }]);
  });

  test("asks for a word of its own behind each, and says which is missing", async () => {
    await site.sluse(["exercise", "show", "--answers", "svar.yaml"], { as: "siri" });
    const { err, exitCode } = await site.sluse(["exercise", "answer", "svar.yaml"], { as: "siri" });
    expect(exitCode).toBe(3);
    expect(err).toMatch(/svaret på `[a-z0-9-]+` er ingen av approve, hold, refuse/u);
  });
});
