/**
 * Differences of typography that do not change what a letter says, and that programs make by themselves:
 *
 * - `spaces`: one or several, non-breaking, thin; invisible characters
 * - `line-breaks`: where lines, paragraphs and pages end
 * - `hyphenation`: a word divided at a line's end
 * - `quotes`: «», “”, "" and ‘’, ''
 * - `dashes`: hyphens, en and em dashes, minus
 * - `ligatures`: ﬁ for fi, … for ...
 * - `bullets`: how the items of a list are marked
 */
export type TypographicDifference =
  | "spaces"
  | "line-breaks"
  | "hyphenation"
  | "quotes"
  | "dashes"
  | "ligatures"
  | "bullets";

/** Ways in which a letter may differ from its template and still say the same. */
export const TYPOGRAPHIC_DIFFERENCES: readonly TypographicDifference[] = [
  "spaces",
  "line-breaks",
  "hyphenation",
  "quotes",
  "dashes",
  "ligatures",
  "bullets",
];

const characters = (each: Readonly<Record<string, string>>): ReadonlyMap<number, string> =>
  new Map(
    Object.entries(each).flatMap(([all, plain]) =>
      all.split("").map((one) => [one.charCodeAt(0), plain] as const),
    ),
  );

/** What stands for a character when its difference does not count. */
export const PLAIN: Readonly<Record<"quotes" | "dashes" | "ligatures", ReadonlyMap<number, string>>> = {
  quotes: characters({ '"“”„‟«»″': '"', "'‘’‚‛‹›′`´": "'" }),
  dashes: characters({ "-\u2010\u2011\u2012–—―−": "-" }),
  ligatures: characters({ ﬀ: "ff", ﬁ: "fi", ﬂ: "fl", ﬃ: "ffi", ﬄ: "ffl", ﬅ: "st", ﬆ: "st", "…": "..." }),
};

/** Letters with a twin that composing would put in their place. */
export const TWINS: ReadonlyMap<number, string> = new Map([
  [0x21_2b, "Å"],
  [0x21_2a, "K"],
  [0x21_26, "Ω"],
]);

export const BULLETS: ReadonlySet<string> = new Set("•◦▪▫‣●○■□∙·\uF0B7\uF0A7");
/** At the start of a line these may mark an item too; a divided line may also begin with a dash of its own. */
export const LINE_START_BULLETS: ReadonlySet<string> = new Set("-–—*");

const INVISIBLE = new Set([0xad, 0x20_0b, 0x20_0c, 0x20_0d, 0x20_60, 0xfe_ff]);
export const SOFT_HYPHEN = 0xad;

export const isInvisible = (code: number): boolean => INVISIBLE.has(code);
export const isSpace = (code: number): boolean =>
  code <= 0x20
    ? code === 0x20 || (code >= 0x09 && code <= 0x0d)
    : code >= 0x85 &&
      (code === 0x85 ||
        code === 0xa0 ||
        code === 0x16_80 ||
        (code >= 0x20_00 && code <= 0x20_0a) ||
        code === 0x20_28 ||
        code === 0x20_29 ||
        code === 0x20_2f ||
        code === 0x20_5f ||
        code === 0x30_00);
/** Line and form feed, vertical tab, next line, line and paragraph separator; carriage return comes with a line feed. */
export const isLineEnd = (code: number): boolean =>
  code === 0x0a || code === 0x0b || code === 0x0c || code === 0x85 || code === 0x20_28 || code === 0x20_29;
/** Marks that compose with the letter before them. */
export const isMark = (code: number): boolean =>
  code >= 0x03_00 &&
  (code <= 0x03_6f ||
    (code >= 0x1a_b0 && code <= 0x1a_ff) ||
    (code >= 0x1d_c0 && code <= 0x1d_ff) ||
    (code >= 0x20_d0 && code <= 0x20_ff) ||
    (code >= 0xfe_20 && code <= 0xfe_2f));
