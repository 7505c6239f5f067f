import { readFormat, type NumberFormat } from "./number-formats.ts";
import { isOn, parsePart, type Attributes } from "./parse-part.ts";
import { tooLarge } from "./workbook-fault.ts";
import type { WorkbookParts } from "./workbook-parts.ts";

/** How the cells of a style are shown. */
export interface CellStyle {
  readonly format: NumberFormat;
  readonly isStruck: boolean;
  /** White letters on white, or on nothing. */
  readonly isWhite: boolean;
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

export const PLAIN_STYLE: CellStyle = { format: PLAIN, isStruck: false, isWhite: false };

interface Font {
  isStruck: boolean;
  isWhite: boolean;
}

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
  /** Whether what is behind letters is white, or nothing. */
  readonly #whiteFills: boolean[] = [];
  #list = "";
  #font: Font | undefined;

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
      this.#whiteFills.length,
      this.hidesOnCondition.length,
    );
    if (most > MOST_STYLES) throw tooLarge("has more styles than Excel");
  }

  close(name: string): void {
    if (name === this.#list) this.#list = "";
    if (name === "font") this.#font = undefined;
  }

  #addCode(name: string, { numFmtId = "0", formatCode = "" }: Attributes): void {
    if (name === "numFmt") this.#codes.set(numFmtId, formatCode);
  }

  #openInFont(name: string, attributes: Attributes): void {
    if (name === "font") {
      this.#font = { isStruck: false, isWhite: false };
      this.#fonts.push(this.#font);
    } else if (this.#font !== undefined) {
      if (name === "strike") this.#font.isStruck = isOn(attributes["val"]);
      if (name === "color") this.#font.isWhite = isWhite(attributes);
    }
  }

  #openInFill(name: string, attributes: Attributes): void {
    const at = this.#whiteFills.length - 1;
    if (name === "fill") this.#whiteFills.push(false);
    else if (name === "patternFill") this.#whiteFills[at] = (attributes["patternType"] ?? "none") === "none";
    else if (name === "fgColor") this.#whiteFills[at] = isWhite(attributes);
  }

  #addStyle({ numFmtId = "0", fontId = "0", fillId = "0" }: Attributes): void {
    const font = this.#fonts[Number(fontId)];
    this.ofCells.push({
      format: readFormat(Number(numFmtId), this.#codes.get(numFmtId)),
      isStruck: font?.isStruck ?? false,
      isWhite: (font?.isWhite ?? false) && (this.#whiteFills[Number(fillId)] ?? true),
    });
  }

  #openInConditional(name: string, attributes: Attributes): void {
    const at = this.hidesOnCondition.length - 1;
    if (name === "dxf") this.hidesOnCondition.push(false);
    else if (name === "strike" && isOn(attributes["val"])) this.hidesOnCondition[at] = true;
    else if (name === "numFmt") {
      const { numbers, texts } = readFormat(0, attributes["formatCode"] ?? "");
      if (texts === "nothing" || numbers(1) === "nothing") this.hidesOnCondition[at] = true;
    }
  }
}

const LISTS: ReadonlySet<string> = new Set(["numFmts", "fonts", "fills", "cellXfs", "cellStyleXfs", "dxfs"]);

/** As a colour, as the first of the theme, or as one of the old palette. */
const isWhite = ({ rgb, theme, indexed, tint = "0" }: Attributes): boolean =>
  (rgb !== undefined && /^(?:[\dA-F]{2})?F{6}$/iu.test(rgb)) ||
  (theme === "0" && Number(tint) === 0) ||
  indexed === "1" ||
  indexed === "9";
