import type { NormalText } from "../../typography/normal-text.ts";
import type { Literal } from "../find-literal.ts";
import type { LockedPassage } from "../locked-text.ts";

/** A passage as it stands somewhere in a letter, word for word. */
export interface Located {
  /** The passage's number in its template. */
  readonly passage: number;
  /** Offsets in the letter's normal form. */
  readonly from: number;
  readonly until: number;
}

/** A passage with fewer locked words may stand anywhere by chance, so it must be a paragraph of its own. */
const LEAST_WORDS = 3;
/** So many places are tried for each passage: a letter that has more is not worth the time. */
const MOST_PLACES = 50;

/** Finds passages that stand unaltered in a letter, wherever they stand, in the order of the letter. */
export function locatePassages(text: NormalText, passages: readonly LockedPassage[]): Located[] {
  const openings = passages
    .map(({ literals }) => (literals[0]?.text ?? "").slice(0, 40))
    .filter((each) => each !== "");
  const ends = new Set(text.paragraphEnds);
  const isEnd = (at: number): boolean =>
    at >= text.text.length ||
    ends.has(at) ||
    openings.some((opening) => text.text.startsWith(opening, at + 1));

  const isStart = (at: number): boolean => at === 0 || ends.has(at - 1);
  const all = passages.flatMap((passage, number) => {
    if (passage.words === 0) return [];
    const spans = placesOf(text.text, passage, isEnd);
    const telling = passage.words >= LEAST_WORDS ? spans : spans.filter(({ from }) => isStart(from));
    return telling.map((span) => ({ passage: number, ...span }));
  });
  return withoutOverlap(all.toSorted((a, b) => a.from - b.from));
}

type Span = Omit<Located, "passage">;

function placesOf(letter: string, passage: LockedPassage, isEnd: (at: number) => boolean): Span[] {
  const { literals } = passage;
  const first = literals.findIndex((literal) => literal.length > 0);
  const opening = literals[first];
  if (!opening) return [];
  const spans: Span[] = [];
  let tried = 0;
  for (const from of opening.places(letter, 0)) {
    tried += 1;
    if (tried > MOST_PLACES) break;
    if (from < (spans.at(-1)?.until ?? 0) || isInWord(letter, from)) continue;
    const until = endOf(letter, passage, first, from + opening.length, isEnd);
    if (until !== undefined) spans.push({ from, until });
  }
  return spans;
}

/** Follows a passage from the end of literal `after`, each value as short as can be, to its own end. */
function endOf(
  letter: string,
  { literals, slots }: LockedPassage,
  after: number,
  from: number,
  isEnd: (at: number) => boolean,
): number | undefined {
  let at = from;
  for (let index = after; index < slots.length; index += 1) {
    const slot = slots[index];
    const literal = literals[index + 1];
    if (!slot || !literal) return undefined;
    const reach = letter.slice(0, at + slot.max + literal.length);
    const isLast = index === slots.length - 1;
    const start = isLast
      ? lastStart(reach, at + slot.min, literal, isEnd)
      : reach.indexOf(literal.text, at + slot.min);
    if (start === -1) return undefined;
    at = start + literal.length;
  }
  return isInWord(letter, at) ? undefined : at;
}

/** Where the last literal starts: a passage ends where a paragraph ends, or where another one begins. */
function lastStart(reach: string, from: number, literal: Literal, isEnd: (at: number) => boolean): number {
  const first = reach.indexOf(literal.text, from);
  for (let start = first; start !== -1; start = reach.indexOf(literal.text, start + 1)) {
    if (isEnd(start + literal.length)) return start;
    if (start >= reach.length) break;
  }
  return literal.length === 0 ? -1 : first;
}

const isInWord = (letter: string, at: number): boolean =>
  /^[\p{L}\p{N}]{2}$/u.test(letter.slice(Math.max(at - 1, 0), at + 1));

/** Of passages that overlap, the longest. */
function withoutOverlap(located: readonly Located[]): Located[] {
  const kept: Located[] = [];
  for (const each of located) {
    const last = kept.at(-1);
    if (!last || last.until <= each.from) kept.push(each);
    else if (each.until - each.from > last.until - last.from) kept[kept.length - 1] = each;
  }
  return kept;
}
