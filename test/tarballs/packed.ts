import { mkdirSync, renameSync } from "node:fs";
import { basename, join, resolve } from "node:path";

import { packAll } from "./pack.ts";

// Packs what was built, for a folder elsewhere to be installed in: `pnpm packed <folder>`, and `npm install <folder>/*.tgz` there.
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("say in which folder the tarballs are to lie: pnpm packed ../sluse-tarballs");
  process.exitCode = 3;
} else {
  const to = resolve(folder);
  mkdirSync(to, { recursive: true });
  const tarballs = await packAll(to);
  // It brings a PostgreSQL with it, which only tests need.
  const testkit = tarballs.get("@sluse/testkit") ?? "";
  mkdirSync(join(to, "testing"), { recursive: true });
  renameSync(testkit, join(to, "testing", basename(testkit)));
  console.log(
    `In the folder of your own program:\n\n  npm install ${to}/*.tgz\n\n@sluse/testkit, for tests, lies in ${join(to, "testing")}`,
  );
}
