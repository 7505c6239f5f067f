import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

import { afterAll, expect, it } from "vitest";

import { ROOT, trackedFiles } from "../house/repository.ts";
import { packAll } from "./pack.ts";

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "sluse-twice-"));
afterAll(() => rmSync(folder, { recursive: true }));

const digestsOf = (tarballs: ReadonlyMap<string, string>): Record<string, string> =>
  Object.fromEntries(
    [...tarballs].map(([name, file]) => [
      name,
      createHash("sha256").update(readFileSync(file)).digest("hex"),
    ]),
  );

it("gives the same bytes from another folder, installed and built anew", async () => {
  const [here, there, elsewhere] = ["here", "there", "somewhere/else"].map((name) => join(folder, name));
  if (here === undefined || there === undefined || elsewhere === undefined) throw new Error("no folders");
  for (const path of [here, there, elsewhere]) mkdirSync(path, { recursive: true });
  for (const path of trackedFiles) {
    mkdirSync(dirname(join(elsewhere, path)), { recursive: true });
    cpSync(join(ROOT, path), join(elsewhere, path));
  }
  const pnpm = (...words: readonly string[]): Promise<unknown> =>
    run("npx", ["-y", "pnpm@12", ...words], { cwd: elsewhere, maxBuffer: 64 * 1024 * 1024 });
  await pnpm("install", "--frozen-lockfile", "--prefer-offline");
  await pnpm("build");
  expect(digestsOf(await packAll(there, elsewhere))).toEqual(digestsOf(await packAll(here)));
});
