import { LANGUAGES, ROUNDS, type Language, type Round } from "@sluse/core";
import { LineCounter, isMap, isNode, isScalar, parseDocument, type Document } from "yaml";
import { z } from "zod";

import type { PlacedFindings } from "../internal/placed-findings.ts";
import { LONGEST, SLOT_TYPES, isSlotName, type Slot } from "../internal/slot.ts";
import { templateFileRules } from "./template-file-rules.ts";
import { templateSlotRules } from "./template-slot-rules.ts";
import { TEMPLATE_KINDS, type TemplateKind } from "./template.ts";

/** What stands above a template's body. */
export interface FrontMatter {
  readonly id: string;
  readonly version: string;
  readonly language: Language;
  readonly rounds: readonly Round[];
  readonly kind: TemplateKind;
  /** Lines at the top and at the bottom of pages. */
  readonly header: readonly string[];
  readonly footer: readonly string[];
  /** Declared slots, and where. */
  readonly slots: ReadonlyMap<string, { readonly slot: Slot; readonly offset: number }>;
}

const LONGEST_FRONT_MATTER = 16_384;
const LONGEST_VALUE = 2000;

const MOST_LINES = 10;
const LONGEST_LINE = 300;
/** One line, or some; with a letter in each, so that none of them is every number. */
const $Line = z
  .string()
  .max(LONGEST_LINE)
  .refine((line) => {
    const words = line.replaceAll(/\{pages?\}/gu, "");
    return /\p{L}/u.test(words) && !/[\n{}]/u.test(words);
  });
const $Lines = z.union([$Line.transform((line) => [line]), z.array($Line).max(MOST_LINES)]).default([]);

const $Head = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/u),
  version: z.string().regex(/^[0-9A-Za-z][0-9A-Za-z.-]{0,31}$/u),
  language: z.enum(LANGUAGES),
  rounds: z.array(z.enum(ROUNDS)).min(1),
  kind: z.enum(TEMPLATE_KINDS),
  header: $Lines,
  footer: $Lines,
  slots: z.unknown().optional(),
});

const $Slot = z
  .strictObject({
    type: z.enum(SLOT_TYPES),
    min: z.int().min(1).max(LONGEST_VALUE).default(1),
    max: z.int().min(1).max(LONGEST_VALUE).optional(),
    multiline: z.boolean().default(false),
    shared: z.boolean().default(false),
  })
  .refine((slot) => slot.min <= (slot.max ?? LONGEST[slot.type]), { path: ["max"] })
  .refine((slot) => !slot.multiline || slot.type === "text", { path: ["multiline"] });

/** What a field may hold, in words that need no language. */
const ALLOWED: Readonly<Record<string, string>> = {
  id: "a–z 0–9 -",
  version: '"1.0.0"',
  language: LANGUAGES.join(" | "),
  rounds: `[${ROUNDS.join(", ")}]`,
  kind: TEMPLATE_KINDS.join(" | "),
  header: `[…] ≤ ${MOST_LINES}, {page}, {pages}`,
  footer: `[…] ≤ ${MOST_LINES}, {page}, {pages}`,
  type: SLOT_TYPES.join(" | "),
  min: `1–${LONGEST_VALUE}, min ≤ max`,
  max: `1–${LONGEST_VALUE}, min ≤ max`,
  multiline: "true | false (type: text)",
  shared: "true | false",
};

/** Splits a file into front matter and body. The source has no carriage returns. */
export function splitFrontMatter(
  source: string,
): { yaml: string; yamlStart: number; bodyStart: number } | undefined {
  if (!source.startsWith("---\n")) return undefined;
  const end = source.indexOf("\n---\n", 3);
  if (end === -1) return undefined;
  return { yaml: source.slice(4, end + 1), yamlStart: 4, bodyStart: end + 5 };
}

/** Reads the front matter; `undefined` when a field is missing or wrong, each with its place. */
export function parseFrontMatter(
  yaml: string,
  yamlStart: number,
  findings: PlacedFindings,
): FrontMatter | undefined {
  const fault = (offset: number, field: string): void => {
    const allowed = ALLOWED[field] ?? Object.keys(ALLOWED).join(", ");
    findings.add(templateFileRules["text/template-front-matter"], offset, { facts: { field, allowed } });
  };
  if (yaml.length > LONGEST_FRONT_MATTER) {
    findings.add(templateFileRules["text/template-too-large"], yamlStart);
    return undefined;
  }
  const document = parseDocument(yaml, { lineCounter: new LineCounter(), uniqueKeys: true });
  for (const error of document.errors) {
    if (error.code === "DUPLICATE_KEY") {
      findings.add(templateSlotRules["text/template-slot-twice"], yamlStart + error.pos[0]);
    } else fault(yamlStart + error.pos[0], "yaml");
  }
  if (document.errors.length > 0) return undefined;

  const head = $Head.safeParse(toPlain(document));
  if (!head.success) {
    for (const issue of head.error.issues) {
      const field = String(issue.path[0] ?? ("keys" in issue ? issue.keys[0] : "yaml"));
      fault(yamlStart + offsetOf(document, issue.path.length > 0 ? issue.path : [field]), field);
    }
    return undefined;
  }
  const slots = parseSlots(document, yamlStart, fault, findings);
  return slots && { ...head.data, slots };
}

/** Anchors are refused by asking for none: a few lines of aliases can stand for gigabytes. */
function toPlain(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

function parseSlots(
  document: Document,
  yamlStart: number,
  fault: (offset: number, field: string) => void,
  findings: PlacedFindings,
): FrontMatter["slots"] | undefined {
  const slots = new Map<string, { slot: Slot; offset: number }>();
  const node = document.get("slots", true);
  if (node === undefined || (isScalar(node) && node.value === null)) return slots;
  if (!isMap(node)) {
    fault(yamlStart + offsetOf(document, ["slots"]), "slots");
    return undefined;
  }
  let isWhole = true;
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? String(key.value) : "";
    const offset = yamlStart + (isScalar(key) ? (key.range?.[0] ?? 0) : 0);
    if (!isSlotName(name)) {
      findings.add(templateSlotRules["text/template-slot-name"], offset, {
        facts: { slot: name.slice(0, 80) },
      });
      isWhole = false;
      continue;
    }
    const parsed = $Slot.safeParse(isMap(value) ? value.toJSON() : undefined);
    if (!parsed.success) {
      for (const issue of parsed.error.issues) fault(offset, String(issue.path[0] ?? "type"));
      isWhole = false;
      continue;
    }
    const { shared, max, ...rest } = parsed.data;
    const slot: Slot = {
      name,
      ...rest,
      max: max ?? LONGEST[rest.type],
      reach: shared ? "everyone" : "recipient",
    };
    slots.set(name, { slot, offset });
  }
  return isWhole ? slots : undefined;
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node)) return node.range?.[0] ?? 0;
  }
  return 0;
}
