import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

import { RULES_FOLDER, referencePages } from "./reference/reference-pages.ts";
import { ROOT } from "./repository.ts";
import { loadTables } from "./tables.ts";

// Writes the pages of the reference that come from rule and error tables, and takes away those of rules that are gone:
// node --conditions=@sluse/source test/house/write-reference.ts
const pages = await referencePages(await loadTables());
await rm(join(ROOT, RULES_FOLDER), { recursive: true, force: true });
for (const [path, text] of pages) {
  await mkdir(dirname(join(ROOT, path)), { recursive: true });
  await writeFile(join(ROOT, path), text);
}
process.stdout.write(`wrote ${pages.size} pages\n`);
