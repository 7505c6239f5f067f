import type { NormalText } from "../typography/normal-text.ts";
import type { Span } from "./match-slots.ts";

/**
 * Where in the letter a value stands. The normal form has no bullets; those beside a value that the template does not
 * have beside its slot are the value's own: a value `- nei` is not an item of a list.
 */
export function spanInLetter(letter: NormalText, value: Span, template: NormalText, slot: number): Span {
  const from = letter.sourceOf(value.from);
  const until = letter.sourceOf(value.until);
  if (letter.bullets.length === 0) return { from, until };
  const before = bulletsBefore(letter, value.from).slice(bulletsBefore(template, slot).length);
  const behind = bulletsBehind(letter, value.until);
  const ownBehind = behind.slice(0, Math.max(0, behind.length - bulletsBehind(template, slot + 1).length));
  const last = ownBehind.at(-1);
  return { from: before[0] ?? from, until: last === undefined ? until : last + 1 };
}

/** Bullets between the unit at `offset` and the one before it. */
const bulletsBefore = (text: NormalText, offset: number): number[] =>
  bulletsWithin(text, offset === 0 ? 0 : text.sourceOf(offset - 1), text.sourceOf(offset));

/** Bullets between the last unit before `offset` and the first behind the space there. */
const bulletsBehind = (text: NormalText, offset: number): number[] =>
  bulletsWithin(
    text,
    text.sourceOf(offset),
    offset < text.text.length ? text.sourceOf(offset + 1) : Infinity,
  );

const bulletsWithin = ({ bullets }: NormalText, from: number, until: number): number[] =>
  bullets.filter((bullet) => from <= bullet && bullet < until);
