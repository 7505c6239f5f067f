import type { Passage, Template } from "../template/template.ts";
import { LockedText } from "./locked-text.ts";
import type { TypographicDifference } from "../typography/typography.ts";

/** A template in every choice of its optional passages, each made ready when first asked for. */
export class TemplateVariants {
  readonly #template: Template;
  /** Typographic differences that count. */
  readonly counted: ReadonlySet<TypographicDifference>;
  readonly #optional: readonly Passage[];
  readonly #made = new Map<number, LockedText>();

  constructor(template: Template, counted: ReadonlySet<TypographicDifference>) {
    this.#template = template;
    this.counted = counted;
    this.#optional = template.passages.filter((passage) => passage.presence === "optional");
  }

  /** All choices, those first that the letter's own words speak for. */
  *inOrderFor(letter: string): Generator<LockedText, void, undefined> {
    const likely = this.#likelyChoice(letter);
    yield this.#variant(likely);
    for (let choice = 0; choice < 2 ** this.#optional.length; choice += 1) {
      if (choice !== likely) yield this.#variant(choice);
    }
  }

  /** The choice that the letter's own words speak for. */
  likelyFor(letter: string): LockedText {
    return this.#variant(this.#likelyChoice(letter));
  }

  /** A bit for each optional passage whose longest stretch of locked text stands in the letter. */
  #likelyChoice(letter: string): number {
    return this.#optional.reduce((choice, passage, index) => {
      const longest = passage.pieces.text.reduce((a, b) => (b.length > a.length ? b : a), "");
      const word = longest.trim().split(/\s+/u).slice(0, WORDS_TO_TELL).join(" ");
      return letter.includes(word) ? choice | (1 << index) : choice;
    }, 0);
  }

  #variant(choice: number): LockedText {
    const made = this.#made.get(choice);
    if (made) return made;
    const passages = this.#template.passages.filter((passage) => {
      const index = this.#optional.indexOf(passage);
      return index === -1 || (choice & (1 << index)) !== 0;
    });
    const variant = new LockedText(this.#template, passages, this.counted);
    this.#made.set(choice, variant);
    return variant;
  }
}

/** Few, so that a fault further on in the passage does not hide that it is there. */
const WORDS_TO_TELL = 3;
