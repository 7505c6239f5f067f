/** Markup in which every text that came from elsewhere is text. Made by `html`, and by `markupOf` for our own drawings. */
export class Html {
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  toString(): string {
    return this.#source;
  }
}

/**
 * What a template takes. A date, a promise or an object is a mistake that the compiler finds. `false`, `null` and
 * `undefined` leave nothing behind, so that `condition && html`…`` may stand in a template.
 */
export type Part = Html | string | number | false | null | undefined | readonly Part[];

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
]);

const escapeText = (text: string): string =>
  text.replaceAll(/[&<>"']/gu, (sign) => ESCAPES.get(sign) ?? sign);

function write(part: Part): string {
  if (part instanceof Html) return part.toString();
  if (typeof part === "string") return escapeText(part);
  if (typeof part === "number") return String(part);
  if (part === false || part === null || part === undefined) return "";
  return part.map(write).join("");
}

/** A piece of a page. Values in attributes stand in quotes, always: `href="${address}"`. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(texts.reduce((source, text, index) => `${source}${write(parts[index - 1])}${text}`));
}

/** Markup that this package itself has drawn, such as an icon. Never anything that came from elsewhere. */
export const markupOf = (source: string): Html => new Html(source);

/** A whole page as it is sent. */
export const documentOf = (page: Html): string => `<!doctype html>\n${page.toString()}`;
