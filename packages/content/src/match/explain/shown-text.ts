import { SLOT_MARK } from "../../internal/slot-mark.ts";
import type { Comparison } from "./comparison.ts";

/** Longest text shown in a finding. */
const LONGEST = 200;
const HIDDEN = "…";

/** Tokens `from` to `until` of the template as they stand in it, slots by name. */
export function shownTemplate({ tokens, locked }: Comparison, at: readonly number[]): string {
  const first = tokens[at[0] ?? 0];
  const last = tokens[at.at(-1) ?? 0];
  if (!first || !last) return "";
  const until = last.at + (last.kind === "word" ? last.text.length : 1);
  let slot = tokens.slice(at[0]).find((token) => token.kind === "slot")?.index ?? 0;
  const text = locked.normal.text.slice(first.at, until).replaceAll(SLOT_MARK, () => {
    const name = locked.slots[slot]?.name ?? "";
    slot += 1;
    return `{{${name}}}`;
  });
  return shorten(text);
}

/** Words of the values that this letter has in slots for one recipient. */
export function recipientWords({ steps, tokens, words, locked }: Comparison): ReadonlySet<string> {
  const found = new Set<string>();
  for (const step of steps) {
    const token = tokens[step.template];
    if (step.kind !== "value" || token?.kind !== "slot") continue;
    if (locked.slots[token.index]?.reach !== "recipient") continue;
    const word = words[step.letter]?.text ?? "";
    if (/[\p{L}\p{N}]/u.test(word)) found.add(word.toLowerCase());
  }
  return found;
}

/**
 * Words of the letter as they stand in it, without what may identify a person: words of a recipient's values, long
 * numbers and addresses, and beside a recipient's slot every word that the template does not have itself.
 */
export function shownLetter(
  { words, text, locked }: Comparison,
  at: readonly number[],
  hidden: ReadonlySet<string>,
  besideSlot: boolean,
): string {
  let shown = "";
  let end: number | undefined;
  for (const index of at) {
    const word = words[index];
    if (!word) continue;
    if (end !== undefined) shown += text.text.slice(end, word.at);
    end = word.at + word.text.length;
    const isHidden =
      hidden.has(word.text.toLowerCase()) ||
      (besideSlot && /[\p{L}\p{N}]/u.test(word.text) && !locked.vocabulary.has(word.text));
    shown += isHidden ? HIDDEN : word.text;
  }
  return shorten(shown.replaceAll(/[^\s@]+@\S+/gu, HIDDEN).replaceAll(/\d(?:[ .]?\d){5,}/gu, HIDDEN));
}

const shorten = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
