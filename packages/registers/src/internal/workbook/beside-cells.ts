import { holdsNationalId } from "@sluse/core";

import { DrawingAnchors, type CoveredCells } from "./covered-cells.ts";
import { parsePart } from "./parse-part.ts";
import { hasRelations, readRelations } from "./relations.ts";
import { notSeen, type Unseen } from "./sheet-view.ts";
import { TextRuns } from "./text-runs.ts";
import { WorkbookRefused } from "./workbook-fault.ts";
import type { WorkbookParts } from "./workbook-parts.ts";

/** Parts of a sheet with words that a person sees: notes and talk on its cells, shapes and text boxes. */
const KINDS: ReadonlySet<string> = new Set(["comments", "threadedComment", "drawing"]);
const NOTES: ReadonlySet<string> = new Set(["comment", "threadedComment"]);

const PLACE = /^[A-Z]{1,3}(\d{1,7})$/u;

/**
 * Looks at what a sheet shows beside its cells. A number there is somebody whom no row names. A note on a row says something of
 * somebody that a reader of rows does not hear: _døde i mai_.
 * @param headingRow notes in it explain the columns
 * @returns what pictures and shapes lie over
 * @throws WorkbookRefused
 */
export async function checkBesideCells(
  parts: WorkbookParts,
  sheet: string,
  { headingRow, unseen }: { readonly headingRow: number; readonly unseen: Unseen },
): Promise<readonly CoveredCells[]> {
  if (!hasRelations(parts, sheet)) return [];
  const anchors = new DrawingAnchors();
  // However often a part is referred to, it is read once.
  const read = new Set<string>();
  for (const { kind, target } of (await readRelations(parts, sheet)).values()) {
    if (!KINDS.has(kind) || !parts.has(target) || read.has(target)) continue;
    read.add(target);
    let runs = new TextRuns();
    let row: number | undefined;
    await parsePart(parts, target, {
      open(name, attributes) {
        anchors.open(name, attributes);
        if (NOTES.has(name)) row = Number(PLACE.exec(attributes["ref"] ?? "")?.[1] ?? 0);
        // Words of talk stand in `text` itself, those of notes and shapes in runs below it.
        runs.open(name === "text" ? "t" : name, attributes);
      },
      text(text) {
        runs.add(text);
        anchors.text(text);
      },
      close(name) {
        runs.close(name);
        anchors.close(name);
        const isShape = row === undefined && name === "sp";
        if (!NOTES.has(name) && !isShape) return;
        refuseNumber(runs.text, row === undefined ? "a shape" : `a note on row ${row}`);
        const isOfRow = row !== undefined && row > headingRow && runs.text.trim() !== "";
        if (isOfRow && unseen === "refused") throw notSeen(row ?? 0, "has a note");
        runs = new TextRuns();
        row = undefined;
      },
    });
  }
  return anchors.covered;
}

/** Eleven digits, with the blank or hyphen that people write after six. */
const LIKE_AN_ID = /(?<!\d)\d{6}[\s\u2010-\u2015-]?\d{5}(?!\d)/u;

/** @throws WorkbookRefused when a text that is in no cell may name somebody */
export function refuseNumber(text: string, where: string): void {
  if (!LIKE_AN_ID.test(text) && !holdsNationalId(text)) return;
  throw new WorkbookRefused({ kind: "number-beside", where });
}
