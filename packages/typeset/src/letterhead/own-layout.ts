import { SluseError } from "@sluse/core";

/**
 * Words of Typst that reach outside a layout: files, packages, programs, the clock, the letter's own data, what is on
 * other pages. They are refused wherever they stand, comments and strings included, so that no way of writing code
 * hides one.
 */
const FORBIDDEN =
  /@|(?<![\p{L}\p{N}_-])(?:import|include|read|eval|plugin|sys|std|dictionary|module|datetime|duration|json|csv|yaml|toml|xml|cbor|bibliography|cite|context|query|counter|state|locate|here|metadata|document|page|link|image|target)(?![\p{L}\p{N}_-])/u;

/**
 * Holds a site's own layout to what a layout may do. The logo comes to it ready made, so it needs no pictures.
 * @throws SluseError `SLUSE_TYPESET_LAYOUT` with line and column
 */
export function checkOwnLayout(source: string): void {
  const met = FORBIDDEN.exec(source);
  if (met) {
    const before = source.slice(0, met.index).split("\n");
    throw new SluseError("SLUSE_TYPESET_LAYOUT", `the layout uses \`${met[0]}\``, {
      place: { file: "layout", line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
    });
  }
  if (!/#let\s+letterhead\s*\(/u.test(source))
    throw new SluseError(
      "SLUSE_TYPESET_LAYOUT",
      "the layout has no `#let letterhead(logo, sender, language)`",
    );
}
