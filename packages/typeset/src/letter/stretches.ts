import type { Typeface } from "../fonts/typeface.ts";

interface Room {
  /** Links are broken between letters, digits and signs; other words only where there is a space. */
  readonly isLink: boolean;
  /** The width of a line, as a share of the type's size. */
  readonly room: number;
  readonly widthOf: Typeface["widthOf"];
}

/** Spaces that hold two words together are part of the word. */
const WORDS = /[^ \t\n\u1680\u2000-\u2006\u2008-\u200A\u205F\u3000]+/gu;
const PARTS_OF_LINK = /\p{L}+|\p{N}+|[^\p{L}\p{N}\s]+/gu;
/** No character is wider, in sizes of the type: shorter words need not be measured. */
const WIDEST = 4;

/** The length of the first stretch that cannot be broken and has no room on a line. */
export function longestStretch(text: string, { isLink, room, widthOf }: Room): number | undefined {
  if (text.length * WIDEST < room) return undefined;
  for (const [stretch] of text.matchAll(isLink ? PARTS_OF_LINK : WORDS)) {
    if (stretch.length * WIDEST < room) continue;
    let width = 0;
    for (const character of stretch) width += widthOf(character.codePointAt(0) ?? 0) ?? 1;
    if (width > room) return [...stretch].length;
  }
  return undefined;
}
