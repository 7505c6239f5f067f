import { html, type Part } from "../markup/html.ts";

/** A finding's text, in which English marks names with backticks: they are for terminals, not for pages. */
export const prose = (text: string): Part =>
  text.split("`").map((piece, index) => (index % 2 === 1 ? html`<code>${piece}</code>` : piece));
