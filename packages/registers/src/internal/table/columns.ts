import { nearestName } from "@sluse/core/house";

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

type Known = "id" | "language" | "onBehalfOf";

/** What the columns are called in Norwegian and English, as {@link spell} leaves it. */
const HEADINGS: Readonly<Record<string, Known>> = {
  id: "id",
  language: "language",
  sprak: "language",
  onbehalfof: "onBehalfOf",
  pavegneav: "onBehalfOf",
};
/** Words for a recipient, where no column is called `ID`: a letter may have a slot of that name. */
const RECIPIENT: ReadonlySet<string> = new Set(["mottaker", "recipient"]);

/**
 * Reads the heading row. Case, blanks and hyphens do not matter, and no two headings may be the same.
 * @throws SluseError `SLUSE_TABLE_COLUMN_MISSING`, `SLUSE_TABLE_COLUMN_TWICE`, `SLUSE_TABLE_COLUMN_MISSPELT`
 */
export function readHeading(cells: readonly Cell[], file: string): Columns {
  const names = cells.map((cell) => textOf(cell).replaceAll(UNSEEN, "").trim().normalize("NFC"));
  const hasId = names.some((name) => spell(name) === "id");
  const byColumn = new Map<string, number>();
  for (const [at, name] of names.entries()) {
    if (name === "") continue;
    const column = knownColumn(name, hasId) ?? slotColumn(name, at, file);
    if (byColumn.has(column)) {
      throw tableError("SLUSE_TABLE_COLUMN_TWICE", `column \`${shown(name)}\` stands twice in \`${file}\``, {
        file,
        line: 1,
        column: at + 1,
      });
    }
    byColumn.set(column, at);
  }

  const id = byColumn.get("id");
  if (id === undefined) throw idMissing(names, file);
  const language = byColumn.get("language");
  const onBehalfOf = byColumn.get("onBehalfOf");
  const taken = new Set([id, language, onBehalfOf]);
  const slots = names
    .map((name, at) => ({ name, at }))
    .filter(({ name, at }) => name !== "" && !taken.has(at));
  return { id, language, onBehalfOf, slots, headed: new Set(byColumn.values()) };
}

const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

/** Two spellings of one heading: in other case, with blanks, hyphens or dots, å as aa or a. */
const spell = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "")
    .replaceAll(/aa|å/gu, "a");

function knownColumn(name: string, hasId: boolean): Known | undefined {
  const spelt = spell(name);
  if (!hasId && RECIPIENT.has(spelt)) return "id";
  return Object.hasOwn(HEADINGS, spelt) ? HEADINGS[spelt] : undefined;
}

/**
 * Any other column, by its name. One that is almost `på vegne av` is that, misspelt: whoever the letter is about would be
 * a value that nobody asks the registers about.
 */
function slotColumn(name: string, at: number, file: string): string {
  if (nearestName(spell(name), ["pavegneav", "onbehalfof"]) === undefined)
    return `slot ${name.toLowerCase()}`;
  throw tableError(
    "SLUSE_TABLE_COLUMN_MISSPELT",
    `column \`${shown(name)}\` in \`${file}\` is almost \`paaVegneAv\`, and not quite`,
    { file, line: 1, column: at + 1 },
  );
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
