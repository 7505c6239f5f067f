/** A start tag with its attributes; for Markdown also what becomes one: headings and images. */
export interface MarkupElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Offset and length of the start tag in the source. */
  readonly at: number;
  readonly length: number;
  /** The element around it, by its index among the elements. */
  readonly parent: number | undefined;
}

/** Text that does not stand in the letter itself: of comments, of style elements, and the title of the page. */
export interface MarkupText {
  readonly kind: "comment" | "style" | "title";
  readonly text: string;
  /** Offset and length in the source, in UTF-16 units. */
  readonly at: number;
  readonly length: number;
}

/** What the markup rules look at. */
export interface MarkupReading {
  readonly format: "html" | "markdown";
  readonly elements: readonly MarkupElement[];
  readonly texts: readonly MarkupText[];
  /** Whether something to read or to look at stands in the element of that index, at whatever depth. */
  holdsText(index: number): boolean;
  /** Whether the element's own text stands in it: not in an element inside. */
  hasOwnText(index: number): boolean;
}

/** Anything but white space, no-break spaces and what cannot be seen. */
const NOT_BLANK = /[^\s\u00A0\u00AD\u200B-\u200F\u2060\uFEFF]/u;

/** Collects the markup of a letter while it is read. */
export class MarkupCollector {
  readonly #elements: MarkupElement[] = [];
  readonly #texts: MarkupText[] = [];
  readonly #withText = new Set<number>();
  readonly #open: number[] = [];

  opens(name: string, attributes: MarkupElement["attributes"], at: number, length: number): void {
    this.#elements.push({ name, attributes, at, length, parent: this.#open.at(-1) });
    this.#open.push(this.#elements.length - 1);
  }

  closes(): void {
    this.#open.pop();
  }

  /** An element that Markdown makes. */
  makes(name: string, attributes: MarkupElement["attributes"], at: number, length: number): void {
    this.#elements.push({ name, attributes, at, length, parent: undefined });
  }

  comments(text: string, at: number, length: number): void {
    this.#texts.push({ kind: "comment", text, at, length });
  }

  reads(text: string, at: number): void {
    const inside = this.#open.at(-1);
    if (inside === undefined) return;
    if (NOT_BLANK.test(text)) this.#withText.add(inside);
    const kind = this.#elements[inside]?.name;
    if (kind === "style" || kind === "title") this.#texts.push({ kind, text, at, length: text.length });
  }

  finishHtml(): MarkupReading {
    const elements = this.#elements;
    return { format: "html", elements, texts: this.#texts, ...contentsOf(elements, this.#withText) };
  }

  /** `addressOf` tells where a definition leads: an image by reference has its name as its address until then. */
  finishMarkdown(addressOf: (identifier: string) => string | undefined): MarkupReading {
    const elements = this.#elements.map((element): MarkupElement => {
      const source = element.attributes["src"];
      const address = source?.startsWith("#") === true ? addressOf(source.slice(1)) : undefined;
      return address === undefined
        ? element
        : { ...element, attributes: { ...element.attributes, src: address } };
    });
    // A raw tag may stand around Markdown, which is not inside it here: it is taken to hold text.
    return {
      format: "markdown",
      elements,
      texts: this.#texts,
      holdsText: () => true,
      hasOwnText: () => true,
    };
  }
}

/** Elements that show something without text in them. */
const SHOWN = new Set(["img", "picture", "svg", "object", "embed", "video", "input", "hr"]);

function contentsOf(
  elements: readonly MarkupElement[],
  withText: ReadonlySet<number>,
): Pick<MarkupReading, "holdsText" | "hasOwnText"> {
  const holding = new Set(withText);
  // Children stand after their parents.
  for (const [index, { name, parent }] of [...elements.entries()].toReversed()) {
    if (SHOWN.has(name)) holding.add(index);
    if (holding.has(index) && parent !== undefined) holding.add(parent);
  }
  return { holdsText: (index) => holding.has(index), hasOwnText: (index) => withText.has(index) };
}
