import type { Finding } from "../findings/finding.ts";
import type { Place } from "../findings/place.ts";
import type { Rule } from "../findings/rule.ts";
import type { Digest } from "../ids.ts";
import type { LetterTree } from "../mail-out/letter-tree.ts";

/** Makes PDF letters on one letterhead. The same letter is the same bytes, whenever and wherever it is made. */
export interface Typesetter {
  /** Every rule it checks by: the gate asks them what clears their findings. */
  readonly rules: readonly Rule[];
  /** SHA-256 of everything but the letter that decides its bytes: letterhead, fonts, layout and program. */
  readonly digest: Digest;
  /** What stands on the page beside the letter, in the order it is read: the letterhead's own words. */
  readonly ownWords: string;
  /** What keeps a letter from being made: told before anything is made, and as fast as the letter can be read. */
  check(letter: LetterTree, place: Place): readonly Finding[];
  /**
   * Makes one letter. Many may be asked for at once; they are made as there is room.
   * @throws SluseError when `check` finds anything, when the letter cannot be made, or when the typesetter is closed
   */
  typeset(letter: LetterTree): Promise<TypesetLetter>;
}

/** A letter that was made. */
export interface TypesetLetter {
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes. */
  readonly digest: Digest;
  readonly pages: number;
}
