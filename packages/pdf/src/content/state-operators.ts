import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";

import { colourOf } from "./colour.ts";
import { numberOf, numbersOf, type Given } from "./given.ts";
import type { GraphicsState } from "./graphics-state.ts";
import { follow, matrixOf } from "./matrix.ts";
import type { TextPen } from "./text-pen.ts";

/** Carries out an operator that only changes the state. Says whether it was one. */
export function setState(operator: number, given: Given, state: GraphicsState): boolean {
  switch (operator) {
    case OPS.transform:
      state.matrix = follow(matrixOf(numbersOf(given)), state.matrix);
      return true;
    case OPS.setLineWidth:
      state.lineWidth = numberOf(given[0]);
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
      setGraphics(given[0], state);
      return true;
    default:
      return setText(operator, given, state);
  }
}

function setText(operator: number, given: Given, state: GraphicsState): boolean {
  switch (operator) {
    case OPS.setFont:
      setFont(given, state);
      return true;
    case OPS.setCharSpacing:
      state.characterSpacing = numberOf(given[0]);
      return true;
    case OPS.setWordSpacing:
      state.wordSpacing = numberOf(given[0]);
      return true;
    case OPS.setHScale:
      state.horizontalScale = numberOf(given[0], 100) / 100;
      return true;
    case OPS.setLeading:
      state.leading = numberOf(given[0]);
      return true;
    case OPS.setTextRise:
      state.rise = numberOf(given[0]);
      return true;
    case OPS.setTextRenderingMode:
      state.renderingMode = numberOf(given[0]);
      return true;
    default:
      return false;
  }
}

function setFont(given: Given, state: GraphicsState): void {
  state.font = String(given[0]);
  state.size = numberOf(given[1]);
}

/** The entries of a graphics state dictionary that matter here, as pairs. */
function setGraphics(entries: unknown, state: GraphicsState): void {
  for (const entry of Array.isArray(entries) ? entries : []) {
    const [key, value]: readonly unknown[] = Array.isArray(entry) ? entry : [];
    if (key === "LW") state.lineWidth = numberOf(value);
    else if (key === "CA") state.strokeAlpha = numberOf(value, 1);
    else if (key === "ca") state.fillAlpha = numberOf(value, 1);
    else if (key === "BM") state.blended = value !== "source-over";
    else if (key === "SMask") state.masked = value !== false;
    else if (key === "Font" && Array.isArray(value)) setFont(value, state);
  }
}

/** Carries out an operator that moves the pen. Says whether it was one. */
export function movePen(operator: number, given: Given, state: GraphicsState, pen: TextPen): boolean {
  switch (operator) {
    case OPS.beginText:
      pen.begin();
      return true;
    case OPS.setTextMatrix:
      pen.setMatrix(matrixOf(numbersOf(given[0])));
      return true;
    case OPS.setLeadingMoveText:
      state.leading = -numberOf(given[1]);
      pen.moveBy(numberOf(given[0]), numberOf(given[1]));
      return true;
    case OPS.moveText:
      pen.moveBy(numberOf(given[0]), numberOf(given[1]));
      return true;
    case OPS.nextLine:
      pen.moveBy(0, -state.leading);
      return true;
    default:
      return false;
  }
}
