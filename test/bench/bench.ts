/**
 * Measures every piece of work beside its floor, in one run on one machine, and writes the figures to
 * `docs/performance.md`. `--long` adds the sizes that take minutes; `--only="Release with begin" --people=2000` tries one.
 */
import { writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";

import { benchClear } from "./clear-one-at-a-time.ts";
import { benchGateOnSqlite } from "./gate-on-sqlite.ts";
import { benchHelp } from "./help-of-the-command.ts";
import { benchReleaseWithBegin } from "./release-with-begin.ts";
import { LITTLE_ROOM, inLittleRoom } from "./in-little-room.ts";
import { benchLinks } from "./links.ts";
import { benchMatchLetters } from "./match-letters.ts";
import type { Measurement } from "./measurement.ts";
import { benchOverHttp } from "./over-http.ts";
import { benchReadExcel } from "./read-excel.ts";
import { benchReadPdf } from "./read-pdf.ts";
import { benchTypesetLetters } from "./typeset-letters.ts";

const long = process.argv.includes("--long");
const given = (option: string): string | undefined =>
  process.argv.find((each) => each.startsWith(`--${option}=`))?.slice(option.length + 3);
/** One suite by its title, of so many people where it takes a number: told, and not written down. */
const only = given("only");
const people = given("people") === undefined ? undefined : Number(given("people"));
const suites: readonly (readonly [string, () => Promise<readonly Measurement[]>])[] = [
  ["The gate on SQLite", () => benchGateOnSqlite(people ?? 30_000, 9)],
  ["Release with begin", () => benchReleaseWithBegin(people ?? 30_000, 5)],
  ["Over HTTP", () => benchOverHttp(people ?? 30_000, 5)],
  ["One at a time", benchClear],
  ["A million people", () => inLittleRoom("million")],
  ["Letters", async () => [...(await benchMatchLetters()), ...benchReadPdf()]],
  ["Letters as PDF", () => benchTypesetLetters(people ?? (long ? 30_000 : 3000))],
  ["Recipient files", benchReadExcel],
  ["Links", benchLinks],
  ["The command", benchHelp],
  ...(await optionalSuites()),
];

const sections: string[] = [];
for (const [title, suite] of suites) {
  if (only !== undefined && title !== only) continue;
  console.log(`\n${title}`);
  const rows = await suite();
  for (const row of rows) console.log(`  ${lineOf(row)}`);
  sections.push(`## ${title}\n\n${tableOf(rows)}`);
  // After each, so that a run that is broken off leaves what it measured.
  if (only === undefined && people === undefined)
    writeFileSync(new URL("../../docs/performance.md", import.meta.url), page(sections));
}

async function optionalSuites(): Promise<typeof suites> {
  const { benchPostgres, benchServices } = await import("./postgres.ts");
  return [
    ["The gate on PostgreSQL", benchPostgres],
    ["Eight services", () => benchServices(people ?? 10_000)],
    ...(long ? [["Five and a half million people", () => inLittleRoom("everyone")] as const] : []),
  ];
}

function lineOf({ name, floorMs, ourMs, ratio, budget, note }: Measurement): string {
  const verdict = ratio <= budget ? "within" : "NOT within";
  const judged = Number.isFinite(budget) ? `, ${verdict} ${budget} ×` : "";
  return `${name}: ${ourMs.toFixed(0)} ms, floor ${floorMs.toFixed(0)} ms, ${ratio.toFixed(2)} ×${judged}${note === undefined ? "" : ` (${note})`}`;
}

function tableOf(rows: readonly Measurement[]): string {
  const lines = rows.map(
    ({ name, floorMs, ourMs, ratio, budget, note }) =>
      `| ${name} | ${floorMs.toFixed(0)} | ${ourMs.toFixed(0)} | ${ratio.toFixed(2)} | ${Number.isFinite(budget) ? `≤ ${budget}` : ""} | ${note ?? ""} |`,
  );
  return `| Work | Floor, ms | Sluse, ms | Ratio | Budget | |\n|---|--:|--:|--:|--:|---|\n${lines.join("\n")}`;
}

function page(parts: readonly string[]): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  return `# Figures

Written by \`npx pnpm@12 bench\` on ${new Date().toISOString().slice(0, 10)}: Node ${process.versions.node}, ${cpus().length} cores, ${memory} GiB. Medians of
several rounds, floor and Sluse in turn. Read the ratios: milliseconds are this machine's. Where memory is told, the process had
${LITTLE_ROOM} MB for objects (\`--max-old-space-size\`): with more, the runtime collects later.

${parts.join("\n\n")}
`;
}
