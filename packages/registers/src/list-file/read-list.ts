import { createHash, type Hash } from "node:crypto";
import { open, readFile } from "node:fs/promises";
import { basename } from "node:path";

import { instant, isoOf, parseNationalId, type Instant, type NationalIdMode } from "@sluse/core";

import { HiddenMap } from "../internal/hidden.ts";
import { fileBytes, unreadable } from "../internal/table/byte-source.ts";
import type { CellRow } from "../internal/table/cell.ts";
import { openTable, type OpenTable, type TableFormat } from "../internal/table/open-table.ts";
import { writtenNumber } from "../internal/table/written-number.ts";
import { Trouble } from "../internal/trouble.ts";
import { readEndRow, type ListCompleteness } from "./completeness.ts";
import { whyNobody } from "./why-nobody.ts";

/** A whole list, read once. */
export interface ListSnapshot {
  readonly people: HiddenMap<true>;
  /** When the file was last written. */
  readonly modified: Instant;
  /** When it was written and how much it held, for the decision's record. */
  readonly version: string;
}

export interface ReadListOptions {
  readonly path: string;
  readonly format?: TableFormat;
  readonly mode: NationalIdMode;
  readonly completeness: ListCompleteness;
  readonly mayBeEmpty: boolean;
}

/**
 * Reads a list to its end, or throws: a list with one row that cannot be read tells nothing of anybody, for that
 * row is a person who said no.
 */
export async function readList(options: ReadListOptions, signal: AbortSignal): Promise<ListSnapshot> {
  const name = basename(options.path);
  try {
    await using file = await open(options.path, "r");
    const before = await file.stat();
    const digest = createHash("sha256");
    const content = alsoInto(digest, fileBytes(file));
    const table = await openTable({ name, content }, { format: options.format, signal, isOptOutList: true });
    const list = await collectPeople(table, options);
    const after = await file.stat();
    if (after.mtimeMs !== before.mtimeMs || after.size !== before.size) {
      throw new Trouble(`the list \`${name}\` was written to while it was read`);
    }
    checkRows(list, table, options);
    if (options.completeness.kind === "digest-file") await checkDigest(options.path, digest.digest("hex"));
    const modified = instant(Math.floor(before.mtimeMs));
    const version = `${isoOf(modified)}, ${list.rows} rows, whole by ${options.completeness.kind}`;
    return { people: list.people, modified, version };
  } catch (error) {
    throw unreadable(error, name);
  }
}

async function* alsoInto(digest: Hash, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  for await (const chunk of bytes) {
    digest.update(chunk);
    yield chunk;
  }
}

interface CollectedPeople {
  readonly people: HiddenMap<true>;
  readonly rows: number;
  readonly endRow: number | undefined;
}

async function collectPeople(
  table: OpenTable,
  { mode, completeness }: ReadListOptions,
): Promise<CollectedPeople> {
  const people = new HiddenMap<true>();
  let rows = 0;
  let endRow: number | undefined;
  const collect = ({ row, cells }: CellRow): void => {
    if (endRow !== undefined) throw new Trouble(`the list \`${table.name}\` goes on below its end row`);
    const cell = cells[table.columns.id];
    const text = writtenNumber(cell);
    if (completeness.kind === "end-row") endRow = readEndRow(text);
    if (endRow !== undefined) return;
    const parsed = parseNationalId(text, mode);
    if (parsed.kind === "invalid") {
      throw new Trouble(
        `row ${row} of the list \`${table.name}\` cannot be read: ${whyNobody(cell, parsed.fault)}`,
      );
    }
    people.set(parsed.id, true);
    rows += 1;
  };
  for await (const batch of table.rows) for (const row of batch) collect(row);
  return { people, rows, endRow };
}

function checkRows(list: CollectedPeople, table: OpenTable, options: ReadListOptions): void {
  const { completeness, mayBeEmpty } = options;
  if (completeness.kind === "end-row" && list.endRow === undefined) {
    throw new Trouble(`the list \`${table.name}\` has no end row, and may be cut short`);
  }
  if (completeness.kind === "workbook" && table.format !== "xlsx") {
    throw new Trouble(`the list \`${table.name}\` is no workbook, so nothing tells that it is whole`);
  }
  const expected = completeness.kind === "rows" ? completeness.expected : list.endRow;
  if (expected !== undefined && expected !== list.rows) {
    throw new Trouble(`the list \`${table.name}\` holds ${list.rows} rows, and ${expected} were to be there`);
  }
  if (list.rows === 0 && !mayBeEmpty) {
    throw new Trouble(`the list \`${table.name}\` is empty, and nobody has confirmed that it may be`);
  }
}

async function checkDigest(path: string, digest: string): Promise<void> {
  const name = basename(path);
  const told = await readFile(`${path}.sha256`, "utf8").catch((error: unknown) => {
    throw unreadable(error, `${name}.sha256`);
  });
  if (told.trim().split(/\s/u)[0]?.toLowerCase() !== digest) {
    throw new Trouble(`the list \`${name}\` is not the one that \`${name}.sha256\` was made for`);
  }
}
