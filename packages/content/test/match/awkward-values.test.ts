import { eforsk } from "@sluse/core";
import { describe, expect, test } from "vitest";

import { matchLetter } from "../../src/match/match-letter.ts";
import { readLetter } from "../../src/read/read-letter.ts";
import { createLetterRenderer } from "../../src/render/letter-renderer.ts";
import { parseTemplate } from "../../src/template/parse-template.ts";
import type { Template } from "../../src/template/template.ts";
import { plainLetter } from "../plain-letter.ts";

/** Values that mean something in Markdown or look like an item of a list. */
const VALUES = [
  ..."- nei|– nei|* nei|• nei|nei •|• - nei|+ ja|# fem|C #|1. mars|1) to|===|---|> sitat|~~fem~~|`x`|**ja**".split(
    "|",
  ),
  "a | b",
  "–",
  "\\",
  "&amp;",
  "<b>",
  "[a](b)",
  "![a](b)",
];
const LINES = ["{{sak}}", "{{sak}} her", "Vi {{sak}}", "Vi {{sak}} her"].flatMap((line) =>
  ["", "## ", "- ", "1. "].map((kind) => kind + line),
);

function templateWith(line: string, slot = "sak: { type: text }"): Template {
  const source = `---\nid: prove\nversion: "1.0.0"\nlanguage: nb\nrounds: [invitation]\nkind: letter\nslots:\n  ${slot}\n---\n<!-- passage: body -->\nSlik er det.\n\n${line}\n\nDet var alt.\n`;
  const { template, findings } = parseTemplate(source, { file: "prove.md" });
  if (!template) throw new Error(findings.map(({ rule }) => rule).join(", "));
  return template;
}

describe.each(["text", "markdown", "html"] as const)("in %s", (format) => {
  test.each(LINES)("every value comes back from %j", async (line) => {
    const template = templateWith(line);
    const came = await Promise.all(
      VALUES.map(async (sak) => {
        const { letter = "" } = createLetterRenderer(template, {}).render({ sak }, format);
        const bytes = new TextEncoder().encode(letter);
        const document = { kind: "finished", name: "brev", language: "nb", format, bytes } as const;
        const read = await readLetter({ ...document, template: { id: "prove" } }, { policy: eforsk.content });
        const result = read.letter && matchLetter(read.letter, template);
        return result?.kind === "matches" ? result.values.get("sak") : result?.kind;
      }),
    );
    expect(came).toEqual(VALUES);
  });
});

test("a bullet alone is no value", () => {
  const { findings } = createLetterRenderer(templateWith("{{sak}}"), {}).render({ sak: " • " }, "text");
  expect(findings.map(({ rule }) => rule)).toEqual(["text/slot-empty"]);
});

test("a line that begins with the template's own dash is no item", () => {
  const template = templateWith("Vi spør {{sak}} – og deg – om søvn.");
  const letter = plainLetter("Slik er det.\n\nVi spør Máret\n– og deg\n– om søvn.\n\nDet var alt.\n");
  expect(matchLetter(letter, template)).toMatchObject({ kind: "matches", findings: [] });
});

test("a recipient's word is shown nowhere in a letter that deviates, however it is written", () => {
  const template = templateWith("Vi spør {{sak}} om søvn, og hvordan du har det i hverdagen.");
  const letter = plainLetter(
    "Slik er det.\n\nVi spør blåbærkåre om søvn, og hvordan blåbærkåre har det i hverdagen.\n\nDet var alt.\n",
  );
  const result = matchLetter(letter, template);
  expect(result.kind).toBe("deviates");
  expect(JSON.stringify(result.findings)).not.toContain("blåbærkåre");
});

test("a value that is not in its place is shown nowhere either", () => {
  const template = templateWith("Vi spør {{sak}} om søvn, og hvordan du har det i hverdagen.");
  const letter = plainLetter(
    "Slik er det.\n\nVi spør om søvn, og hvordan du har det i blåbærkåre hverdagen.\n\nDet var alt.\n",
  );
  const result = matchLetter(letter, template);
  expect(result.kind).toBe("deviates");
  expect(JSON.stringify(result.findings)).not.toContain("blåbærkåre");
});

test("a letter to everyone is quoted as it stands, also where a value is missing", () => {
  const slot = "sak: { type: text, shared: true }";
  const template = templateWith("Vi spør {{sak}} om søvn, og hvordan du har det i hverdagen.", slot);
  const letter = plainLetter(
    "Slik er det.\n\nVi spør om søvn, og hvordan du har det i den kalde hverdagen.\n\nDet var alt.\n",
  );
  expect(JSON.stringify(matchLetter(letter, template).findings)).toContain("den kalde");
});
