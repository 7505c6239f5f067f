import type { SlotRuleId } from "../render/slot-rules.ts";
import { faultOf, tidyValue } from "../render/slot-value.ts";
import type { Slot } from "../internal/slot.ts";
import { normaliseText } from "../typography/normalise-text.ts";

/**
 * A value that runs over lines, as it was meant: where its slot has one line only, in the form in which it was
 * matched, divided words joined; else as it stands in the letter.
 */
export function valueOverLines(slot: Slot, source: string, matched: string): string {
  const isKept = slot.multiline || PARAGRAPH_END.test(source);
  return tidyValue(isKept ? source : matched.replaceAll(/\s+/gu, " "));
}

/** What the renderer would say of a value; also, whether the same slot said something else further up. */
export function faultInLetter(
  slot: Slot,
  value: string,
  earlier: string | undefined,
): SlotRuleId | undefined {
  const fault = faultOf(slot, value);
  if (fault || earlier === undefined || earlier === value) return fault;
  return plain(earlier) === plain(value) ? undefined : "text/slot-differs";
}

const PARAGRAPH_END = /\n[^\S\n]*\n/u;

const plain = (value: string): string =>
  normaliseText(value, { counted: new Set(), lineStartDashes: "dashes" }).text;
