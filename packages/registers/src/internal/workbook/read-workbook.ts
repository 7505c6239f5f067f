import { isOn, localName, parsePart } from "./parse-part.ts";
import { readCellStyles } from "./cell-styles.ts";
import type { CoveredCells } from "./covered-cells.ts";
import type { CellContext } from "./read-cell.ts";
import { hasRelations, readRelations, type Relation } from "./relations.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { SheetReading } from "./sheet-reading.ts";
import type { SheetRow } from "./sheet-rows.ts";
import { SheetView, type Unseen } from "./sheet-view.ts";
import { WorkbookRefused, damaged, tooLarge, type SheetName } from "./workbook-fault.ts";
import type { WorkbookParts } from "./workbook-parts.ts";

const ROWS_AT_ONCE = 512;
/** Excel has no limit of its own but memory. */
const MOST_SHEETS = 1_000;

/** Comes with all that tells a national id, which takes longer to load than 30 000 rows to read: for sheets that need it. */
const besideCells = () => import("./beside-cells.ts");

/**
 * Reads the one sheet of a workbook that has anything in it. A second one is an error, before any row is given:
 * whoever is on it would be overlooked.
 * @param give gets some hundred rows at a time, and may hold the reading back with a promise
 * @throws WorkbookRefused
 */
export async function readWorkbook(
  parts: WorkbookParts,
  unseen: Unseen,
  give: (rows: SheetRow[]) => Promise<void> | undefined,
): Promise<void> {
  const workbook = await workbookPart(parts);
  const related = await readRelations(parts, workbook);
  const { sheets, isWorkedOutAnew } = await readSheetNames(parts, workbook, related);
  const styles = await readCellStyles(parts, partOf(related, "styles"));
  const context: SheetContext = {
    strings: await readSharedStrings(parts, partOf(related, "sharedStrings")),
    styles: styles.ofCells,
    isWorkedOutAnew,
    view: () => new SheetView(unseen, styles),
  };
  const filled: FilledSheet[] = [];
  for (const sheet of sheets) {
    const headingRow = await firstRow(parts, sheet, context);
    if (headingRow !== undefined) filled.push({ ...sheet, headingRow });
  }
  if (filled.length > 1) {
    const named = filled.map(({ name, isHidden }) => ({ name, isHidden }));
    throw new WorkbookRefused({ kind: "more-sheets", sheets: named });
  }
  for (const sheet of filled) {
    const { name, isHidden, headingRow } = sheet;
    if (isHidden && unseen === "refused") {
      throw new WorkbookRefused({ kind: "hidden-sheet", sheet: { name, isHidden } });
    }
    const covered = hasRelations(parts, sheet.part)
      ? await (await besideCells()).checkBesideCells(parts, sheet.part, { headingRow, unseen })
      : [];
    await readSheet(parts, sheet, context, give, unseen === "refused" ? covered : []);
  }
}

interface Sheet extends SheetName {
  readonly part: string;
}

interface FilledSheet extends Sheet {
  readonly headingRow: number;
}

interface SheetContext extends CellContext {
  view(): SheetView;
}

const partOf = (related: ReadonlyMap<string, Relation>, kind: string): string | undefined =>
  [...related.values()].find((relation) => relation.kind === kind)?.target;

async function workbookPart(parts: WorkbookParts): Promise<string> {
  // Home-made files may lack the first list of relations, and every program then looks here.
  if (!parts.has("_rels/.rels") && parts.has("xl/workbook.xml")) return "xl/workbook.xml";
  if (!parts.has("_rels/.rels")) throw new WorkbookRefused({ kind: "not-a-workbook" });
  const workbook = partOf(await readRelations(parts, ""), "officeDocument");
  if (workbook === undefined) throw new WorkbookRefused({ kind: "not-a-workbook" });
  return workbook;
}

async function readSheetNames(
  parts: WorkbookParts,
  workbook: string,
  related: ReadonlyMap<string, Relation>,
): Promise<{ readonly sheets: readonly Sheet[]; readonly isWorkedOutAnew: boolean }> {
  const sheets: Sheet[] = [];
  let isWorkbook = false;
  let isWorkedOutAnew = false;
  await parsePart(parts, workbook, {
    open(element, attributes) {
      if (element === "workbook") isWorkbook = true;
      if (element === "calcPr") {
        const { fullCalcOnLoad = "0", forceFullCalc = "0" } = attributes;
        isWorkedOutAnew = isOn(fullCalcOnLoad) || isOn(forceFullCalc);
      }
      if (element !== "sheet") return;
      if (sheets.length >= MOST_SHEETS) throw tooLarge(`has more than ${MOST_SHEETS} sheets`);
      const id = Object.keys(attributes).find((key) => key !== "id" && localName(key) === "id") ?? "";
      const sheet = related.get(attributes[id] ?? "");
      if (sheet === undefined) throw damaged("lacks a sheet that it names");
      if (sheet.kind === "chartsheet") return;
      if (sheet.kind !== "worksheet") throw damaged("has a sheet that is no table and no chart");
      const { name = "", state = "visible" } = attributes;
      // A thousand names of one sheet would have it read a thousand times.
      if (sheets.some(({ part }) => part === sheet.target)) throw damaged("has one sheet under two names");
      sheets.push({ name, isHidden: state !== "visible", part: sheet.target });
    },
  });
  // A Word document is an archive with an office document, too.
  if (!isWorkbook) throw new WorkbookRefused({ kind: "not-a-workbook" });
  return { sheets, isWorkedOutAnew };
}

/** The first row in which anything stands on a sheet; reads no further than needed. */
async function firstRow(
  parts: WorkbookParts,
  { part }: Sheet,
  context: SheetContext,
): Promise<number | undefined> {
  const reading = new SheetReading(context, context.view());
  await parsePart(parts, part, reading, () => (reading.rowsWaiting > 0 ? "stop" : undefined));
  const row = reading.takeRows()[0]?.row;
  if (row === undefined && !reading.hasSheetData) throw damaged("has a sheet without cells");
  return row;
}

async function readSheet(
  parts: WorkbookParts,
  { part }: Sheet,
  context: SheetContext,
  give: (rows: SheetRow[]) => Promise<void> | undefined,
  covered: readonly CoveredCells[],
): Promise<void> {
  const view = context.view();
  const reading = new SheetReading(context, view);
  await parsePart(parts, part, reading, () =>
    reading.rowsWaiting >= ROWS_AT_ONCE ? give(reading.takeRows()) : undefined,
  );
  if (view.textBeside !== "") (await besideCells()).refuseNumber(view.textBeside, "a text beside the cells");
  view.refuseCovered(covered);
  if (reading.rowsWaiting > 0) await give(reading.takeRows());
}
