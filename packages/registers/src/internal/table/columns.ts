import { textOf, type Cell } from "./cell.ts";
import { shown } from "./shown.ts";
import { tableError } from "./table-error.ts";

/** Where things stand in a row: indexes from 0. */
export interface Columns {
  readonly id: number;
  readonly language: number | undefined;
  readonly onBehalfOf: number | undefined;
  /** Every other column with a heading: slot values. */
  readonly slots: readonly { readonly name: string; readonly at: number }[];
  /** Columns that have a heading. */
  readonly headed: ReadonlySet<number>;
}

/** Two spellings of one heading are the same column. */
const SPELLINGS: Readonly<Record<string, string>> = { sprak: "språk", paavegneav: "påvegneav" };

/**
 * Reads the heading row. Case does not matter, and no two headings may be the same.
 * @throws SluseError `SLUSE_TABLE_COLUMN_MISSING`, `SLUSE_TABLE_COLUMN_TWICE`
 */
export function readHeading(cells: readonly Cell[], file: string): Columns {
  const names = cells.map((cell) => textOf(cell).trim().normalize("NFC"));
  const byName = new Map<string, number>();
  for (const [at, name] of names.entries()) {
    if (name === "") continue;
    const same = spell(name);
    if (byName.has(same)) {
      throw tableError("SLUSE_TABLE_COLUMN_TWICE", `column \`${shown(name)}\` stands twice in \`${file}\``, {
        file,
        line: 1,
        column: at + 1,
      });
    }
    byName.set(same, at);
  }

  const id = byName.get("id");
  if (id === undefined) throw idMissing(names, file);
  const language = byName.get("språk");
  const onBehalfOf = byName.get("påvegneav");
  const taken = new Set([id, language, onBehalfOf]);
  const slots = names
    .map((name, at) => ({ name, at }))
    .filter(({ name, at }) => name !== "" && !taken.has(at));
  return { id, language, onBehalfOf, slots, headed: new Set(byName.values()) };
}

function spell(name: string): string {
  const plain = name.toLowerCase();
  return SPELLINGS[plain] ?? plain;
}

function idMissing(names: readonly string[], file: string): Error {
  const found = names.filter((name) => name !== "").map((name) => `\`${shown(name)}\``);
  const instead = found.length === 0 ? "found no heading" : `found ${found.slice(0, 8).join(", ")}`;
  return tableError(
    "SLUSE_TABLE_COLUMN_MISSING",
    `column \`ID\` is missing in row 1 of \`${file}\`; ${instead}`,
    { file, line: 1 },
    "give the column of national ids the heading ID, in row 1",
  );
}
