import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";

import { boxAround, intersect, mapBox, type Box } from "./box.ts";
import type { Canvas, Paint } from "./canvas.ts";
import type { Colour } from "./colour.ts";
import type { Font } from "./font.ts";
import { glyphsOf, memberOf, numberOf, numbersOf, type Given } from "./given.ts";
import { isCovered, lookOf, type Glyph } from "./glyph.ts";
import { initialState, type GraphicsState } from "./graphics-state.ts";
import { follow, matrixOf, scaleOf, type Matrix } from "./matrix.ts";
import { boxOfPath, pointsOf } from "./path.ts";
import type { Pixels } from "./pixels.ts";
import { movePen, setState } from "./state-operators.ts";
import { isThroughText, ruleOf, type DrawnRule } from "./struck-through.ts";
import { TextPen } from "./text-pen.ts";
import { TooMuchContent } from "./too-much-content.ts";

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
  /** The image that an operator names or holds; undefined when it was not decoded. */
  readonly pixelsOf: (image: unknown) => Pixels | undefined;
  /** Whether a layer is shown, on screen and on paper alike. */
  readonly isShown: (layer: unknown) => boolean;
  readonly mostGlyphs: number;
}

const DEEPEST = 200;

type MarkedContent = "artifact" | "hidden-layer" | "other";

/** Goes through a page's operators as a printer would, painting a coarse picture and noting each glyph. */
export class ContentReader {
  readonly glyphs: Glyph[] = [];
  /** Where images show, cut as they are. */
  readonly pictures: Box[] = [];
  /** Texts in fonts that cannot be read. */
  unreadTexts = 0;
  readonly #page: PageSetting;
  readonly #pen = new TextPen();
  readonly #saved: GraphicsState[] = [];
  readonly #marked: MarkedContent[] = [];
  readonly #rules: DrawnRule[] = [];
  #state: GraphicsState;
  #pendingClip = false;
  /** Depth of groups inside a soft mask: they shape what is seen and are not seen themselves. */
  #maskDepth = 0;
  #annotations = 0;
  #order = 0;

  constructor(page: PageSetting) {
    this.#page = page;
    this.#state = initialState(page.matrix);
  }

  read(operators: Operators): void {
    for (const [i, operator] of operators.fnArray.entries()) {
      const given: unknown = operators.argsArray[i];
      this.#order += 1;
      this.#run(operator, Array.isArray(given) ? given : []);
    }
    for (const glyph of this.glyphs) this.#lookAgain(glyph);
  }

  #run(operator: number, given: Given): void {
    if (this.#maskDepth > 0) this.#skipInMask(operator);
    else if (setState(operator, given, this.#state)) return;
    else if (movePen(operator, given, this.#state, this.#pen)) return;
    else this.#paint(operator, given);
  }

  #skipInMask(operator: number): void {
    if (operator === OPS.beginGroup) this.#maskDepth += 1;
    if (operator === OPS.endGroup) this.#maskDepth -= 1;
  }

  #paint(operator: number, given: Given): void {
    switch (operator) {
      case OPS.showText:
        this.#showText(given[0]);
        break;
      case OPS.constructPath:
        this.#paintPath(numberOf(given[0]), given[1]);
        break;
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
        this.#paintImage(this.#page.pixelsOf(given[0]));
        break;
      case OPS.paintImageMaskXObject:
        this.#paintImage(undefined);
        break;
      case OPS.paintSolidColorImageMask:
        this.#paintUnitSquare(this.#state.fill, "drawing");
        break;
      case OPS.shadingFill:
        if (!this.#isHidden)
          this.#page.canvas.paintBox(this.#page.pageBox, this.#paintWith(undefined, this.#state.fillAlpha));
        break;
      case OPS.clip:
      case OPS.eoClip:
        this.#pendingClip = true;
        break;
      default:
        this.#nest(operator, given);
    }
  }

  /** What may stand inside one another. */
  #nest(operator: number, given: Given): void {
    switch (operator) {
      case OPS.save:
        this.#save();
        break;
      case OPS.paintFormXObjectBegin:
        this.#enterForm(given);
        break;
      case OPS.beginAnnotation:
        this.#annotations += 1;
        this.#enterAnnotation(given);
        break;
      case OPS.beginGroup:
        this.#enterGroup(given[0]);
        break;
      case OPS.endAnnotation:
        this.#annotations -= 1;
        this.#state = this.#saved.pop() ?? this.#state;
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
      case OPS.endGroup:
        this.#state = this.#saved.pop() ?? this.#state;
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

  /** Given: the form's map, the box it is cut to. */
  #enterForm([matrix, box]: Given): void {
    this.#save();
    this.#state.matrix = follow(matrixOf(numbersOf(matrix)), this.#state.matrix);
    this.#clipTo(box, this.#state.matrix);
  }

  /** Given: id, rectangle, the map that fits the appearance into it, the appearance's own map. */
  #enterAnnotation([, , fit, matrix]: Given): void {
    this.#save();
    const toPage = follow(matrixOf(numbersOf(fit)), this.#page.matrix);
    this.#state = initialState(follow(matrixOf(numbersOf(matrix)), toPage));
  }

  #enterGroup(group: unknown): void {
    if (memberOf(group, "smask")) {
      this.#maskDepth = 1;
      return;
    }
    this.#save();
    const state = this.#state;
    this.#clipTo(
      memberOf(group, "bbox"),
      follow(matrixOf(numbersOf(memberOf(group, "matrix"))), state.matrix),
    );
    state.groupAlpha *= state.fillAlpha;
    state.fillAlpha = 1;
    state.strokeAlpha = 1;
  }

  #markOf([tag, properties]: Given): MarkedContent {
    const name = typeof tag === "string" ? tag : memberOf(tag, "name");
    if (name === "Artifact") return "artifact";
    return name === "OC" && properties !== undefined && !this.#page.isShown(properties)
      ? "hidden-layer"
      : "other";
  }

