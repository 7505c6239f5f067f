import { BLACK, WHITE, isUnseenOn, readColour, type Colour } from "./colours.ts";
import { ConditionalFormat } from "./conditional-format.ts";
import { readFormat, type NumberFormat } from "./number-formats.ts";
import { isOn, parsePart, type Attributes } from "./parse-part.ts";
import { tooLarge } from "./workbook-fault.ts";
import type { WorkbookParts } from "./workbook-parts.ts";

/** How the cells of a style are shown. */
export interface CellStyle {
  readonly format: NumberFormat;
  readonly isStruck: boolean;
  /** Letters of the colour behind them, of no size, or of a font that has signs for digits. */
  readonly isUnseen: boolean;
  /** The colour behind the letters, where it is known. */
  readonly ground: Colour | undefined;
}

export interface CellStyles {
  /** In the order that cells name them by. */
  readonly ofCells: readonly CellStyle[];
  /** Of formats that a condition brings about: whether they strike cells through, or hide what stands in them. */
  readonly hidesOnCondition: readonly boolean[];
}

/** Excel's own limit of styles is 65 490. */
const MOST_STYLES = 65_536;
const PLAIN = readFormat(0, undefined);

export const PLAIN_STYLE: CellStyle = { format: PLAIN, isStruck: false, isUnseen: false, ground: WHITE };

interface Font {
  isStruck: boolean;
  colour: Colour;
  isUnreadable: boolean;
}

/** Smaller letters are dots. */
const SMALLEST = 2;
/** Fonts that have pictures in the places of digits. */
const OF_SIGNS = /^(?:symbol|wingdings.*|webdings|marlett|zapf ?dingbats|bookshelf symbol.*)$/iu;

/** Whether a size is one that nobody reads. */
export const isTiny = ({ val = "11" }: Attributes): boolean => Number(val) <= SMALLEST;

/** Reads how cells are shown: numbers, fonts and what is behind the letters. */
export async function readCellStyles(parts: WorkbookParts, part: string | undefined): Promise<CellStyles> {
  const reading = new StyleReading();
  if (part !== undefined) await parsePart(parts, part, reading);
  return reading;
}

class StyleReading implements CellStyles {
  readonly ofCells: CellStyle[] = [];
  readonly hidesOnCondition: boolean[] = [];
  readonly #codes = new Map<string, string>();
  readonly #fonts: Font[] = [];
  /** What is behind letters; `undefined` for a pattern of two colours. */
  readonly #fills: (Colour | undefined)[] = [];
  #list = "";
  #font: Font | undefined;
  #isSolid = false;
  #conditional: ConditionalFormat | undefined;

  open(name: string, attributes: Attributes): void {
    if (LISTS.has(name)) this.#list = name;
    else if (this.#list === "numFmts") this.#addCode(name, attributes);
    else if (this.#list === "fonts") this.#openInFont(name, attributes);
    else if (this.#list === "fills") this.#openInFill(name, attributes);
    else if (this.#list === "cellXfs" && name === "xf") this.#addStyle(attributes);
    else if (this.#list === "dxfs") this.#openInConditional(name, attributes);
    const most = Math.max(
      this.#codes.size,
      this.ofCells.length,
      this.#fonts.length,
      this.#fills.length,
      this.hidesOnCondition.length,
    );
    if (most > MOST_STYLES) throw tooLarge("has more styles than Excel");
  }

  close(name: string): void {
    if (name === this.#list) this.#list = "";
    if (name === "font") this.#font = undefined;
    if (name === "dxf" && this.#conditional !== undefined) {
      this.hidesOnCondition[this.hidesOnCondition.length - 1] = this.#conditional.hides;
      this.#conditional = undefined;
    }
  }

  #addCode(name: string, { numFmtId = "0", formatCode = "" }: Attributes): void {
    if (name === "numFmt") this.#codes.set(numFmtId, formatCode);
  }

  #openInFont(name: string, attributes: Attributes): void {
    if (name === "font") {
      this.#font = { isStruck: false, colour: BLACK, isUnreadable: false };
      this.#fonts.push(this.#font);
    } else if (this.#font !== undefined) {
      if (name === "strike") this.#font.isStruck = isOn(attributes["val"]);
      if (name === "color") this.#font.colour = readColour(attributes) ?? BLACK;
      if (name === "sz" && isTiny(attributes)) this.#font.isUnreadable = true;
      if (name === "name" && OF_SIGNS.test(attributes["val"] ?? "")) this.#font.isUnreadable = true;
    }
  }

  #openInFill(name: string, attributes: Attributes): void {
    const at = this.#fills.length - 1;
    if (name === "fill") this.#fills.push(WHITE);
    else if (name === "patternFill") {
      const pattern = attributes["patternType"] ?? "none";
      this.#isSolid = pattern === "solid";
      this.#fills[at] = pattern === "none" ? WHITE : undefined;
    } else if (name === "gradientFill") this.#fills[at] = undefined;
    else if (name === "fgColor" && this.#isSolid) this.#fills[at] = readColour(attributes);
  }

  #addStyle({ numFmtId = "0", fontId = "0", fillId = "0" }: Attributes): void {
    const font = this.#fonts[Number(fontId)];
    const at = Number(fillId);
    const ground = at < this.#fills.length ? this.#fills[at] : WHITE;
    this.ofCells.push({
      format: readFormat(Number(numFmtId), this.#codes.get(numFmtId)),
      isStruck: font?.isStruck ?? false,
      isUnseen: isUnseenOn(font?.colour ?? BLACK, ground) || font?.isUnreadable === true,
      ground,
    });
  }

  #openInConditional(name: string, attributes: Attributes): void {
    if (name === "dxf") {
      this.hidesOnCondition.push(false);
      this.#conditional = new ConditionalFormat();
    } else this.#conditional?.open(name, attributes);
  }
}

const LISTS: ReadonlySet<string> = new Set(["numFmts", "fonts", "fills", "cellXfs", "cellStyleXfs", "dxfs"]);
