const GAP = "  ";

/** Labels and what belongs to them, in two columns. Rows without a value are left out. */
export function fieldTable(rows: readonly (readonly [label: string, value: string | undefined])[]): string {
  const shown = rows.filter((row): row is readonly [string, string] => row[1] !== undefined && row[1] !== "");
  const width = Math.max(0, ...shown.map(([label]) => label.length));
  return shown.map(([label, value]) => `${label.padEnd(width)}${GAP}${value}\n`).join("");
}

/** Columns under headings; those named in `right` are numbers. */
export function columnTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): string {
  const all = [headings, ...rows];
  const widths = headings.map((_, at) => Math.max(...all.map((row) => (row[at] ?? "").length)));
  const lineOf = (row: readonly string[]): string =>
    widths
      .map((width, at) => {
        const cell = row[at] ?? "";
        return right.includes(at) ? cell.padStart(width) : cell.padEnd(width);
      })
      .join(GAP)
      .trimEnd();
  const rule = widths.map((width) => "─".repeat(width)).join(GAP);
  return `${[lineOf(headings), rule, ...rows.map(lineOf)].join("\n")}\n`;
}

/** A heading over a part of a report. */
export const section = (heading: string, body: string): string =>
  body === "" ? "" : `\n${heading}\n${"─".repeat(heading.length)}\n${body}`;
