/**
 * Reads every PDF below a folder as if it were a letter, and holds its words against Poppler's: `pnpm foreign-pdfs <folder>`.
 * Prints what differs, and a table; fails when reading crashed, took too long, or passed a page with words unread.
 */
import { readdir } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";

import pLimit from "p-limit";

import { readForeign, type ForeignFile, type ForeignPage } from "./read-foreign.ts";

/** In seconds. */
const LONGEST = 30;
const LEAST_SHARE = 0.97;
const MOST_WORDS = 6;

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("say in which folder the PDFs are");
const names = (await readdir(folder, { recursive: true })).filter((name) => /\.pdf$/iu.test(name)).toSorted();

const counts = new Map<string, number>();
const count = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1);
let slowest = { name: "", seconds: 0 };
const faults: string[] = [];

function tellPage(name: string, { decision }: ForeignFile, page: ForeignPage): void {
  if (page.agreement === "no-text") return;
  const isStopped = page.stoppedBy.length > 0;
  count(
    isStopped ? "text pages stopped for how they read" : `text pages not stopped: ${page.agreement} equal`,
  );
  // What whoever ordered comes to see: a file that is refused for anything is no letter.
  if (decision !== "refuse") count(`text pages of files not refused: ${page.agreement} equal`);
  if (!isStopped && page.isEitherReading)
    count("text pages not stopped: words equal to either reading of Poppler");
  if (isStopped || page.agreement === "words") return;
  const [missing, added] = [page.missing, page.added].map((words) => words.slice(0, MOST_WORDS).join(" "));
  process.stdout.write(
    `${page.agreement}\t${name} p. ${page.number} (${decision})\tPoppler alone: ${missing}\tSluse alone: ${added}\n`,
  );
  if (decision === "release" && page.agreement === "neither" && page.missing.length > 0)
    faults.push(`${name} p. ${page.number} would be released with words unread`);
}

function tellFile(name: string, file: ForeignFile): void {
  count(`files: ${file.reading}`);
  count(`decisions: ${file.decision}`);
  if (file.seconds > slowest.seconds) slowest = { name, seconds: file.seconds };
  if (file.seconds > LONGEST || file.reading === "crash" || file.reading === "late")
    faults.push(`${name}: ${file.reading} after ${file.seconds.toFixed(1)} s`);
  for (const page of file.pages) tellPage(name, file, page);
}

const atOnce = pLimit(availableParallelism());
await Promise.all(
  names.map((name) => atOnce(async () => tellFile(name, await readForeign(join(folder, name))))),
);

for (const [what, number] of [...counts].toSorted(([a], [b]) => a.localeCompare(b)))
  process.stdout.write(`${what.padEnd(60)}${String(number).padStart(6)}\n`);
const shown = ["words", "letters", "neither"].map(
  (each) => counts.get(`text pages not stopped: ${each} equal`) ?? 0,
);
const [words = 0, letters = 0] = shown;
const all = shown.reduce((sum, each) => sum + each, 0);
const either = counts.get("text pages not stopped: words equal to either reading of Poppler") ?? 0;
process.stdout.write(
  `words equal on ${percent(words, all)} of the text pages that are not stopped, letters on ${percent(words + letters, all)}, words of either of Poppler's readings on ${percent(either, all)}; ` +
    `slowest ${slowest.seconds.toFixed(1)} s (${slowest.name})\n`,
);
for (const fault of faults) process.stdout.write(`FAULT ${fault}\n`);
if (faults.length > 0 || either < LEAST_SHARE * all) process.exitCode = 1;

function percent(part: number, whole: number): string {
  return `${whole === 0 ? 0 : ((100 * part) / whole).toFixed(1)} %`;
}
