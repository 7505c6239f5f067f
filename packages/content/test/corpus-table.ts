/** Prints how every letter of the corpus is classified, and fails when one is not as it should be: `pnpm corpus`. */
import { classify } from "./corpus/classify.ts";
import { corpus } from "./corpus/corpus.ts";
import { WRITTEN_FORMATS } from "./corpus/write-letter.ts";
import { classifyPdf } from "./pdf/corpus/classify-pdf.ts";
import { PDF_CORPUS } from "./pdf/corpus/pdf-corpus.ts";

/** The letters with the same fault. */
interface Row {
  /** How many, by what they are written in or made with. */
  readonly letters: Map<string, number>;
  missed: number;
  falseAlarms: number;
}

const CLEAN = "(clean)";
const rows = new Map<string, Row>();

function count(rules: readonly string[], column: string, missed: number, falseAlarms: number): void {
  for (const name of [rules.length === 0 ? CLEAN : rules.join(" + "), "all"]) {
    const row = rows.get(name) ?? { letters: new Map<string, number>(), missed: 0, falseAlarms: 0 };
    row.letters.set(column, (row.letters.get(column) ?? 0) + 1);
    row.missed += missed;
    row.falseAlarms += falseAlarms;
    rows.set(name, row);
  }
}

for (const each of corpus()) {
  const { missed, falseAlarms } = await classify(each);
  count(
    each.expects === undefined ? [] : [each.expects],
    each.document.format,
    missed ? 1 : 0,
    falseAlarms.length,
  );
}
for (const [producer, cases] of Object.entries(PDF_CORPUS)) {
  for (const each of cases) {
    const { missed, falseAlarms } = await classifyPdf(each);
    count(each.breaks, `pdf ${producer}`, missed.length, falseAlarms.length);
  }
}

const MADE = [...WRITTEN_FORMATS, ...Object.keys(PDF_CORPUS).map((producer) => `pdf ${producer}`)];
const HEADINGS = [...MADE, "letters", "missed", "false"];
const sum = ({ letters }: Row): number => [...letters.values()].reduce((total, number) => total + number, 0);

function print(name: string, cells: readonly (string | number)[]): void {
  const padded = cells.map((cell, at) => String(cell).padStart((HEADINGS[at]?.length ?? 0) + 2));
  process.stdout.write(`${name.padEnd(52)}${padded.join("")}\n`);
}

/** The clean letters first, the rules by name, the sums last. */
const rank = (name: string): number => (name === CLEAN ? 0 : name === "all" ? 2 : 1);

print("to be found by", HEADINGS);
for (const [name, row] of [...rows].toSorted(([a], [b]) => rank(a) - rank(b) || a.localeCompare(b))) {
  print(name, [
    ...MADE.map((column) => row.letters.get(column) ?? ""),
    sum(row),
    row.missed,
    row.falseAlarms,
  ]);
}

const all = rows.get("all");
process.stdout.write(
  `\n${all ? sum(all) : 0} letters, ${all?.missed ?? 0} missed, ${all?.falseAlarms ?? 0} false\n`,
);
if (!all || all.missed > 0 || all.falseAlarms > 0) process.exitCode = 1;
