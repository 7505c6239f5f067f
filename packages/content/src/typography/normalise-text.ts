import { NormalTextBuilder, type NormalText } from "./normal-text.ts";
import {
  BULLETS,
  LINE_START_BULLETS,
  PLAIN,
  SOFT_HYPHEN,
  TWINS,
  isInvisible,
  isLineEnd,
  isMark,
  isSpace,
  type TypographicDifference,
} from "./typography.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface NormaliseOptions {
  /** Differences that count after all. */
  readonly counted: ReadonlySet<TypographicDifference>;
  /** Words of the template; without them no divided word is joined. */
  readonly vocabulary?: Vocabulary;
  /** Whether a dash at the start of a line marks an item, or is a dash. */
  readonly lineStartDashes: "bullets" | "dashes";
}

const MOST_MARKS = 8;
const RANGE_DASHES: ReadonlySet<number> = new Set([0x2d, 0x20_10, 0x20_11, 0x20_12, 0x20_13]);
const HYPHENS: ReadonlySet<number> = new Set([0x2d, 0x20_10, 0x20_11]);
const SLASH = 0x2f;

/**
 * Brings a text to the form in which letters and templates are compared: composed, and without the typographic
 * differences that do not count. Linear, whatever the text.
 */
export function normaliseText(source: string, options: NormaliseOptions): NormalText {
  return new Normaliser(source, options).run();
}

class Normaliser {
  readonly #source: string;
  readonly #counted: ReadonlySet<TypographicDifference>;
  readonly #options: NormaliseOptions;
  readonly #out: NormalTextBuilder;
  readonly #plain: ReadonlyMap<number, string>;
  /** White space met since the last character: where it begins and how many lines end in it. */
  #gapFrom = -1;
  #gapUntil = 0;
  #lineEnds = 0;
  #hasBullet = false;

  constructor(source: string, options: NormaliseOptions) {
    this.#source = source;
    this.#options = options;
    this.#counted = options.counted;
    this.#out = new NormalTextBuilder(source.length);
    this.#plain = plainFor(options.counted);
  }

  run(): NormalText {
    const source = this.#source;
    for (let at = 0; at < source.length;) {
      const code = source.charCodeAt(at);
      if (isSpace(code)) {
        this.#putSpace(code, at);
        at += 1;
      } else if (isInvisible(code) && !this.#counted.has("spaces")) {
        at = code === SOFT_HYPHEN ? this.#afterSoftHyphen(at) : at + 1;
      } else if (this.#isBullet(at)) {
        this.#out.leaveOutBullet(at);
        this.#hasBullet = true;
        at += 1;
      } else {
        at = this.#putCharacter(code, at);
      }
    }
    return this.#out.finish(this.#gapFrom === -1 ? source.length : this.#gapFrom);
  }

