import { html, type Part } from "../markup/html.ts";

/** A finding's text, in which English marks names with backticks: they are for terminals. On a page they stand in its language's quotation marks. */
export const prose = (text: string): Part =>
  text.split("`").map((piece, index) => (index % 2 === 1 ? html`<q>${piece}</q>` : piece));
