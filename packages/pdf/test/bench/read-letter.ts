/** Measures reading and judging a PDF letter of two pages beside PDFium's text and picture of it; prints both, in ms. */
import { readFile } from "node:fs/promises";

import { openDocument } from "../../src/pdfium/open-document.ts";
import { checkHere } from "../support/check-here.ts";

const ROUNDS = 15;
const WARM_UP = 25;
const LETTERS = ["chromium-clean-two-pages", "libreoffice-clean-two-pages"];
const DOTS_PER_INCH = 100;
const MOST_CHARACTERS = 15_000;

/** Processor time of this process, in milliseconds: what else the machine does is not counted. */
async function costOf(work: () => Promise<void>): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

async function seeWithPdfium(bytes: Uint8Array): Promise<void> {
  using document = await openDocument(bytes);
  for (let number = 1; number <= (document?.pageCount ?? 0); number += 1) {
    using page = document?.page(number);
    page?.characters(MOST_CHARACTERS);
    page?.paint(DOTS_PER_INCH);
  }
}

async function readAndJudge(bytes: Uint8Array): Promise<void> {
  const { letter } = await checkHere(bytes);
  if (!letter) throw new Error("the letter was not read");
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const floors: number[] = [];
const ours: number[] = [];
const letters = await Promise.all(
  LETTERS.map(
    async (name) => new Uint8Array(await readFile(new URL(`../fixtures/${name}.pdf`, import.meta.url))),
  ),
);
for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
  for (const bytes of letters) {
    const floor = await costOf(() => seeWithPdfium(bytes));
    const our = await costOf(() => readAndJudge(bytes));
    if (round < WARM_UP) continue;
    floors.push(floor);
    ours.push(our);
  }
}
process.stdout.write(`${JSON.stringify({ floorMs: median(floors), ourMs: median(ours) })}\n`);
process.exit(0);
