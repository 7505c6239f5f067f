import { createFinding, type Finding, type LetterBlock, type Place, type RowPlace } from "@sluse/core";
import { holdsNationalId, nearestName } from "@sluse/core/house";

import { escapeHtml } from "../internal/escape-html.ts";
import type { Slot } from "../internal/slot.ts";
import type { Passage, RenderTarget, Template } from "../template/template.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { fillPassages } from "./letter-blocks.ts";
import { slotFacts } from "./slot-facts.ts";
import { slotRules, type SlotRuleId } from "./slot-rules.ts";
import { faultOf, tidyValue } from "./slot-value.ts";

/** A recipient's values, by the names of slots. */
export type SlotValues = Readonly<Record<string, string>>;

/** One recipient's letter; there only when nothing was found. */
export interface RenderedLetter {
  readonly letter: string | undefined;
  readonly findings: readonly Finding[];
}

/** One recipient's letter as a tree; there only when nothing was found. */
export interface RenderedTree {
  readonly body: readonly LetterBlock[] | undefined;
  readonly findings: readonly Finding[];
}

/** Renders one mail-out's letters from one template and its shared values. */
export interface LetterRenderer {
  readonly template: Template;
  /** The passages that the shared values choose. */
  readonly passages: readonly Passage[];
  /** What is wrong with the shared values; letters are rendered only when nothing is. */
  readonly findings: readonly Finding[];
  /** Slots that each recipient must give a value for. */
  readonly recipientSlots: readonly Slot[];
  /** What is wrong with one recipient's values, with the row and the column. Values are never repeated. */
  check(values: SlotValues | undefined, row: RowPlace): readonly Finding[];
  /** One recipient's letter, values escaped for the target. */
  render(values: SlotValues | undefined, target: RenderTarget, row?: RowPlace): RenderedLetter;
  /** The same letter as a tree, for a typesetter: values stand in it as they are. */
  tree(values: SlotValues | undefined, row?: RowPlace): RenderedTree;
  /**
   * The letter as everybody gets it, with its own slots' names where each recipient's values will stand, or what is given in
   * their place: that is shown and never sent, and so held to nothing.
   */
  readonly specimen: {
    text(inPlace?: SlotValues): string;
    tree(inPlace?: SlotValues): readonly LetterBlock[];
  };
}

/**
 * Puts shared values in a template once, so that each recipient's letter is only their own values more.
 * @example `createLetterRenderer(template, { study: "Hverdagen" }).render({ navn: "Åse Hætta" }, "text").letter`
 */
export function createLetterRenderer(template: Template, sharedValues: SlotValues): LetterRenderer {
  const shared = new Map(Object.entries(sharedValues));
  const passages = template.passages.filter(
    (passage) => passage.presence === "always" || passage.slots.some((name) => shared.has(name)),
  );
  const used = new Set(passages.flatMap((passage) => passage.slots));
  const slotsOf = (reach: Slot["reach"]): Slot[] =>
    [...template.slots.values()].filter((slot) => slot.reach === reach && used.has(slot.name));
  const recipientSlots = slotsOf("recipient");
  const findings = checkValues(template, slotsOf("everyone"), sharedValues, (slot) => ({
    kind: "field",
    path: `values.${slot}`,
  }));
  const check: LetterRenderer["check"] = (values, row) =>
    checkValues(template, recipientSlots, values ?? {}, (column) => ({ ...row, column }));
  const forms = new Map<RenderTarget, Form>();
  const formOf = (target: RenderTarget): Form => {
    const form = forms.get(target) ?? createForm(passages, target, shared, template);
    forms.set(target, form);
    return form;
  };
  const treeOf = (values: SlotValues): LetterBlock[] =>
    fillPassages(passages, (slot) => tidyValue(shared.get(slot) ?? values[slot] ?? ""));
  const names = Object.fromEntries(recipientSlots.map((slot) => [slot.name, nameInPlace(slot)]));

  return {
    template,
    passages,
    findings,
    recipientSlots,
    check,
    render(values, target, row = { kind: "row", row: 1 }) {
      const all = [...findings, ...check(values, row)];
      if (all.length > 0) return { letter: undefined, findings: all };
      return { letter: fillForm(formOf(target), values ?? {}, template, target), findings: [] };
    },
    tree(values, row = { kind: "row", row: 1 }) {
      const all = [...findings, ...check(values, row)];
      if (all.length > 0) return { body: undefined, findings: all };
      return { body: treeOf(values ?? {}), findings: [] };
    },
    specimen: {
      text: (inPlace = names) => fillForm(formOf("text"), inPlace, template, "text"),
      tree: (inPlace = names) => treeOf(inPlace),
    },
  };
}

