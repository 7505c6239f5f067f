import { localName, parsePart } from "./parse-part.ts";
import { readNumberFormats } from "./number-formats.ts";
import type { CellContext } from "./read-cell.ts";
import { readRelations, type Relation } from "./relations.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { SheetReading } from "./sheet-reading.ts";
import type { SheetRow } from "./sheet-rows.ts";
import { WorkbookRefused, damaged, tooLarge, type SheetName } from "./workbook-fault.ts";
import type { WorkbookParts } from "./workbook-parts.ts";

const ROWS_AT_ONCE = 512;
/** Excel has no limit of its own but memory. */
const MOST_SHEETS = 1_000;

/**
 * Reads the one sheet of a workbook that has anything in it. A second one is an error, before any row is given:
 * whoever is on it would be overlooked.
 * @param give gets some hundred rows at a time, and may hold the reading back with a promise
 * @throws WorkbookRefused
 */
export async function readWorkbook(
  parts: WorkbookParts,
  give: (rows: SheetRow[]) => Promise<void> | undefined,
): Promise<void> {
  const workbook = await workbookPart(parts);
  const related = await readRelations(parts, workbook);
  const sheets = await readSheetNames(parts, workbook, related);
  const context: CellContext = {
    strings: await readSharedStrings(parts, partOf(related, "sharedStrings")),
    formats: await readNumberFormats(parts, partOf(related, "styles")),
  };
  const filled: Sheet[] = [];
  for (const sheet of sheets) if (await hasRows(parts, sheet, context)) filled.push(sheet);
  if (filled.length > 1) {
    const named = filled.map(({ name, isHidden }) => ({ name, isHidden }));
    throw new WorkbookRefused({ kind: "more-sheets", sheets: named });
  }
  for (const sheet of filled) await readSheet(parts, sheet, context, give);
}

interface Sheet extends SheetName {
  readonly part: string;
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
): Promise<readonly Sheet[]> {
  const sheets: Sheet[] = [];
  let isWorkbook = false;
  await parsePart(parts, workbook, {
    open(element, attributes) {
      if (element === "workbook") isWorkbook = true;
      if (element !== "sheet") return;
      if (sheets.length >= MOST_SHEETS) throw tooLarge(`has more than ${MOST_SHEETS} sheets`);
      const id = Object.keys(attributes).find((key) => key !== "id" && localName(key) === "id") ?? "";
      const sheet = related.get(attributes[id] ?? "");
      if (sheet === undefined) throw damaged("lacks a sheet that it names");
      if (sheet.kind === "chartsheet") return;
      if (sheet.kind !== "worksheet") throw damaged("has a sheet that is no table and no chart");
      const { name = "", state = "visible" } = attributes;
      sheets.push({ name, isHidden: state !== "visible", part: sheet.target });
    },
  });
  // A Word document is an archive with an office document, too.
  if (!isWorkbook) throw new WorkbookRefused({ kind: "not-a-workbook" });
  return sheets;
}

/** Whether anything stands on a sheet; reads no further than needed. */
async function hasRows(parts: WorkbookParts, { part }: Sheet, context: CellContext): Promise<boolean> {
  const reading = new SheetReading(context);
  await parsePart(parts, part, reading, () => (reading.rowsWaiting > 0 ? "stop" : undefined));
  const has = reading.rowsWaiting > 0;
  if (!has && !reading.hasSheetData) throw damaged("has a sheet without cells");
  return has;
}

async function readSheet(
  parts: WorkbookParts,
  { part }: Sheet,
  context: CellContext,
  give: (rows: SheetRow[]) => Promise<void> | undefined,
): Promise<void> {
  const reading = new SheetReading(context);
  await parsePart(parts, part, reading, () =>
    reading.rowsWaiting >= ROWS_AT_ONCE ? give(reading.takeRows()) : undefined,
  );
  if (reading.rowsWaiting > 0) await give(reading.takeRows());
}
