import { SaxesParser } from "saxes";

import { damaged, tooLarge } from "./workbook-fault.ts";
import type { WorkbookParts } from "./workbook-parts.ts";

export type Attributes = Readonly<Record<string, string>>;

/** What a part tells of, names without their prefixes. */
export interface PartHandlers {
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** No part of a workbook nests deeper than a dozen elements. */
const DEEPEST = 64;
/** Longer than any text of a cell, in whatever way it is written. */
const LONGEST_TOKEN: number = 1024 * 1024;

/**
 * Reads a part as XML. What is not well formed, has a document type, nests without end or is one endless token is
 * refused, so that no array and no string of the parser grows with the file.
 * @param afterPiece may end the reading by answering `stop`, and hold it back with a promise
 * @throws WorkbookRefused
 */
export async function parsePart(
  parts: WorkbookParts,
  name: string,
  handlers: PartHandlers,
  afterPiece?: () => Promise<void> | "stop" | undefined,
): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let sinceEvent = 0;
  parser.on("opentag", (tag) => {
    sinceEvent = 0;
    depth += 1;
    if (depth > DEEPEST) throw damaged("has a part that nests without end");
    handlers.open?.(localName(tag.name), tag.attributes);
  });
  parser.on("closetag", (tag) => {
    sinceEvent = 0;
    depth -= 1;
    handlers.close?.(localName(tag.name));
  });
  const onText = (text: string): void => {
    sinceEvent = 0;
    handlers.text?.(text);
  };
  parser.on("text", onText);
  parser.on("cdata", onText);
  parser.on("doctype", () => {
    throw damaged("has a part with a document type");
  });
  parser.on("error", () => {
    throw damaged("has a part that is not well formed");
  });
  for await (const piece of parts.text(name)) {
    sinceEvent += piece.length;
    parser.write(piece);
    if (sinceEvent > LONGEST_TOKEN) throw tooLarge("holds a text that no cell can");
    const held = afterPiece?.();
    if (held === "stop") return;
    if (held !== undefined) await held;
  }
  parser.close();
}

/** The value of a switch: without one it is on. */
export const isOn = (value: string | undefined): boolean => value !== "0" && value !== "false";

/** A name without its prefix: writers choose it freely. */
export const localName = (name: string): string => name.slice(name.indexOf(":") + 1);
