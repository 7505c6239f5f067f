import {
  drawObject,
  PDFName,
  PDFOperator,
  PDFOperatorNames,
  popGraphicsState,
  pushGraphicsState,
  rgb,
  type PDFDocument,
  type PDFPage,
} from "pdf-lib";
import type { DrawnDesign } from "../support/pdf-lib-letter.ts";
import { png } from "../support/png.ts";

export type Painter = NonNullable<DrawnDesign["after"]>;

export const NOTE = "Siv sjekker dette.";
export const RED: ReturnType<typeof rgb> = rgb(0.6, 0.1, 0.1);
export const WHITE: ReturnType<typeof rgb> = rgb(1, 1, 1);

/** Operators as they are to stand in the file, the last of each line by name. */
export const operators =
  (...lines: readonly (readonly [operands: string, operator: PDFOperatorNames])[]): Painter =>
  (page) => {
    const parts = lines.map(([operands, operator]) => PDFOperator.of(operator, [operands]));
    page.pushOperators(pushGraphicsState(), ...parts, popGraphicsState());
  };

export async function embed(
  document: PDFDocument,
  page: PDFPage,
  box: readonly [number, number, number, number],
  colour: readonly [number, number, number] = [160, 20, 40],
): Promise<void> {
  const image = await document.embedPng(png(24, 24, colour));
  const [x, y, width, height] = box;
  page.drawImage(image, { x, y, width, height });
}

export const note =
  (options: Parameters<PDFPage["drawText"]>[1]): Painter =>
  (page, _document, font) =>
    page.drawText(NOTE, { x: 100, y: 250, size: 11, font, ...options });

/** A form XObject that fills its box, drawn where it is told. */
export const form =
  (x: number, y: number): Painter =>
  (page, { context }) => {
    const stream = context.flateStream("0.6 0.1 0.1 rg 0 0 20 20 re f", {
      Type: "XObject",
      Subtype: "Form",
      BBox: [0, 0, 20, 20],
      Matrix: [1, 0, 0, 1, x, y],
    });
    const name = page.node.newXObject("Mark", context.register(stream));
    page.pushOperators(pushGraphicsState(), drawObject(name), popGraphicsState());
  };

/** Text in a layer that is off on screen, on paper or both. */
export const layered =
  (usage: "off" | "print-only" | "screen-only"): Painter =>
  (page, { context, catalog }, font) => {
    const group = context.register(
      context.obj({
        Type: "OCG",
        Name: "Lag",
        Usage: {
          View: { ViewState: usage === "screen-only" ? "ON" : "OFF" },
          Print: { PrintState: usage === "print-only" ? "ON" : "OFF" },
        },
      }),
    );
    catalog.set(
      PDFName.of("OCProperties"),
      context.obj({
        OCGs: [group],
        D:
          usage === "off"
            ? { OFF: [group] }
            : {
                AS: [
                  { Event: "View", Category: ["View"], OCGs: [group] },
                  { Event: "Print", Category: ["Print"], OCGs: [group] },
                ],
              },
      }),
    );
    page.node.Resources()?.set(PDFName.of("Properties"), context.obj({ Lag: group }));
    page.pushOperators(PDFOperator.of(PDFOperatorNames.BeginMarkedContentSequence, ["/OC", "/Lag"]));
    page.drawText(NOTE, { x: 100, y: 250, size: 11, font });
    page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent));
  };
