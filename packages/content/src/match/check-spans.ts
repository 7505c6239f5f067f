import { createFinding, type Finding, type LetterText } from "@sluse/core";

import { faultOf, tidyValue } from "../render/slot-value.ts";
import { slotRules } from "../render/slot-rules.ts";
import type { Slot } from "../template/slot.ts";
import { normaliseText } from "./normalise-text.ts";

/** A slot's value as it was read from a letter. */
export interface ReadValue {
  readonly slot: Slot;
  /** Offset in the letter's text. */
  readonly from: number;
  /** As it stands in the letter. */
  readonly source: string;
  /** In the form in which it was matched. */
  readonly text: string;
}

/** Values by slot, divided words joined and line ends as the slot has them. */
export function valuesOf(read: readonly ReadValue[]): ReadonlyMap<string, string> {
  return new Map(read.map((value) => [value.slot.name, valueOf(value)]));
}

/** Looks at each value as the renderer would, and whether a slot that stands twice says the same twice. */
export function checkSpans(letter: LetterText, read: readonly ReadValue[]): Finding[] {
  const seen = new Map<string, string>();
  return read.flatMap((each) => {
    const { slot, from, source } = each;
    const value = valueOf(each);
    const earlier = seen.get(slot.name);
    seen.set(slot.name, value);
    const isSame = earlier === undefined || earlier === value || plain(earlier) === plain(value);
    const fault = faultOf(slot, value) ?? (isSame ? undefined : "text/slot-differs");
    if (!fault) return [];
    const place = letter.placeOf(from, source.length);
    return createFinding(slotRules[fault], {
      place,
      facts: { slot: slot.name, min: slot.min, max: slot.max },
    });
  });
}

const plain = (value: string): string =>
  normaliseText(value, { counted: new Set(), lineStartDashes: "dashes" }).text;

function valueOf({ slot, source, text }: ReadValue): string {
  if (!source.includes("\n")) return tidyValue(source);
  if (slot.multiline || /\n[^\S\n]*\n/u.test(source)) return tidyValue(source);
  return tidyValue(text.replaceAll(/\s+/gu, " "));
}
