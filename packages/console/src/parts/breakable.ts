import { html, type Html } from "../markup/html.ts";

/** An address that may break over two lines where it has a joint, and never in the middle of a word. */
export const breakable = (address: string): Html =>
  html`${address.split(/(?<=[^/]\/)(?!\/)|(?=[.?&=#@])/u).map((piece, index) => html`${index > 0 && html`<wbr />`}${piece}`)}`;
