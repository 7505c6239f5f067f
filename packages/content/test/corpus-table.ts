import { classify } from "./corpus/classify.ts";
import { corpus } from "./corpus/corpus.ts";

/** Prints how the corpus is classified: `node --conditions=@sluse/source packages/content/test/corpus-table.ts`. */
interface Row {
  letters: number;
  found: number;
  falseAlarms: number;
}

const rows = new Map<string, Row>();
for (const each of corpus()) {
  const { missed, falseAlarms } = await classify(each);
  const row = rows.get(each.expects ?? "(clean)") ?? { letters: 0, found: 0, falseAlarms: 0 };
  row.letters += 1;
  row.found += missed ? 0 : 1;
  row.falseAlarms += falseAlarms.length;
  rows.set(each.expects ?? "(clean)", row);
}

const line = (name: string, letters: string, missed: string, falseAlarms: string): string =>
  `${name.padEnd(34)}${letters.padStart(9)}${missed.padStart(9)}${falseAlarms.padStart(14)}\n`;

process.stdout.write(line("rule", "letters", "missed", "false alarms"));
const total: Row = { letters: 0, found: 0, falseAlarms: 0 };
for (const [name, row] of [...rows].toSorted(([a], [b]) => a.localeCompare(b))) {
  process.stdout.write(
    line(name, String(row.letters), String(row.letters - row.found), String(row.falseAlarms)),
  );
  total.letters += row.letters;
  total.found += row.found;
  total.falseAlarms += row.falseAlarms;
}
process.stdout.write(
  line("all", String(total.letters), String(total.letters - total.found), String(total.falseAlarms)),
);
