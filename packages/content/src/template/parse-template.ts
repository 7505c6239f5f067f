import type { CheckResult } from "@sluse/core";
import { readArgument } from "@sluse/core/house";
import { z } from "zod";

import { PlacedFindings } from "../internal/placed-findings.ts";
import { LineIndex } from "../internal/line-index.ts";
import { SLOT_MARK } from "../internal/slot-mark.ts";
import { isIntricate } from "../read/is-intricate.ts";
import { parseFrontMatter, splitFrontMatter, type FrontMatter } from "./front-matter.ts";
import { lintNeighbours, lintSections } from "./lint-template.ts";
import { isPassageRole } from "./passage-role.ts";
import { scanBody, type Section } from "./scan-body.ts";
import { digestTemplate } from "./template-digest.ts";
import { templateFileRules } from "./template-file-rules.ts";
import type { Passage, Template } from "./template.ts";
import { writePassage } from "./write-passage.ts";

const LONGEST_TEMPLATE = 100_000;

const fileInput = z.strictObject({ file: z.string() });

/**
 * Reads a template file: YAML front matter, then Markdown with `{{slot}}` and passage markers. The template is there
 * only when nothing was found; every finding has its line and column in the file.
 * @throws SluseError `SLUSE_ARGUMENT_INVALID` for what is no text
 */
export function parseTemplate(
  source: string,
  options: { readonly file: string },
): { template: Template | undefined } & CheckResult {
  const { file } = readArgument(fileInput, options, "the options of a template");
  const text = readArgument(z.string(), source, "the template")
    .replace(/^\uFEFF/u, "")
    .replaceAll("\r\n", "\n");
  const findings = new PlacedFindings(text, file);
  const template = readTemplate(text, file, findings);
  const isSound = findings.findings.length === 0;
  return { template: isSound ? template : undefined, findings: findings.findings, unrun: [] };
}

function readTemplate(text: string, file: string, findings: PlacedFindings): Template | undefined {
  if (text.length > LONGEST_TEMPLATE) {
    findings.add(templateFileRules["text/template-too-large"], 0);
    return undefined;
  }
  const parts = splitFrontMatter(text);
  if (!parts) {
    const facts = { field: "---", allowed: "---\\nid: …\\n---" };
    findings.add(templateFileRules["text/template-front-matter"], 0, { facts });
    return undefined;
  }
  const head = parseFrontMatter(parts.yaml, parts.yamlStart, findings);
  const sections = scanBody(text, parts.bodyStart, findings);
  if (sections.length === 0) {
    findings.add(templateFileRules["text/template-passage-empty"], parts.bodyStart, {
      facts: { role: "body" },
    });
  }
  for (const section of sections.filter(({ markdown }) => isIntricate(markdown))) {
    findings.add(templateFileRules["text/template-too-large"], section.offset);
  }
  // Markdown is parsed only when the rest is sound: its parser is the slow part.
  if (!head || findings.findings.length > 0) return undefined;

  lintSections(sections, head, findings);
  const passages = writePassages(sections, head, new LineIndex(text), findings);
  lintNeighbours(passages, sections, head.slots, findings);
  return assemble(head, passages, file);
}

function writePassages(
  sections: readonly Section[],
  head: FrontMatter,
  lines: LineIndex,
  findings: PlacedFindings,
): Passage[] {
  const met = new Map<string, number>();
  let isAfterList = false;
  return sections.flatMap((section) => {
    const { role } = section;
    if (!isPassageRole(role)) return [];
    const report = ({ nb, en }: { nb: string; en: string }, offset: number): void => {
      findings.add(templateFileRules["text/template-markup"], offset, {
        facts: { markup: en, oppmerking: nb },
      });
    };
    const isAddress = (slot: number): boolean =>
      head.slots.get(section.uses[slot]?.name ?? "")?.slot.type === "url";
    const { text, html, blocks, inHeadings, list } = writePassage(section.markdown, isAddress, (foreign) => {
      report(foreign, section.sourceOf(foreign.offset));
    });
    for (const use of inHeadings.flatMap((number) => section.uses[number] ?? [])) {
      if (head.slots.get(use.name)?.slot.multiline) report(LINES_IN_HEADING, use.offset);
    }
    if (isAfterList && list.opens) report(LIST_AFTER_LIST, section.offset);
    // Without an optional passage, what stands before it comes before what stands after it.
    isAfterList = list.closes || (isAfterList && section.presence === "optional");
    const count = (met.get(role) ?? 0) + 1;
    met.set(role, count);
    const pieces = {
      text: text.text.split(SLOT_MARK),
      markdown: trimBlankLines(section.markdown).split(SLOT_MARK),
      html: html.split(SLOT_MARK),
    };
    return {
      name: count === 1 ? role : `${role}-${count}`,
      role,
      presence: section.presence,
      slots: section.uses.map((use) => use.name),
      pieces,
      blocks,
      placeOf: (offset: number) => lines.placeOf(section.sourceOf(text.sourceOf(offset))),
    };
  });
}

const LIST_AFTER_LIST = {
  nb: "en liste rett etter listen i avsnittet foran",
  en: "a list right after the list of the passage before",
};
const LINES_IN_HEADING = {
  nb: "et felt med flere linjer i en overskrift",
  en: "a slot of several lines in a heading",
};

const trimBlankLines = (markdown: string): string => markdown.replace(/^(?:[ \t]*\n)+/u, "").trimEnd();

function assemble(head: FrontMatter, passages: readonly Passage[], file: string): Template {
  const { slots: declared, header, footer, ...rest } = head;
  const slots = new Map([...declared].map(([name, { slot }]) => [name, slot]));
  const parts = { ...rest, file, slots, passages, running: { header, footer } };
  return { ...parts, digest: digestTemplate(parts) };
}
