import type { LockedText } from "../locked-text.ts";
import { wordsOf, type TemplateToken } from "./words.ts";

/** A template's words and slots in the order they stand. */
export function tokensOf(locked: LockedText): TemplateToken[] {
  const tokens: TemplateToken[] = [];
  let at = 0;
  for (const [index, literal] of locked.normalLiterals.entries()) {
    tokens.push(...wordsOf(literal.text, at));
    at += literal.length;
    if (index < locked.slots.length) tokens.push({ kind: "slot", index, at });
    at += 1;
  }
  return tokens;
}
