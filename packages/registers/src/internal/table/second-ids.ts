import { holdsNationalId } from "@sluse/core";

import { textOf, type CellRow } from "./cell.ts";
import type { Columns } from "./columns.ts";
import { shown } from "./shown.ts";
import { tableError } from "./table-error.ts";

/** Eleven digits and nothing else, with the blank or hyphen that people write after six. */
const ELEVEN_DIGITS = /^'?\d{6}[\s\u2010-\u2015-]?\d{5}$/u;
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * Refuses a row with eleven digits under a heading that is not for national ids. Whoever that is would be neither written
 * to nor asked about: a child under a misspelt heading, a parent beside the child who said no.
 * @throws SluseError `SLUSE_TABLE_SECOND_IDS`
 */
export function refuseSecondIds(row: CellRow, columns: Columns, file: string, isOptOutList: boolean): void {
  for (const { name, at } of columns.slots) refuseSecondId(row, { name, at }, file, isOptOutList);
  // Who is on a list is on it under `ID`: of two people in one row it says of neither alone that they said no.
  if (isOptOutList && columns.onBehalfOf !== undefined) {
    refuseSecondId(row, { name: "paaVegneAv", at: columns.onBehalfOf }, file, isOptOutList);
  }
  if (isOptOutList) refuseNamedInPassing(row, columns, file);
}

/** Fewer characters hold no national id. */
const SHORTEST = 11;

/** `gjelder også …` in a remark: somebody who said no, and is not on the list. */
function refuseNamedInPassing({ row, cells }: CellRow, columns: Columns, file: string): void {
  const own = textOf(cells[columns.id]).trim();
  for (const { name, at } of columns.slots) {
    const text = textOf(cells[at]);
    if (text.length < SHORTEST || !/\d/u.test(text)) continue;
    if (!holdsNationalId(own === "" ? text : text.replaceAll(own, " "))) continue;
    throw tableError(
      "SLUSE_TABLE_SECOND_IDS",
      `row ${row} of \`${file}\` has what may be a national id in a text under \`${shown(name)}\``,
      { file, line: row, column: at + 1 },
      "give each person who said no a row of their own, and write no national id in other columns",
    );
  }
}

function refuseSecondId(
  { row, cells }: CellRow,
  { name, at }: Columns["slots"][number],
  file: string,
  isOptOutList: boolean,
): void {
  const text = textOf(cells[at]);
  if (text.length < 11 || !ELEVEN_DIGITS.test(text.replaceAll(UNSEEN, "").trim())) return;
  throw tableError(
    "SLUSE_TABLE_SECOND_IDS",
    `row ${row} of \`${file}\` has eleven digits under \`${shown(name)}\`, where no national id belongs`,
    { file, line: row, column: at + 1 },
    isOptOutList ? "keep one column of national ids: those of the people who said no" : undefined,
  );
}
