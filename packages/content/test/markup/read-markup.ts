import type { LetterMarkup } from "../../src/markup/check-markup.ts";
import { flattenHtml } from "../../src/read/flatten-html.ts";
import { flattenMarkdown } from "../../src/read/flatten-markdown.ts";
import { sourceOf } from "../../src/internal/source.ts";

/** The markup of a letter, as it is collected while the letter is read. */
export function markupOf(text: string, format: "html" | "markdown" = "html"): LetterMarkup {
  const source = sourceOf({ document: "brev", language: "nb" }, text);
  const { markup } = format === "html" ? flattenHtml(source) : flattenMarkdown(source);
  if (!markup) throw new Error("a letter without markup");
  return { reading: markup, placeOf: source.placeOf };
}
