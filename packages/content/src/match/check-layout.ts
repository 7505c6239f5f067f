import { createFinding, type Finding, type LetterText } from "@sluse/core";

import type { LockedText } from "./locked-text.ts";
import type { SlotSpans } from "./match-slots.ts";
import { matchRules } from "./match-rules.ts";
import type { NormalText } from "../typography/normal-text.ts";

/**
 * Whether the letter's paragraphs end where the template's do. A PDF does not say where its paragraphs end, so it is
 * not asked.
 */
export function checkLayout(
  letter: LetterText,
  text: NormalText,
  { spans }: SlotSpans,
  locked: LockedText,
): Finding | undefined {
  if (letter.placeOf(0, 0).kind === "pdf") return undefined;
  const inLetter = new Set(text.paragraphEnds);
  const inTemplate = new Set(locked.normal.paragraphEnds);
  let letterFrom = 0;
  let templateFrom = 0;
  let count = 0;
  let first: { letter: number; template: number } | undefined;
  for (const [index, literal] of locked.normalLiterals.entries()) {
    for (let at = 0; at < literal.length; at += 1) {
      if (inLetter.has(letterFrom + at) === inTemplate.has(templateFrom + at)) continue;
      count += 1;
      first ??= { letter: letterFrom + at, template: templateFrom + at };
    }
    letterFrom = spans[index]?.until ?? 0;
    templateFrom += literal.length + 1;
  }
  if (!first) return undefined;
  const place = letter.placeOf(text.sourceOf(first.letter), 1);
  return createFinding(matchRules["text/layout-changed"], {
    place: { ...place, expectedAt: locked.placeOf(first.template) },
    facts: { count },
  });
}
