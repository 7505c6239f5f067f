import { readFile } from "node:fs/promises";

import { eforsk } from "@sluse/core";
import { createPdfReader } from "@sluse/pdf";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { createSiteFolder, type Ran, type SiteFolder } from "../site-folder.ts";
import { POLICY, SITE } from "../site-files.ts";

let site: SiteFolder;
beforeEach(async () => {
  site = await createSiteFolder({ size: 1 });
});
afterEach(() => site[Symbol.asyncDispose]());

const print = (...options: readonly string[]): Promise<Ran> => site.sluse(["policy", "print", ...options]);

describe("sluse policy print", () => {
  test.each(["nb", "en"])(
    "links every sentence to its rule and its figure in Markdown, in %s",
    async (language) => {
      const { out, exitCode } = await print("--language", language);
      expect(exitCode).toBe(0);
      const anchors = new Set([...out.matchAll(/<a id="([^"]+)">/gu)].map(([, id]) => id));
      const sentences = out.split("\n").filter((line) => line.startsWith("- "));
      expect(sentences.length).toBeGreaterThan(40);
      for (const sentence of sentences) {
        const links = [...sentence.matchAll(/\]\(#([^)]+)\)/gu)].map(([, id]) => id);
        expect(links.length).toBeGreaterThan(0);
        expect(links.filter((id) => !anchors.has(id))).toEqual([]);
      }
    },
  );

  test.each(["nb", "en"])("and in HTML, which needs nothing beside it, in %s", async (language) => {
    const { out } = await print("--format", "html", "--language", language);
    expect(out).toMatch(new RegExp(`^<!doctype html>\n<html lang="${language}">`, "u"));
    const ids = new Set([...out.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id));
    const links = [...out.matchAll(/href="#([^"]+)"/gu)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(80);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
    expect(out).not.toMatch(/<script|<link|src=|undefined/u);
  });

  test.each(["nb", "nn", "en"])("and in tagged PDF, the same bytes each time, in %s", async (language) => {
    const { out, exitCode } = await print("--format", "pdf", "--out", "krav.pdf", "--in", language);
    expect({ exitCode, out }).toMatchObject({ exitCode: 0, out: expect.stringContaining("krav.pdf") });
    const bytes = await readFile(site.path("krav.pdf"));
    const policy = { ...eforsk.content, maxPages: 99 };
    const question = { document: "krav.pdf", language: language as "nb" | "nn" | "en", policy };
    const { letter } = await createPdfReader().check(new Uint8Array(bytes), question);
    const plain = (text: string): string => text.replaceAll(/\s+/gu, "");
    const { topics } = JSON.parse((await print("--json", "--in", language)).out) as {
      readonly topics: readonly { readonly sentences: readonly { readonly text: string }[] }[];
    };
    const missing = topics
      .flatMap(({ sentences }) => sentences)
      .filter(({ text }) => !plain(letter?.text ?? "").includes(plain(text)));
    expect(missing).toEqual([]);
    await print("--format", "pdf", "--out", "igjen.pdf", "--in", language);
    expect((await readFile(site.path("igjen.pdf"))).equals(bytes)).toBe(true);
  });

  test("and in nynorsk, its rules explained in bokmål and marked as such", async () => {
    const { out } = await print("--format", "html", "--in", "nn");
    expect(out).toMatch(/^<!doctype html>\n<html lang="nn">/u);
    expect(out).toContain("Kvar lenkje verkar for den som får brevet");
    expect(out).toMatch(/<p lang="nb"><strong>/u);
  });

  test("asks where a PDF is to lie", async () => {
    expect(await print("--format", "pdf")).toMatchObject({
      exitCode: 3,
      err: expect.stringContaining("--out"),
    });
  });

  test("tells apart what stops and what is only told, as the policy has it", async () => {
    const before = (await print()).out;
    expect(before.indexOf("LIX")).toBeGreaterThan(before.indexOf("## Meldes, men stanser ingenting"));
    await site.write("regler.yaml", `${POLICY}rules: { text/hard-to-read: hold }\n`);
    const after = (await print()).out;
    const told = after.indexOf("## Meldes, men stanser ingenting");
    expect(told === -1 || after.indexOf("LIX") < told).toBe(true);
    expect(after).toMatch(/LIX er høyst 45\. \*holdes tilbake\*/u);
  });

  test("tells the rules of an ordering system and of a project, with what is added for them", async () => {
    const overlays = "floor: regler.yaml, systems: { mrs: mrs.yaml }, projects: { hverdag: hverdag.yaml }";
    await site.write("sluse.yaml", SITE.replace("floor: regler.yaml", overlays));
    await site.write("mrs.yaml", "version: mrs-1\napproval: { validDays: 20 }\n");
    await site.write("hverdag.yaml", "version: hverdag-1\napproval: { validDays: 7 }\n");
    expect((await print()).out).toContain("varer høyst 90 dager");
    expect((await print("--system", "mrs")).out).toContain("varer høyst 20 dager");
    expect((await print("--system", "mrs", "--project", "hverdag")).out).toContain("varer høyst 7 dager");
  });

  test("keeps marks of HTML and Markdown out of what is read as such", async () => {
    await site.write("regler.yaml", `${POLICY}content: { forbiddenPhrases: ["<b>*gratis*</b> | nå"] }\n`);
    expect((await print("--format", "html")).out).not.toContain("<b>");
    expect((await print()).out).toContain(String.raw`\<b\>\*gratis\*\</b\> \| nå`);
  });

  test("writes no other format", async () => {
    expect(await print("--format", "pdf")).toMatchObject({ exitCode: 3, out: "" });
  });
});
