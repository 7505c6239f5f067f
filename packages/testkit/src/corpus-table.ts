/** The letters with the same fault. */
interface Row {
  /** How many, by what they are written in or made with. */
  readonly letters: Map<string, number>;
  missed: number;
  falseAlarms: number;
}

const CLEAN = "(clean)";

/** How the letters of a corpus are classified, for people to read: a row for each rule, a column for each kind of letter. */
export class CorpusTable {
  readonly #columns: readonly string[];
  readonly #rows = new Map<string, Row>();

  constructor(columns: readonly string[]) {
    this.#columns = columns;
  }

  /** One letter: the rules that should find something in it, how many of them did not, how many others did. */
  count(rules: readonly string[], column: string, missed: number, falseAlarms: number): void {
    for (const name of [rules.length === 0 ? CLEAN : rules.join(" + "), "all"]) {
      const row = this.#rows.get(name) ?? { letters: new Map<string, number>(), missed: 0, falseAlarms: 0 };
      row.letters.set(column, (row.letters.get(column) ?? 0) + 1);
      row.missed += missed;
      row.falseAlarms += falseAlarms;
      this.#rows.set(name, row);
    }
  }

  /** Whether every letter is classified as it should be, and there are letters. */
  get isRight(): boolean {
    const all = this.#rows.get("all");
    return all !== undefined && all.missed === 0 && all.falseAlarms === 0;
  }

  toString(): string {
    const headings = [...this.#columns, "letters", "missed", "false"];
    const line = (name: string, cells: readonly (string | number)[]): string =>
      name.padEnd(52) +
      cells.map((cell, at) => String(cell).padStart((headings[at]?.length ?? 0) + 2)).join("");
    const rows = [...this.#rows].toSorted(([a], [b]) => rank(a) - rank(b) || a.localeCompare(b));
    return [
      line("to be found by", headings),
      ...rows.map(([name, row]) =>
        line(name, [
          ...this.#columns.map((column) => row.letters.get(column) ?? ""),
          sum(row),
          row.missed,
          row.falseAlarms,
        ]),
      ),
      "",
    ].join("\n");
  }
}

const sum = ({ letters }: Row): number => [...letters.values()].reduce((total, number) => total + number, 0);

/** The clean letters first, the rules by name, the sums last. */
const rank = (name: string): number => (name === CLEAN ? 0 : name === "all" ? 2 : 1);