  #putSpace(code: number, at: number): void {
    if (this.#gapFrom === -1) {
      this.#gapFrom = at;
      this.#lineEnds = 0;
    }
    this.#gapUntil = at + 1;
    if (isLineEnd(code)) this.#lineEnds += 1;
  }

  #putCharacter(code: number, at: number): number {
    this.#closeGap();
    // What stood between a letter and its mark was invisible, and is gone.
    if (isMark(code) && this.#out.composeWith(String.fromCharCode(code))) return at + 1;
    if (isMark(this.#source.charCodeAt(at + 1))) return this.#putComposed(at);
    const divided = code === 0x2d || code === 0x20_10 ? this.#afterDivision(at) : undefined;
    if (divided !== undefined) return divided;
    const broken = this.#isBrokenAfter(code, at) ? this.#startOfNextLine(at + 1) : undefined;
    if (broken !== undefined) {
      this.#out.putAll(code === SLASH ? "/" : "-", at);
      return broken;
    }
    const plain = this.#plain.get(code);
    if (plain === undefined) this.#out.put(code, at);
    else this.#out.putAll(plain, at);
    return at + 1;
  }

  /**
   * A dash between digits, a hyphen beside one, a slash within a word, `2019–2025`, `NO-0318`, `og/eller`: a program breaks the line after
   * it, and adds nothing.
   */
  #isBrokenAfter(code: number, at: number): boolean {
    if (this.#counted.has("line-breaks")) return false;
    const isDash = RANGE_DASHES.has(code) && !this.#counted.has("dashes");
    if (!isDash && code !== SLASH) return false;
    const next = this.#startOfNextLine(at + 1);
    if (next === undefined) return false;
    const [before, after] = [this.#source[at - 1] ?? "", this.#source[next] ?? ""];
    if (!/[\p{L}\p{N}]/u.test(before) || !/[\p{L}\p{N}]/u.test(after)) return false;
    const digits = [before, after].filter((each) => /\p{Nd}/u.test(each)).length;
    return code === SLASH || digits === 2 || (digits === 1 && HYPHENS.has(code));
  }

  /** A letter and the marks on it, composed as one. */
  #putComposed(at: number): number {
    let end = at + 1;
    while (end - at <= MOST_MARKS && isMark(this.#source.charCodeAt(end))) end += 1;
    this.#out.putAll(this.#source.slice(at, end).normalize("NFC"), at);
    return end;
  }

  #closeGap(): void {
    this.#hasBullet = false;
    if (this.#gapFrom === -1) return;
    const from = this.#gapFrom;
    this.#gapFrom = -1;
    if (this.#out.length === 0) return;
    if (this.#lineEnds > 1) this.#out.markParagraphEnd();
    if (this.#lineEnds > 0 && this.#counted.has("line-breaks")) {
      this.#out.putAll(this.#lineEnds > 1 ? "\n\n" : "\n", from);
    } else if (this.#lineEnds === 0 && this.#counted.has("spaces")) {
      this.#out.putAll(this.#source.slice(from, this.#gapUntil), from);
    } else this.#out.put(0x20, from);
  }

  /** A bullet stands alone: white space or nothing before it, white space after it. One is enough for an item. */
  #isBullet(at: number): boolean {
    if (this.#hasBullet || this.#counted.has("bullets")) return false;
    const character = this.#source[at] ?? "";
    const isAtStart = this.#out.length === 0 || (this.#gapFrom !== -1 && this.#lineEnds > 0);
    const isCandidate =
      (BULLETS.has(character) && (isAtStart || this.#gapFrom !== -1)) ||
      (this.#options.lineStartDashes === "bullets" && isAtStart && LINE_START_BULLETS.has(character));
    return isCandidate && isSpace(this.#source.charCodeAt(at + 1));
  }

  #afterSoftHyphen(at: number): number {
    const next = this.#startOfNextLine(at + 1);
    return next === undefined ? at + 1 : next;
  }

  /** Joins a word that is divided at a line's end; says where to go on, if it did. */
  #afterDivision(at: number): number | undefined {
    const { vocabulary } = this.#options;
    if (!vocabulary || this.#counted.has("hyphenation")) return undefined;
    const next = this.#startOfNextLine(at + 1);
    if (next === undefined) return undefined;
    const left = this.#out.lastWord();
    const right =
      /^[\p{L}\p{M}\p{N}]{1,64}/u.exec(this.#source.slice(next, next + 64))?.[0].normalize("NFC") ?? "";
    if (!/\p{L}$/u.test(left) || !/^\p{L}/u.test(right)) return undefined;
    this.#out.putAll(vocabulary.join(left, right), at);
    return next;
  }

  /** Where the next line begins, when only white space with one line end stands before it. */
  #startOfNextLine(from: number): number | undefined {
    let at = from;
    let lineEnds = 0;
    while (at - from < 64 && isSpace(this.#source.charCodeAt(at))) {
      if (isLineEnd(this.#source.charCodeAt(at))) lineEnds += 1;
      at += 1;
    }
    return lineEnds === 1 ? at : undefined;
  }
}

const plainTables = new Map<string, ReadonlyMap<number, string>>();

/** What stands for which character when these differences count; each table is made once. */
function plainFor(counted: ReadonlySet<TypographicDifference>): ReadonlyMap<number, string> {
  const uncounted = (["quotes", "dashes", "ligatures"] as const).filter((each) => !counted.has(each));
  const key = uncounted.join(" ");
  const made = plainTables.get(key);
  if (made) return made;
  const table = new Map(TWINS);
  for (const each of uncounted) {
    for (const [code, plain] of PLAIN[each]) table.set(code, plain);
  }
  plainTables.set(key, table);
  return table;
}
