import type { Finding, LetterText, PdfPlace, Place, TextPlace } from "@sluse/core";

import { Reading } from "../text/reading.ts";

/** A stretch of a letter, and the findings, by their index, that were met in it. */
export interface MarkedPiece {
  readonly text: string;
  readonly findings: readonly number[];
}

type LetterPlace = TextPlace | PdfPlace;
interface PlacedFinding {
  readonly index: number;
  readonly place: LetterPlace;
}

const HIDDEN_DIGIT = "•";

/**
 * Divides a letter where findings begin and end, by the words they touch. Digits of what looks like a national id are
 * replaced, so that the report may be kept.
 */
export function markLetter(letter: LetterText, findings: readonly Finding[]): MarkedPiece[] {
  const text = withoutNationalIds(letter);
  const placed = new PlacesByLine(findings, letter.document);
  const pieces: { text: string; findings: readonly number[] }[] = [];
  let gap = "";
  for (const match of letter.text.matchAll(/\S{1,200}|\s{1,200}/gu)) {
    const token = text.slice(match.index, match.index + match[0].length);
    if (/^\s/u.test(token)) {
      gap += token;
      continue;
    }
    const met = placed.meet(letter.placeOf(match.index, match[0].length));
    const last = pieces.at(-1);
    if (last !== undefined && sameFindings(last.findings, met)) last.text += gap + token;
    else {
      if (gap !== "") pieces.push({ text: gap, findings: [] });
      pieces.push({ text: token, findings: met });
    }
    gap = "";
  }
  return gap === "" ? pieces : [...pieces, { text: gap, findings: [] }];
}

const sameFindings = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((index, at) => index === b[at]);

/** Places of findings in one document, so that each word looks only at those of its own line or page. */
class PlacesByLine {
  readonly #places = new Map<string, PlacedFinding[]>();

  constructor(findings: readonly Finding[], document: string) {
    for (const [index, finding] of findings.entries()) {
      for (const place of finding.places) {
        if ((place.kind !== "text" && place.kind !== "pdf") || place.document !== document) continue;
        const key = keyOf(place);
        const there = this.#places.get(key);
        if (there) there.push({ index, place });
        else this.#places.set(key, [{ index, place }]);
      }
    }
  }

  meet(word: LetterPlace): number[] {
    const near = this.#places.get(keyOf(word)) ?? [];
    return [...new Set(near.filter(({ place }) => overlap(place, word)).map(({ index }) => index))];
  }
}

const keyOf = (place: LetterPlace): string =>
  place.kind === "text" ? `line ${place.line}` : `page ${place.page ?? 0}`;

function overlap(a: Place, b: Place): boolean {
  if (a.kind === "text" && b.kind === "text") {
    const length = a.length ?? 1;
    return length > 0 && a.column < b.column + (b.length ?? 1) && b.column < a.column + length;
  }
  if (a.kind !== "pdf" || b.kind !== "pdf" || !a.rectangle || !b.rectangle) return false;
  const [one, other] = [a.rectangle, b.rectangle];
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

function withoutNationalIds(letter: LetterText): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { kind, at, length } of new Reading(letter).elevenDigits) {
    if ((kind !== "national-id" && kind !== "like-national-id") || at < from) continue;
    pieces.push(
      letter.text.slice(from, at),
      letter.text.slice(at, at + length).replaceAll(/\p{Nd}/gu, HIDDEN_DIGIT),
    );
    from = at + length;
  }
  return pieces.join("") + letter.text.slice(from);
}
