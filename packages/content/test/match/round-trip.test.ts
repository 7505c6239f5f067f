import { fc, test } from "@fast-check/vitest";
import { eforsk, type FinishedDocument } from "@sluse/core";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect } from "vitest";

import type { MarkdownNode } from "../../src/internal/markdown-tree.ts";
import { matchLetter } from "../../src/match/match-letter.ts";
import { readLetter } from "../../src/read/read-letter.ts";
import { createLetterRenderer } from "../../src/render/letter-renderer.ts";
import { parseTemplate } from "../../src/template/parse-template.ts";
import type { Template } from "../../src/template/template.ts";
import { faultOf, tidyValue } from "../../src/render/slot-value.ts";

const words = fc.constantFrom(
  ..."Det er frivillig å delta i studien om søvn på Várggát – «ja» eller «nei», sier vi 3 ganger. Ring 73 59 50 00! Ká-lle e-post: \\{{ikke et felt\\}} * # > 1. - _x_ (se §6) & <3 50 % — áššat".split(
    " ",
  ),
);
const sentence = fc.array(words, { minLength: 3, maxLength: 12 }).map((each) => `Vi ${each.join(" ")} her.`);
const slotNames = ["navn", "felt", "sak", "merknad"] as const;

/** A line of a passage: text, a heading, an item of a list, with a slot or without. */
const line = fc
  .record({
    before: fc.oneof({ weight: 3, arbitrary: sentence }, fc.constant("")),
    slot: fc.option(fc.constantFrom(...slotNames)),
    middle: sentence,
    after: fc.oneof({ weight: 3, arbitrary: sentence }, fc.constant("")),
    kind: fc.constantFrom("", "", "## ", "- ", "1. "),
    emphasis: fc.boolean(),
  })
  .map(({ before, slot, middle, after, kind, emphasis }) => {
    const name = slot === "merknad" && kind.startsWith("#") ? "navn" : slot;
    const text = name === null ? middle : `${before} {{${name}}} ${after}`.trim();
    const whole = emphasis && kind === "" ? `**Viktig:** ${text}` : `${kind}${text}`;
    // Something must stand between two slots.
    return whole.endsWith("}}") ? `${whole}\n\nDet står her.` : whole;
  });

const templates = fc
  .array(fc.record({ lines: fc.array(line, { minLength: 1, maxLength: 4 }), optional: fc.boolean() }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((passages) => {
    const body = passages
      .map(({ lines, optional }, index) => {
        const marker =
          index === 0 || !optional ? "<!-- passage: body -->" : "<!-- optional passage: ethics -->";
        const extra =
          optional && index > 0 ? `\n\nValgfritt avsnitt ${index} for sak {{delt${index}}} i studien.` : "";
        // A passage ends in a paragraph: two lists in a row would be one.
        const text = [...lines, "Slik er det."].join("\n\n");
        return `${marker}\n${optional && index > 0 ? "" : text}${extra}`;
      })
      .join("\n\n");
    const used = slotNames.filter((name) => body.includes(`{{${name}}}`));
    const shared = passages.flatMap((_, index) =>
      body.includes(`{{delt${index}}}`) ? [`delt${index}`] : [],
    );
    return `---
id: prøve
version: "1.0.0"
language: nb
rounds: [invitation]
kind: letter
slots:
${used.map((name) => `  ${name}: { type: text, max: 80, multiline: ${name === "merknad"} }`).join("\n")}
${shared.map((name) => `  ${name}: { type: text, max: 80, shared: true }`).join("\n")}
---
${body}
`.replace("id: prøve", "id: prove");
  })
  .map((source) => parseTemplate(source, { file: "prove.md" }));

const values = fc.record({
  navn: fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
  felt: fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 30 }),
  sak: fc.constantFrom(
    "2012/834",
    "1. mars 2027",
    "- nei",
    "+ ja",
    "# fem",
    "C #",
    "• ti",
    "ti •",
    "• – –",
    "~~fem~~",
    "|",
    "a_b_c",
    "**",
    "`x`",
    "<b>",
    "&amp;",
    "\\",
    "1) to",
  ),
  merknad: fc
    .array(
      fc.oneof(
        fc.constantFrom("- en", "• to", "tre •", "===", "---", "4. fire", "```"),
        fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 15 }),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((lines) => lines.join("\n")),
});

const documentOf = (letter: string, format: "text" | "markdown" | "html"): FinishedDocument => ({
  kind: "finished",
  name: `brev.${format}`,
  language: "nb",
  format,
  bytes: new TextEncoder().encode(letter),
  template: { id: "prove" },
});

const mayStand = (template: Template, given: Readonly<Record<string, string>>): boolean =>
  Object.entries(given).every(([name, value]) => {
    const slot = template.slots.get(name);
    return !slot || faultOf(slot, tidyValue(value)) === undefined;
  });

/** What a letter is built of, words aside. */
function structureOf(letter: string, format: "text" | "markdown" | "html"): string {
  if (format === "text") return "";
  if (format === "html") return Array.from(letter.matchAll(/<[^>]*>/gu), ([tag]) => tag).join("");
  const write = (node: MarkdownNode): string =>
    node.type === "text"
      ? ""
      : `<${node.type}>${"children" in node ? node.children.map(write).join("") : ""}`;
  return fromMarkdown(letter).children.map(write).join("");
}

describe.each(["text", "markdown", "html"] as const)("a letter rendered in %s", (format) => {
  test.prop([templates, values, fc.boolean(), fc.boolean()], { numRuns: 150 })(
    "is built as its template, matches it, and gives its values back",
    async ({ template, findings }, given, firstOptional, secondOptional) => {
      expect(findings).toStrictEqual([]);
      if (!template) return;
      fc.pre(mayStand(template, given));
      const chosen = { delt1: firstOptional, delt2: secondOptional, delt3: true };
      const shared = Object.fromEntries(
        Object.entries(chosen).flatMap(([name, isChosen]) =>
          isChosen && template.slots.has(name) ? [[name, `verdi ${name}`]] : [],
        ),
      );
      const own = Object.fromEntries(Object.entries(given).filter(([name]) => template.slots.has(name)));
      const renderer = createLetterRenderer(template, shared);
      const { letter, findings: faults } = renderer.render(own, format);
      expect(faults).toStrictEqual([]);

      const plain = Object.fromEntries(
        Object.entries(own).map(([name, value]) => [name, tidyValue(value).replaceAll(/[^\n]+/gu, "ja")]),
      );
      expect(structureOf(letter ?? "", format)).toBe(
        structureOf(renderer.render(plain, format).letter ?? "", format),
      );

      const read = await readLetter(documentOf(letter ?? "", format), { policy: eforsk.content });
      expect(read.findings).toStrictEqual([]);
      const result = read.letter && matchLetter(read.letter, template);
      if (result?.kind !== "matches")
        throw new Error(JSON.stringify(result?.findings.map((f) => f.message.nb.what)));
      expect(
        result.findings.map((finding) => finding.rule).filter((rule) => rule !== "text/layout-changed"),
      ).toStrictEqual([]);
      if (result.parse === "ambiguous") return;
      const expected = Object.entries({ ...shared, ...own }).map(([name, value]) => [name, tidyValue(value)]);
      expect(Object.fromEntries(result.values)).toStrictEqual(Object.fromEntries(expected));
    },
  );
});
