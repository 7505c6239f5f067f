/** Prints how every PDF of the corpus is classified, and fails when one is not as it should be: `pnpm corpus`. */
import { CorpusTable } from "@sluse/testkit";

import { classifyPdf } from "./corpus/classify-pdf.ts";
import { PDF_CORPUS } from "./corpus/pdf-corpus.ts";

const table = new CorpusTable(Object.keys(PDF_CORPUS));
for (const [producer, cases] of Object.entries(PDF_CORPUS)) {
  for (const each of cases) {
    const { missed, falseAlarms } = await classifyPdf(each);
    table.count(each.breaks, producer, missed.length, falseAlarms.length);
  }
}
process.stdout.write(`${table.toString()}\n`);
if (!table.isRight) process.exitCode = 1;
