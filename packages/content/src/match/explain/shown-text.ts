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

/** Words of this letter that may be of a recipient's value: those in slots, and those of passages that stand elsewhere. */
function recipientWords({ steps, tokens, words, locked, relocated }: Comparison): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (index: number): void => {
    const word = words[index]?.text ?? "";
    if (/[\p{L}\p{N}]/u.test(word)) found.add(word.toLowerCase());
  };
  for (const step of steps) {
    const token = tokens[step.template];
    if (step.kind !== "value" || token?.kind !== "slot") continue;
    if (locked.slots[token.index]?.reach === "recipient") add(step.letter);
  }
  for (const { from, until } of relocated) {
    for (let index = from; index <= until; index += 1) {
      if (!locked.vocabulary.has(words[index]?.text ?? "")) add(index);
    }
  }
  return found;
}

/** What must not be shown of a letter: told once for the whole of it. */
export interface Discretion {
  readonly recipientWords: ReadonlySet<string>;
  /** Whether the letter is about a person at all, so that a name in it may be theirs. */
  readonly names: "shown" | "hidden";
  /** A recipient's value that is not in its place may be anywhere. */
  readonly unknownWords: "shown" | "hidden";
}

export function discretionFor(comparison: Comparison): Discretion {
  const { locked, steps, tokens, relocated } = comparison;
  // A letter that is the same for everyone holds no recipient's value, wherever its passages stand.
  if (locked.slots.every(({ reach }) => reach !== "recipient"))
    return { recipientWords: new Set(), names: "shown", unknownWords: "shown" };
  const isRecipients = (index: number): boolean => locked.slots[index]?.reach === "recipient";
  const lacksValue = steps.some((step) => {
    const token = tokens[step.template];
    return step.kind === "no-value" && token?.kind === "slot" && isRecipients(token.index);
  });
  return {
    recipientWords: recipientWords(comparison),
    names: "hidden",
    unknownWords: lacksValue || relocated.length > 0 ? "hidden" : "shown",
  };
}

/**
 * Words of the letter as they stand in it, without what may identify a person: words of recipients' values, names,
 * long numbers and addresses, and, where a value may have spilled, every word that the template does not have itself.
 */
export function shownLetter(
  { words, text, locked }: Comparison,
  at: readonly number[],
  { recipientWords: hidden, names, unknownWords }: Discretion,
  besideSlot: boolean,
): string {
  let shown = "";
  let end: number | undefined;
  const mayShow = (word: string): boolean => {
    if (!/[\p{L}\p{N}]/u.test(word)) return true;
    if (hidden.has(word.toLowerCase())) return false;
    if (locked.vocabulary.has(word)) return true;
    return !besideSlot && unknownWords === "shown" && !(names === "hidden" && /^\p{Lu}/u.test(word));
  };
  for (const index of at) {
    const word = words[index];
    if (!word) continue;
    if (end !== undefined) shown += text.text.slice(end, word.at);
    end = word.at + word.text.length;
    shown += mayShow(word.text) ? word.text : HIDDEN;
  }
  return shorten(
    shown
      .replaceAll(/\S+/gu, (word) => (word.includes("@") ? HIDDEN : word))
      .replaceAll(/\d(?:[ .]?\d){5,}/gu, HIDDEN),
  );
}

const shorten = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
