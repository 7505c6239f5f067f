import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";

import { boxAround, intersect, mapBox, type Box } from "./box.ts";
import type { Canvas, Paint } from "./canvas.ts";
import { blend, colourOf, contrast, type Colour } from "./colour.ts";
import type { Font } from "./font.ts";
import type { Glyph } from "./glyph.ts";
import { initialState, type GraphicsState } from "./graphics-state.ts";
import { follow, matrixOf, scaleOf, type Matrix } from "./matrix.ts";
import { boxOfPath, pointsOf } from "./path.ts";
import { TextPen, type PlacedGlyph, type ShownGlyph } from "./text-pen.ts";

/** A page's operators, as pdf.js lists them. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** What reading a page's operators needs to know of the page. */
export interface PageSetting {
  readonly matrix: Matrix;
  readonly canvas: Canvas;
  readonly pageBox: Box;
  readonly fontNamed: (name: string) => Font;
  /** Whether a layer is shown, on screen and on paper alike. */
  readonly isShown: (layer: unknown) => boolean;
  readonly mostGlyphs: number;
}

/** More was met than a letter holds. */
export class TooMuchContent extends Error {}

const LEAST_CONTRAST = 1.25;
const LEAST_ALPHA = 0.1;
const DEEPEST = 200;

type MarkedContent = "artifact" | "hidden-layer" | "other";
type Arguments = readonly unknown[];

/** Goes through a page's operators as a printer would, painting a coarse picture and noting each glyph. */
export class ContentReader {
  readonly glyphs: Glyph[] = [];
  readonly #page: PageSetting;
  readonly #pen = new TextPen();
  readonly #saved: GraphicsState[] = [];
  readonly #marked: MarkedContent[] = [];
  #state: GraphicsState;
  #pendingClip = false;
  #imageHasMask = false;
  /** Depth of groups inside a soft mask: they shape what is seen and are not seen themselves. */
  #maskDepth = 0;
  #order = 0;

  constructor(page: PageSetting) {
    this.#page = page;
    this.#state = initialState(page.matrix);
  }

  read(operators: Operators): void {
    for (const [i, operator] of operators.fnArray.entries()) {
      const given = operators.argsArray[i];
      this.#order += 1;
      this.#run(operator, Array.isArray(given) ? given : []);
    }
    for (const glyph of this.glyphs) this.#hideWhenCovered(glyph);
  }

  #run(operator: number, given: Arguments): void {
    if (this.#maskDepth > 0) this.#skipInMask(operator);
    else if (!this.#setState(operator, given) && !this.#setText(operator, given))
      this.#paint(operator, given);
  }

  #skipInMask(operator: number): void {
    if (operator === OPS.beginGroup) this.#maskDepth += 1;
    if (operator === OPS.endGroup) this.#maskDepth -= 1;
  }