  get #isHidden(): boolean {
    return this.#marked.includes("hidden-layer");
  }

  #clipTo(box: unknown, matrix: Matrix): void {
    const [left, bottom, right, top] = numbersOf(box) ?? [];
    if (left === undefined || bottom === undefined || right === undefined || top === undefined) return;
    this.#state.clip = intersect(this.#state.clip, mapBox(matrix, left, bottom, right, top));
  }

  #paintWith(colour: Colour, alpha: number, kind: Paint["kind"] = "drawing"): Paint {
    const { clip, blended, masked, groupAlpha } = this.#state;
    return {
      kind,
      colour,
      alpha: alpha * groupAlpha,
      seeThrough: blended || masked,
      clip,
      order: this.#order,
    };
  }

  /** An image that was not decoded may show anything. */
  #paintImage(pixels: Pixels | undefined): void {
    this.#notePicture();
    if (!pixels) this.#paintUnitSquare(undefined, "image");
    else if (!this.#isHidden) {
      const paint = this.#paintWith(undefined, this.#state.fillAlpha, "image");
      this.#page.canvas.paintImage(pixels, this.#state.matrix, paint);
    }
  }

  #notePicture(): void {
    const shown = intersect(this.#state.clip, this.#page.pageBox);
    const box = intersect(mapBox(this.#state.matrix, 0, 0, 1, 1), shown);
    if (!this.#isHidden && box.left < box.right && box.top < box.bottom) this.pictures.push(box);
  }

  #paintUnitSquare(colour: Colour, kind: Paint["kind"]): void {
    if (this.#isHidden) return;
    const box = mapBox(this.#state.matrix, 0, 0, 1, 1);
    this.#page.canvas.paintBox(box, this.#paintWith(colour, this.#state.fillAlpha, kind));
  }

  #paintPath(operator: number, packed: unknown): void {
    const data = Array.isArray(packed) ? numbersOf(packed[0]) : undefined;
    const paths = data ? pointsOf(data, this.#state.matrix) : [];
    if (!this.#isHidden) {
      if (FILLS.has(operator)) {
        const rule = EVEN_ODD.has(operator) ? "even-odd" : "non-zero";
        this.#page.canvas.fill(paths, rule, this.#paintWith(this.#state.fill, this.#state.fillAlpha));
      }
      if (STROKES.has(operator)) {
        const width = this.#state.lineWidth * scaleOf(this.#state.matrix);
        this.#page.canvas.stroke(paths, width, this.#paintWith(this.#state.stroke, this.#state.strokeAlpha));
      }
      const rule = operator === OPS.endPath ? undefined : ruleOf(boxOfPath(paths), this.#order);
      if (rule) this.#rules.push(rule);
    }
    if (this.#pendingClip) {
      // Nothing is inside a path without area.
      const box = paths.length > 0 ? boxOfPath(paths) : boxAround([{ x: 0, y: 0 }]);
      this.#state.clip = intersect(this.#state.clip, box);
      this.#pendingClip = false;
    }
  }

  #showText(items: unknown): void {
    const state = this.#state;
    const font = state.font === undefined ? undefined : this.#page.fontNamed(state.font);
    if (!font || font.broken) this.unreadTexts += 1;
    if (!font) return;
    const { canvas, pageBox, mostGlyphs } = this.#page;
    for (const placed of this.#pen.show(glyphsOf(items), state, font)) {
      if (this.glyphs.length >= mostGlyphs) throw new TooMuchContent("more glyphs than a letter holds");
      this.glyphs.push({
        ...placed,
        ...lookOf(placed.box, state, canvas, pageBox),
        ...(this.#isHidden ? { visibility: "hidden-layer" as const } : {}),
        font: font.name,
        order: this.#order,
        artifact: this.#marked.includes("artifact"),
        annotation: this.#annotations > 0,
        struck: false,
      });
    }
  }

  /** What was painted after a glyph may cover it or strike it through. */
  #lookAgain(glyph: Glyph): void {
    if (glyph.visibility === "visible" && isCovered(glyph, this.#page.canvas)) glyph.visibility = "covered";
    glyph.struck = this.#rules.some((rule) => isThroughText(rule, glyph));
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
