import {
  SENDER_OUTCOMES,
  SluseError,
  type ClearanceId,
  type SenderOutcome,
  type Settlement,
  type Name,
} from "@sluse/core";
import { readClearanceId } from "@sluse/core/house";
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
    if (readClearanceId(clearance) === undefined) throw invalid(NO_CLEARANCE, path, info.lines);
    if (outcome === "") return [];
    if (!isOutcome(outcome)) throw invalid(NO_OUTCOME, path, info.lines);
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
    throw invalid(FAULTS[error.code] ?? NOT_CSV, path, line);
  }
  if (!headings.includes("clearance") || !headings.includes("outcome")) {
    throw invalid(NO_COLUMNS, path, 1);
  }
  return rows;
}

const NO_CLEARANCE: Name = { nb: "har ingen klarering", en: "has no clearance" };
const NO_OUTCOME: Name = {
  nb: `har ingen av ${SENDER_OUTCOMES.join(", ")} som utfall`,
  en: `has none of ${SENDER_OUTCOMES.join(", ")} as outcome`,
};
const NO_COLUMNS: Name = {
  nb: "har ikke kolonnene clearance og outcome",
  en: "does not have the columns clearance and outcome",
};
const NOT_CSV: Name = { nb: "er ikke CSV", en: "is not CSV" };
const QUOTE_INSIDE: Name = {
  nb: "har et anførselstegn inne i en celle",
  en: "has a quotation mark inside a cell",
};
const FAULTS: Readonly<Record<string, Name>> = {
  CSV_QUOTE_NOT_CLOSED: {
    nb: "har et anførselstegn som aldri er lukket",
    en: "has a quotation mark that is never closed",
  },
  CSV_RECORD_INCONSISTENT_COLUMNS: {
    nb: "har flere eller færre celler enn overskriftene",
    en: "has more or fewer cells than the headings",
  },
  CSV_INVALID_CLOSING_QUOTE: QUOTE_INSIDE,
  INVALID_OPENING_QUOTE: QUOTE_INSIDE,
};

const invalid = ({ nb, en }: Name, file: string, line: number): SluseError =>
  new SluseError("SLUSE_CLI_OUTCOME_INVALID", `line ${line} ${en}`, {
    place: { file, line },
    nb: `linje ${line} ${nb}`,
  });