  #setState(operator: number, given: Arguments): boolean {
    const state = this.#state;
    switch (operator) {
      case OPS.save:
        this.#save();
        return true;
      case OPS.restore:
        this.#restore();
        return true;
      case OPS.transform:
        state.matrix = follow(matrixOf(given as number[]), state.matrix);
        return true;
      case OPS.setLineWidth:
        state.lineWidth = number(given[0]);
        return true;
      case OPS.setFillRGBColor:
        state.fill = colourOf(given[0]);
        return true;
      case OPS.setStrokeRGBColor:
        state.stroke = colourOf(given[0]);
        return true;
      case OPS.setFillColorN:
        state.fill = undefined;
        return true;
      case OPS.setStrokeColorN:
        state.stroke = undefined;
        return true;
      case OPS.setGState:
        this.#setGraphics(given[0]);
        return true;
      case OPS.clip:
      case OPS.eoClip:
        this.#pendingClip = true;
        return true;
      default:
        return false;
    }
  }

  #setGraphics(given: unknown): void {
    const entries = Array.isArray(given) ? (given as [string, unknown][]) : [];
    this.#imageHasMask = entries.length === 1 && entries[0]?.[0] === "SMask" && entries[0][1] === false;
    for (const [key, value] of entries) {
      if (key === "LW") this.#state.lineWidth = number(value);
      else if (key === "CA") this.#state.strokeAlpha = number(value, 1);
      else if (key === "ca") this.#state.fillAlpha = number(value, 1);
      else if (key === "BM") this.#state.seeThrough = value !== "source-over";
      else if (key === "SMask") this.#state.seeThrough = value !== false;
      else if (key === "Font" && Array.isArray(value)) this.#setFont(value as unknown[]);
    }
  }

  #setText(operator: number, given: Arguments): boolean {
    const state = this.#state;
    switch (operator) {
      case OPS.beginText:
        this.#pen.begin();
        return true;
      case OPS.setFont:
        this.#setFont(given);
        return true;
      case OPS.setTextMatrix:
        this.#pen.setMatrix(matrixOf(given[0] as ArrayLike<number>));
        return true;
      case OPS.moveText:
        this.#pen.moveBy(number(given[0]), number(given[1]));
        return true;
      case OPS.setLeadingMoveText:
        state.leading = -number(given[1]);
        this.#pen.moveBy(number(given[0]), number(given[1]));
        return true;
      case OPS.nextLine:
        this.#pen.moveBy(0, -state.leading);
        return true;
      case OPS.setCharSpacing:
        state.characterSpacing = number(given[0]);
        return true;
      case OPS.setWordSpacing:
        state.wordSpacing = number(given[0]);
        return true;
      case OPS.setHScale:
        state.horizontalScale = number(given[0], 100) / 100;
        return true;
      case OPS.setLeading:
        state.leading = number(given[0]);
        return true;
      case OPS.setTextRise:
        state.rise = number(given[0]);
        return true;
      case OPS.setTextRenderingMode:
        state.renderingMode = number(given[0]);
        return true;
      case OPS.showText:
        this.#showText(given[0]);
        return true;
      default:
        return false;
    }
  }

  #setFont(given: Arguments): void {
    this.#state.font = String(given[0]);
    this.#state.size = number(given[1]);
  }

  #paint(operator: number, given: Arguments): void {
    switch (operator) {
      case OPS.constructPath:
        this.#paintPath(number(given[0]), given[1], given[2]);
        break;
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
        this.#paintUnitSquare(undefined, "image", this.#imageHasMask);
        break;
      case OPS.paintImageMaskXObject:
        this.#paintUnitSquare(undefined, "image", true);
        break;
      case OPS.paintSolidColorImageMask:
        this.#paintUnitSquare(this.#state.fill, "drawing", false);
        break;
      case OPS.shadingFill:
        this.#page.canvas.paintBox(this.#page.pageBox, this.#paintWith(undefined, this.#state.fillAlpha));
        break;
      case OPS.paintFormXObjectBegin:
        this.#enter(given[0], given[1]);
        break;
      case OPS.beginAnnotation:
        this.#enterAnnotation(given);
        break;
      case OPS.paintFormXObjectEnd:
      case OPS.endAnnotation:
      case OPS.endGroup:
        this.#restore();
        break;
      case OPS.beginGroup:
        this.#beginGroup(given[0]);
        break;
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps:
        this.#marked.push(this.#markOf(given));
        break;
      case OPS.endMarkedContent:
        this.#marked.pop();
        break;
      default:
        break;
    }
  }

  #save(): void {
    if (this.#saved.length > DEEPEST) throw new TooMuchContent("graphics states nested too deep");
    this.#saved.push({ ...this.#state });
  }

  #restore(): void {
    this.#state = this.#saved.pop() ?? this.#state;
  }

  #enter(matrix: unknown, box: unknown): void {
    this.#save();
    this.#state.matrix = follow(matrixOf(matrix as ArrayLike<number> | null), this.#state.matrix);
    if (isNumbers(box))
      this.#clipTo(
        mapBox(this.#state.matrix, number(box[0]), number(box[1]), number(box[2]), number(box[3])),
      );
  }

  /** Arguments: id, rectangle, the map that fits the appearance into it, the appearance's own map. */
  #enterAnnotation(given: Arguments): void {
    this.#save();
    this.#state = { ...initialState(this.#page.matrix) };
    const toPage = follow(matrixOf(given[2] as number[]), this.#state.matrix);
    this.#state.matrix = follow(matrixOf(given[3] as number[]), toPage);
  }

  #beginGroup(given: unknown): void {
    const group = (given ?? {}) as { smask?: unknown; matrix?: ArrayLike<number> | null; bbox?: unknown };
    if (group.smask) {
      this.#maskDepth = 1;
      return;
    }
    this.#save();
    const state = this.#state;
    if (isNumbers(group.bbox)) {
      const matrix = follow(matrixOf(group.matrix), state.matrix);
      const [left, bottom, right, top] = [0, 1, 2, 3].map((i) => number((group.bbox as number[])[i]));
      this.#clipTo(mapBox(matrix, left ?? 0, bottom ?? 0, right ?? 0, top ?? 0));
    }
    state.groupAlpha *= state.fillAlpha;
    state.fillAlpha = 1;
    state.strokeAlpha = 1;
  }

  #markOf(given: Arguments): MarkedContent {
    const tag =
      typeof given[0] === "object" && given[0] !== null && "name" in given[0] ? given[0].name : given[0];
    if (tag === "Artifact") return "artifact";
    if (tag === "OC" && given.length > 1 && !this.#page.isShown(given[1])) return "hidden-layer";
    return "other";
  }

  get #inHiddenLayer(): boolean {
    return this.#marked.includes("hidden-layer");
  }

  #clipTo(box: Box): void {
    this.#state.clip = intersect(this.#state.clip, box);
  }

  #paintWith(colour: Colour, alpha: number, kind: Paint["kind"] = "drawing"): Paint {
    const { clip, seeThrough, groupAlpha } = this.#state;
    return { kind, colour, alpha: alpha * groupAlpha, seeThrough, clip, order: this.#order };
  }

  #paintUnitSquare(colour: Colour, kind: Paint["kind"], seeThrough: boolean): void {
    if (this.#inHiddenLayer) return;
    const paint = this.#paintWith(colour, this.#state.fillAlpha, kind);
    const box = mapBox(this.#state.matrix, 0, 0, 1, 1);
    this.#page.canvas.paintBox(box, { ...paint, seeThrough: paint.seeThrough || seeThrough });
  }

  #paintPath(operator: number, packed: unknown, extent: unknown): void {
    const data: unknown = Array.isArray(packed) ? packed[0] : undefined;
    const state = this.#state;
    const paths = isNumbers(data) && isNumbers(extent) ? pointsOf(data, state.matrix) : [];
    if (!this.#inHiddenLayer) {
      const rule = EVEN_ODD.has(operator) ? "even-odd" : "non-zero";
      if (FILLS.has(operator))
        this.#page.canvas.fill(paths, rule, this.#paintWith(state.fill, state.fillAlpha));
      if (STROKES.has(operator)) {
        const width = state.lineWidth * scaleOf(state.matrix);
        this.#page.canvas.stroke(paths, width, this.#paintWith(state.stroke, state.strokeAlpha));
      }
    }
    if (this.#pendingClip) this.#clipTo(paths.length > 0 ? boxOfPath(paths) : boxAround([{ x: 0, y: 0 }]));
    this.#pendingClip = false;
  }

  #showText(items: unknown): void {
    if (!Array.isArray(items) || this.#state.font === undefined) return;
    const font = this.#page.fontNamed(this.#state.font);
    for (const placed of this.#pen.show(items as (ShownGlyph | number)[], this.#state, font)) {
      if (this.glyphs.length >= this.#page.mostGlyphs)
        throw new TooMuchContent("more glyphs than a letter holds");
      this.glyphs.push(this.#look(placed, font));
    }
  }

  /** How a glyph looks where it stands, as far as the page is painted until now. */
  #look(placed: PlacedGlyph, font: Font): Glyph {
    const state = this.#state;
    const outlined = state.renderingMode % 4 === 1;
    const alpha = (outlined ? state.strokeAlpha : state.fillAlpha) * state.groupAlpha;
    const behind = this.#page.canvas.colourAt(...middleOf(placed.box));
    const colour = blend(outlined ? state.stroke : state.fill, behind, alpha);
    const seen = contrast(colour, behind);
    return {
      ...placed,
      font: font.name,
      colour,
      contrast: seen,
      visibility: this.#visibilityOf(placed.box, alpha, seen),
      order: this.#order,
      artifact: this.#marked.includes("artifact"),
      struck: false,
    };
  }

  #visibilityOf(box: Box, alpha: number, seen: number | undefined): Glyph["visibility"] {
    if (this.#inHiddenLayer) return "hidden-layer";
    if (this.#state.renderingMode % 4 === 3) return "invisible";
    if (alpha < LEAST_ALPHA) return "transparent";
    const [x, y] = middleOf(box);
    const shown = intersect(this.#state.clip, this.#page.pageBox);
    if (x < shown.left || x > shown.right || y < shown.top || y > shown.bottom) return "outside-page";
    return seen !== undefined && seen < LEAST_CONTRAST ? "same-colour" : "visible";
  }

  #hideWhenCovered(glyph: Glyph): void {
    if (glyph.visibility !== "visible") return;
    if (this.#page.canvas.isCovered(...middleOf(glyph.box), glyph.order)) glyph.visibility = "covered";
  }
}

const FILLS = new Set<number>([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const STROKES = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const EVEN_ODD = new Set<number>([OPS.eoFill, OPS.eoFillStroke, OPS.closeEOFillStroke]);

const middleOf = (box: Box): [number, number] => [(box.left + box.right) / 2, (box.top + box.bottom) / 2];

const number = (value: unknown, otherwise = 0): number =>
  typeof value === "number" && Number.isFinite(value) ? value : otherwise;

const isNumbers = (value: unknown): value is ArrayLike<number> =>
  ArrayBuffer.isView(value) || (Array.isArray(value) && value.length > 0);
