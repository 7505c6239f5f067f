import type { PlacedFindings } from "../internal/placed-findings.ts";
import { normaliseText } from "../typography/normalise-text.ts";
import type { FrontMatter } from "./front-matter.ts";
import { PASSAGE_ROLES, isPassageRole } from "./passage-role.ts";
import type { Section } from "./scan-body.ts";
import { isSlotName } from "../internal/slot.ts";
import { templateFileRules } from "./template-file-rules.ts";
import { templateSlotRules } from "./template-slot-rules.ts";
import type { Passage } from "./template.ts";

/** Each optional passage doubles the letters a template stands for. */
const MOST_OPTIONAL = 4;
const LEAST_BETWEEN_SLOTS = 2;
/** All values together, at their longest: a letter can be no longer, which bounds what matching it may cost. */
const LONGEST_VALUES = 50_000;

/** Slots declared and used, roles known, optional passages that can be chosen. */
export function lintSections(
  sections: readonly Section[],
  head: FrontMatter,
  findings: PlacedFindings,
): void {
  const used = new Set<string>();
  for (const use of sections.flatMap((section) => section.uses)) {
    used.add(use.name);
    if (!head.slots.has(use.name) && isSlotName(use.name)) {
      findings.add(templateSlotRules["text/template-slot-undeclared"], use.offset, {
        facts: { slot: use.name },
      });
    }
  }
  for (const [name, { offset }] of head.slots) {
    if (!used.has(name)) {
      findings.add(templateSlotRules["text/template-slot-unused"], offset, { facts: { slot: name } });
    }
  }
  for (const section of sections) {
    if (isPassageRole(section.role)) continue;
    const facts = { role: section.role, allowed: PASSAGE_ROLES.join(", ") };
    findings.add(templateFileRules["text/template-role-unknown"], section.offset, { facts });
  }
  const longest = sections
    .flatMap((section) => section.uses)
    .reduce((sum, use) => sum + (head.slots.get(use.name)?.slot.max ?? 0), 0);
  if (longest > LONGEST_VALUES) findings.add(templateFileRules["text/template-too-large"], 0);
  lintOptional(sections, head, findings);
}

function lintOptional(sections: readonly Section[], head: FrontMatter, findings: PlacedFindings): void {
  const optional = sections.filter((section) => section.presence === "optional");
  for (const [index, { uses, offset, role }] of optional.entries()) {
    const isShared = uses.every((use) => head.slots.get(use.name)?.slot.reach === "everyone");
    if (uses.length > 0 && isShared && index < MOST_OPTIONAL) continue;
    findings.add(templateFileRules["text/template-optional"], offset, { facts: { role } });
  }
}

/**
 * Enough locked text between neighbouring slots to tell where one ends, across passages too. A letter with a slot of the
 * recipient's own is made of its values and never read back, so that a blank parts first name and last.
 */
export function lintNeighbours(
  passages: readonly Passage[],
  sections: readonly Section[],
  slots: FrontMatter["slots"],
  findings: PlacedFindings,
): void {
  const isOwn = (name: string): boolean => slots.get(name)?.slot.reach === "recipient";
  let before: { name: string; between: number; isParted: boolean } | undefined;
  for (const [index, passage] of passages.entries()) {
    for (const [piece, text] of passage.pieces.text.entries()) {
      if (before) before.between += lengthWithoutSpace(text);
      if (before && (piece === 0 || /\s/u.test(text))) before.isParted = true;
      const name = passage.slots[piece];
      if (name === undefined) continue;
      const isClose = before !== undefined && before.between < LEAST_BETWEEN_SLOTS;
      if (before && isClose && !(before.isParted && (isOwn(before.name) || isOwn(name)))) {
        const facts = { before: before.name, after: name };
        const offset = sections[index]?.uses[piece]?.offset ?? 0;
        findings.add(templateSlotRules["text/template-slots-adjacent"], offset, { facts });
      }
      before = { name, between: 0, isParted: false };
    }
  }
}

/** What is left when typography does not count: a bullet or an invisible character parts nothing. */
const lengthWithoutSpace = (text: string): number =>
  normaliseText(text, { counted: new Set(), lineStartDashes: "bullets" }).text.replaceAll(" ", "").length;
