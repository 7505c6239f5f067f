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
    expect(`${out}${laid}`).not.toMatch(/Hold hver|Det er slik den skal være|går til skjemaet for|planted/u);
    expect(out).toContain("ikke mot dagens dato. ");
    expect(out).toContain("Du består når høyst én feil slipper gjennom");
    expect(laid).toMatch(/^# .*: godkjenn, vent, avslå$/mu);
  });

  test("says the next command as whoever was named with --as, and as nobody where nobody was", async () => {
    const named = await site.sluse(["--as", "siri", "exercise", "show", "--answers", "svar.yaml"]);
    expect(named.out).toContain(`\`sluse exercise answer ${site.path("svar.yaml")} --as siri\`.`);
    const spaced = await site.sluse(["--as", "siri.o'berg", "exercise", "show"]);
    expect(spaced.out).toContain(String.raw`answer svar.yaml --as 'siri.o'\''berg'`);
    expect((await site.sluse(["exercise", "show"], { as: "siri" })).out).not.toContain("--as");
  });

  test("names its own option where the file of answers is there already", async () => {
    await site.write("svar.yaml", "mine\n");
    const { err } = await site.sluse(["exercise", "show", "--answers", "svar.yaml"], { as: "siri" });
    expect(err).toContain(
      `filen \`${site.path("svar.yaml")}\` finnes fra før; oppgi en annen med \`--answers\``,
    );
    expect(err).not.toContain("--out");
  });

  test("takes the words in bokmål and in any case, and tells also whoever passes what there was to see", async () => {
    await site.sluse(["exercise", "show", "--answers", "svar.yaml"], { as: "siri" });
    await answerAll("Avslå");
    const refused = await site.sluse(["exercise", "answer", "svar.yaml"], { as: "siri" });
    expect(refused.out).toMatch(
      /^Du så ([78]) av \1 feil, og stoppet ([45]) av \2 som var i orden\. Ikke bestått/u,
    );
    const [, faults = ""] = /^Du så (\d)/u.exec(refused.out) ?? [];
    expect(refused.out.match(/^SETT: .+ – var det dette du så\?\n {4}\S/gmu)).toHaveLength(Number(faults));
    const { out } = await site.sluse(["exercise", "results"], { as: "siri" });
    expect(out).toMatch(/ ([78])\/\1 +([45])\/\2$/mu);

    await site.sluse(["exercise", "show", "--answers", "svar-2.yaml"], { as: "siri" });
    const laid = await readFile(site.path("svar-2.yaml"), "utf8");
    const words = ["GODKJENN", "Approve", "godkjenn"];
    let at = 0;
    await site.write(
      "svar-2.yaml",
      laid.replaceAll(/^( {2}[a-z0-9-]+:)$/gmu, (line) => `${line} ${words[at++ % words.length] ?? ""}`),
    );
    const approved = await site.sluse(["exercise", "answer", "svar-2.yaml"], { as: "siri" });
    const [, clean = ""] = /stoppet 0 av (\d) som var i orden/u.exec(approved.out) ?? [];
    expect(approved.out.match(/^I ORDEN: /gmu)).toHaveLength(Number(clean));
  });

  test("says of whom there is no result: of nobody, or only not of whoever asks", async () => {
    const results = async (as: string): Promise<string> =>
      (await site.sluse(["exercise", "results"], { as })).out;
    expect(await results("kari")).toBe("Ingen har tatt øvelsene.\n");
    expect(await results("siri")).toBe("Du har ikke tatt øvelsene.\n");
  });

  test("says what was missed and why, and keeps how it went", async () => {
    await site.sluse(["exercise", "show", "--answers", "svar.yaml"], { as: "siri" });
    await answerAll("approve");
    const { out, exitCode } = await site.sluse(["exercise", "answer", "svar.yaml"], { as: "siri" });
    expect(exitCode).toBe(1);
    expect(out).toMatch(/^Du så 0 av [78] feil, og stoppet 0 av [45] som var i orden\. Ikke bestått/u);
    const [, faults = ""] = /^Du så 0 av (\d)/u.exec(out) ?? [];
    expect(out.match(/^SLAPP GJENNOM: .+\n {4}.+\. \p{Lu}.+\.$/gmu)).toHaveLength(Number(faults));

    const results = await site.sluse(["exercise", "results", "--json"], { as: "siri" });
    expect(JSON.parse(results.out)).toMatchObject([{ user: "siri", attempts: 1, passedAt: null }]);
  });

  test("asks for an answer to each, and names those without one, whether their line is blank or gone", async () => {
    await site.sluse(["exercise", "show", "--answers", "svar.yaml"], { as: "siri" });
    await answerAll("vent");
    const laid = await readFile(site.path("svar.yaml"), "utf8");
    const answered = async (text: string): Promise<string> => {
      await site.write("svar.yaml", text);
      const { err, exitCode } = await site.sluse(["exercise", "answer", "svar.yaml"], { as: "siri" });
      expect(exitCode).toBe(3);
      return err;
    };
    const [first = "", second = ""] = [...laid.matchAll(/^ {2}([a-z0-9-]+): vent$/gmu)].map(
      ([, id = ""]) => id,
    );
    const blank = laid.replace(`${first}: vent`, `${first}:`);
    expect(await answered(blank)).toContain(`: Ikke besvart: ${first}\n`);
    const both = await answered(blank.replace(`  ${second}: vent\n`, ""));
    expect(both).toMatch(new RegExp(`: Ikke besvart: (?:${first}, ${second}|${second}, ${first})\n`, "u"));
    expect(await answered(laid.replace(`${first}: vent`, `${first}: kanskje`))).toContain(
      `svaret på \`${first}\` er ingen av godkjenn, vent, avslå`,
    );
    expect(await answered(laid.replace(/^set: .*$/mu, "set: 2025-9-abcdefghij-0"))).toMatch(
      /Svarene er for settet `2025-9-abcdefghij-0`\. Øvelsene nå er `2026-3-[a-p]{10}-0`\.$/mu,
    );
  });
});
