import { mkdirSync } from "node:fs";
import { resolve } from "node:path";

import { packAll } from "./pack.ts";

// Packs what was built, to be installed elsewhere before it is published: pnpm packed <folder>
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write("say in which folder the tarballs are to lie: pnpm packed ../sluse-tarballs\n");
  process.exitCode = 3;
} else {
  const to = resolve(folder);
  mkdirSync(to, { recursive: true });
  const tarballs = await packAll(to);
  // It brings a PostgreSQL with it, which only tests need.
  const testkit = tarballs.get("@sluse/testkit") ?? "";
  const paths = [...tarballs.values()].filter((path) => path !== testkit);
  // Each by its name: not every shell writes out a star.
  process.stdout.write(
    `In the folder of your own program:\n\nnpm install ${paths.join(" ")}\n\nAnd for tests:\n\nnpm install --save-dev ${testkit}\n`,
  );
}
