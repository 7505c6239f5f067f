import { isOn, type Attributes } from "./parse-part.ts";
import { tooLarge } from "./workbook-fault.ts";

/** Excel's own limit is 32 767 characters; some writers take a little more. */
const LONGEST_TEXT: number = 256 * 1024;

/** The text of a cell: what stands in its `<t>`, without phonetic hints. */
export class TextRuns {
  #text = "";
  #isInText = false;
  #isRunStruck = false;
  #isStruck = false;
  #hints = 0;

  /** @param name an element below the text */
  open(name: string, attributes: Attributes): void {
    if (name === "rPh") this.#hints += 1;
    if (name === "r") this.#isRunStruck = false;
    if (name === "strike") this.#isRunStruck = isOn(attributes["val"]);
    this.#isInText = name === "t" && this.#hints === 0;
  }

  close(name: string): void {
    if (name === "rPh") this.#hints -= 1;
    this.#isInText = false;
  }

  add(text: string): void {
    if (!this.#isInText) return;
    this.#text = joined(this.#text, text);
    if (this.#isRunStruck && text.trim() !== "") this.#isStruck = true;
  }

  /** Whether anything of it is struck through. */
  get isStruck(): boolean {
    return this.#isStruck;
  }

  get text(): string {
    return unescaped(this.#text);
  }
}

/** @throws WorkbookRefused when it would be longer than any cell can hold */
export function joined(text: string, more: string): string {
  if (text.length + more.length > LONGEST_TEXT) throw tooLarge("holds a text that no cell can");
  return text + more;
}

/** Characters that XML cannot hold, and line ends, are written `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes("_x")
    ? text.replaceAll(/_x([\dA-Fa-f]{4})_/gu, (_, code: string) =>
        String.fromCodePoint(Number.parseInt(code, 16)),
      )
    : text;
