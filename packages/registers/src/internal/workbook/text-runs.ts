import { isTiny } from "./cell-styles.ts";
import { readColour, type Colour } from "./colours.ts";
import { isOn, type Attributes } from "./parse-part.ts";
import { tooLarge } from "./workbook-fault.ts";

/** Excel's own limit is 32 767 characters; some writers take a little more. */
const LONGEST_TEXT: number = 256 * 1024;

/** More than any cell has in different colours. */
const MOST_COLOURS = 100;

/** How letters of a text are shown, whatever the format of their cell. */
export interface RunsLook {
  readonly isStruck: boolean;
  readonly isTiny: boolean;
  readonly colours: readonly Colour[];
}

/** The text of a cell: what stands in its `<t>`, without phonetic hints. */
export class TextRuns {
  #text = "";
  #isInText = false;
  #isRunStruck = false;
  #isStruck = false;
  #colour: Colour | undefined;
  #isRunTiny = false;
  #isTiny = false;
  readonly #colours: Colour[] = [];
  #hints = 0;

  /** @param name an element below the text */
  open(name: string, attributes: Attributes): void {
    if (name === "rPh") this.#hints += 1;
    if (name === "r") {
      this.#isRunStruck = false;
      this.#isRunTiny = false;
      this.#colour = undefined;
    }
    if (name === "color") this.#colour = readColour(attributes);
    if (name === "sz") this.#isRunTiny = isTiny(attributes);
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
    if (text.trim() === "") return;
    if (this.#isRunStruck) this.#isStruck = true;
    if (this.#isRunTiny) this.#isTiny = true;
    if (this.#colour !== undefined && this.#colours.length < MOST_COLOURS) this.#colours.push(this.#colour);
  }

  /** How its letters are shown, where they do not follow their cell; nothing for most. */
  get look(): RunsLook | undefined {
    if (!this.#isStruck && !this.#isTiny && this.#colours.length === 0) return undefined;
    return { isStruck: this.#isStruck, isTiny: this.#isTiny, colours: this.#colours };
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
