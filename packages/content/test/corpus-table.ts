/** Prints how every letter of the corpus is classified, and fails when one is not as it should be: `pnpm corpus`. */
import { CorpusTable } from "@sluse/testkit";

import { classify } from "./corpus/classify.ts";
import { corpus } from "./corpus/corpus.ts";
import { WRITTEN_FORMATS } from "./corpus/write-letter.ts";

const table = new CorpusTable(WRITTEN_FORMATS);
for (const each of corpus()) {
  const { missed, falseAlarms } = await classify(each);
  const rules = each.expects === undefined ? [] : [each.expects];
  table.count(rules, each.document.format, missed ? 1 : 0, falseAlarms.length);
}
process.stdout.write(`${table.toString()}\n`);
if (!table.isRight) process.exitCode = 1;
