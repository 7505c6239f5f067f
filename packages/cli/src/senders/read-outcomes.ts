import {
  SENDER_OUTCOMES,
  SluseError,
  readClearanceId,
  type ClearanceId,
  type SenderOutcome,
  type Settlement,
} from "@sluse/core";
import { CsvError, parse } from "csv-parse/sync";
import { readTextFile } from "@sluse/site/yaml";

interface Row {
  readonly info: { readonly lines: number };
  readonly record: Readonly<Record<string, string>>;
}

/**
 * Reads outcomes from a CSV file with the columns `clearance` and `outcome`; others, such as those of the wave's own
 * list, are not looked at. Rows without an outcome are not known yet. All of it or nothing: a file without its headings
 * is one that is still being written.
 * @throws SluseError `SLUSE_CLI_OUTCOME_INVALID` with the line, and those of reading
 */
export async function readOutcomes(path: string): Promise<Settlement[]> {
  const rows = parseRows(await readTextFile(path), path);
  return rows.flatMap(({ info, record }): Settlement[] => {
    const clearance = record["clearance"]?.trim() ?? "";
    const outcome = record["outcome"]?.trim().toLowerCase() ?? "";
    if (readClearanceId(clearance) === undefined) throw invalid("has no clearance", path, info.lines);
    if (outcome === "") return [];
    if (!isOutcome(outcome))
      throw invalid(`has none of ${SENDER_OUTCOMES.join(", ")} as outcome`, path, info.lines);
    return [{ clearance: clearance as ClearanceId, outcome }];
  });
}

const isOutcome = (word: string): word is SenderOutcome =>
  (SENDER_OUTCOMES as readonly string[]).includes(word);

/** The parser's own errors quote the row, which may hold a national id: only their kind is kept. */
function parseRows(text: string, path: string): Row[] {
  let rows: Row[];
  let headings: string[] = [];
  try {
    rows = parse(text, {
      bom: true,
      columns: (names: string[]) => (headings = names.map((name) => name.trim().toLowerCase())),
      delimiter: [";", ",", "\t"],
      info: true,
      skip_empty_lines: true,
    }) as unknown as Row[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error["lines"] === "number" ? error["lines"] : 1;
    throw invalid(FAULTS[error.code] ?? "is not CSV", path, line);
  }
  if (!headings.includes("clearance") || !headings.includes("outcome")) {
    throw invalid("does not have the columns clearance and outcome", path, 1);
  }
  return rows;
}

const FAULTS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: "has a quotation mark that is never closed",
  CSV_RECORD_INCONSISTENT_COLUMNS: "has more or fewer cells than the headings",
  CSV_INVALID_CLOSING_QUOTE: "has a quotation mark inside a cell",
  INVALID_OPENING_QUOTE: "has a quotation mark inside a cell",
};

const invalid = (what: string, file: string, line: number): SluseError =>
  new SluseError("SLUSE_CLI_OUTCOME_INVALID", `line ${line} ${what}`, { place: { file, line } });
