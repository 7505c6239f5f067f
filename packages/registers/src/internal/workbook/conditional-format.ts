import { BLACK, WHITE, isUnseenOn, readColour, type Colour } from "./colours.ts";
import { readFormat } from "./number-formats.ts";
import { isOn, type Attributes } from "./parse-part.ts";

/** A format that a condition brings about, as its elements are read. */
export class ConditionalFormat {
  #part = "";
  #letters: Colour | undefined;
  #ground: Colour | undefined;
  #isStruck = false;
  #showsNothing = false;

  /** @param name an element within the format */
  open(name: string, attributes: Attributes): void {
    if (PARTS.has(name)) this.#part = name;
    if (name === "strike") this.#isStruck ||= isOn(attributes["val"]);
    if (name === "color" && this.#part === "font") this.#letters = readColour(attributes);
    // Of a solid fill this is the colour behind; programs that do not know so write the other.
    if (name === "bgColor" || (name === "fgColor" && this.#ground === undefined))
      this.#ground = readColour(attributes) ?? this.#ground;
    if (name === "numFmt") {
      const { numbers, texts } = readFormat(0, attributes["formatCode"] ?? "");
      this.#showsNothing ||= texts === "nothing" || numbers(1) === "nothing";
    }
  }

  /** Whether it hides what stands in a cell, or strikes it through. */
  get hides(): boolean {
    const isColoured = this.#letters !== undefined || this.#ground !== undefined;
    const isUnseen = isColoured && isUnseenOn(this.#letters ?? BLACK, this.#ground ?? WHITE);
    return this.#isStruck || this.#showsNothing || isUnseen;
  }
}

const PARTS: ReadonlySet<string> = new Set(["font", "fill", "border", "alignment", "protection", "numFmt"]);