/** An address stays one: what follows it in the letter may be a link. */
const nameInPlace = ({ name, type }: Slot): string =>
  type === "url" ? `https://example.org/${encodeURIComponent(name.toWellFormed())}` : `[${name}]`;

function checkValues(
  template: Template,
  slots: readonly Slot[],
  values: SlotValues,
  placeOf: (slot: string) => Place,
): Finding[] {
  const findings: Finding[] = [];
  const add = (rule: SlotRuleId, slot: string, limits?: Slot, value?: string): void => {
    const facts = slotFacts(rule, limits ?? { name: slot }, value);
    // Another character is the same fault of the column.
    const same = JSON.stringify([facts["slot"], limits?.min, limits?.max]);
    findings.push(createFinding(slotRules[rule], { place: placeOf(slot), facts, same }));
  };
  let met = 0;
  for (const slot of slots) {
    const value: unknown = Object.hasOwn(values, slot.name) ? values[slot.name] : undefined;
    if (value !== undefined) met += 1;
    const fault = typeof value === "string" ? faultOf(slot, tidyValue(value)) : "text/slot-missing";
    if (fault) add(fault, slot.name, slot, typeof value === "string" ? value : undefined);
  }
  const names = Object.keys(values);
  if (names.length === met) return findings;
  const expected = new Set(slots.map((slot) => slot.name));
  for (const name of names) {
    if (expected.has(name)) continue;
    if (template.slots.has(name)) add("text/slot-misplaced", name);
    else findings.push(unknownSlot(name, [...expected, ...NOT_SLOTS], placeOf));
  }
  return findings;
}

/** What a row tells besides its values, by the headings it has. */
const NOT_SLOTS = ["paaVegneAv", "sprak"] as const;

function unknownSlot(name: string, known: readonly string[], placeOf: (slot: string) => Place): Finding {
  // Where the heading was forgotten, the first person stands in its place.
  const slot = holdsNationalId(name) ? "…" : name.slice(0, 80);
  const nearest = nearestName(slot, known);
  const names = {
    nearest: {
      nb: nearest === undefined ? "" : ` Er det «${nearest}» som er ment?`,
      en: nearest === undefined ? "" : ` Is \`${nearest}\` meant?`,
    },
  };
  const facts = { slot, nearest: nearest ?? "" };
  return createFinding(slotRules["text/slot-unknown"], { place: placeOf(slot), facts, names });
}

/** A letter with shared values in it: what stands around the recipient's own slots. */
interface Form {
  readonly pieces: readonly string[];
  readonly slots: readonly string[];
}

const OPENING: Readonly<Record<RenderTarget, (language: string) => string>> = {
  text: () => "",
  markdown: () => "",
  html: (language) => `<article lang="${language}">\n`,
};
const CLOSING: Readonly<Record<RenderTarget, string>> = {
  text: "\n",
  markdown: "\n",
  html: "\n</article>\n",
};

function createForm(
  passages: readonly Passage[],
  target: RenderTarget,
  shared: ReadonlyMap<string, string>,
  template: Template,
): Form {
  const pieces: string[] = [];
  const slots: string[] = [];
  let open = OPENING[target](template.language);
  for (const [index, passage] of passages.entries()) {
    if (index > 0) open += "\n\n";
    for (const [at, piece] of passage.pieces[target].entries()) {
      open += piece;
      const slot = passage.slots[at];
      if (slot === undefined) continue;
      const value = shared.get(slot);
      if (value === undefined) {
        pieces.push(open);
        slots.push(slot);
        open = "";
      } else open += escapeFor(target, template.slots.get(slot), tidyValue(value));
    }
  }
  pieces.push(open + CLOSING[target]);
  return { pieces, slots };
}

function fillForm(form: Form, values: SlotValues, template: Template, target: RenderTarget): string {
  let letter = form.pieces[0] ?? "";
  for (const [index, name] of form.slots.entries()) {
    const value = tidyValue(values[name] ?? "");
    letter += escapeFor(target, template.slots.get(name), value) + (form.pieces[index + 1] ?? "");
  }
  return letter;
}

function escapeFor(target: RenderTarget, slot: Slot | undefined, value: string): string {
  if (target === "text") return value;
  if (target === "markdown") return escapeMarkdown(value);
  const escaped = escapeHtml(value).replaceAll("\n", "<br>\n");
  return slot?.type === "url" ? `<a href="${escaped}">${escaped}</a>` : escaped;
}
