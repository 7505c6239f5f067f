import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { SluseError, readClearanceId, type Clearance, type ClearanceId } from "@sluse/core";

import { CLEARANCES } from "./places.ts";

/** One line of `clearances.csv`: who gets which letter. */
export interface ClearanceRow {
  readonly clearance: ClearanceId;
  readonly nationalId: string;
  readonly onBehalfOf: string;
  /** The letter's file, in the same folder. */
  readonly letter: string;
}

const HEADINGS = "clearance;ID;paaVegneAv;letter;outcome";

export const rowOf = ({ id, recipient }: Clearance, letter: string): ClearanceRow => ({
  clearance: id,
  nationalId: recipient.nationalId,
  onBehalfOf: recipient.onBehalfOf ?? "",
  letter,
});

/** With an empty column for the outcome: a copy of it, filled in, is an `outcomes.csv`. */
export const clearanceList = (rows: readonly ClearanceRow[]): string =>
  `${[HEADINGS, ...rows.map(lineOf)].join("\n")}\n`;

const lineOf = ({ clearance, nationalId, onBehalfOf, letter }: ClearanceRow): string =>
  [clearance, nationalId, onBehalfOf, letter, ""].join(";");

/**
 * The list of a folder, as `clearanceList` wrote it; `[]` when there is none.
 * @throws SluseError `SLUSE_CLI_WAVE_CHANGED` when it is not as it was written
 */
export async function readClearanceList(folder: string, name: string = CLEARANCES): Promise<ClearanceRow[]> {
  const path = join(folder, name);
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined) return [];
  const [headings, ...lines] = text.replaceAll("\r", "").trimEnd().split("\n");
  if (headings !== HEADINGS) throw changed(path, 1);
  return lines.map((line, index) => {
    const [clearance = "", nationalId = "", onBehalfOf = "", letter = "", ...rest] = line.split(";");
    if (rest.length !== 1 || readClearanceId(clearance) === undefined) throw changed(path, index + 2);
    return { clearance: clearance as ClearanceId, nationalId, onBehalfOf, letter };
  });
}

const changed = (file: string, line: number): SluseError =>
  new SluseError("SLUSE_CLI_WAVE_CHANGED", `line ${line} of \`${file}\` is not as it was laid out`, {
    place: { file, line },
    nb: `linje ${line} i \`${file}\` er ikke slik den ble lagt ut`,
  });
