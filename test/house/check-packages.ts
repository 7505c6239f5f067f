import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { publint } from "publint";
import { formatMessage } from "publint/utils";

import { doorsOf, housePackages, type HousePackage } from "./packages.ts";
import { ROOT } from "./repository.ts";

// Packs every built package and looks at it as whoever installs it will: publint for what the package file promises,
// attw for whether types are found. After `tsc -b packages/tsconfig.json`:
// node --conditions=@sluse/source test/house/check-packages.ts
const run = promisify(execFile);

/** What is wrong with one package; nothing when all is well. */
async function troublesOf(each: HousePackage, folder: string): Promise<string[]> {
  const tarball = await pack(each, folder);
  return [...(await publintTroubles(each, tarball)), ...(await typeTroubles(each, tarball))];
}

async function pack({ folder: from }: HousePackage, to: string): Promise<string> {
  const { stdout } = await run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", to], {
    cwd: join(ROOT, from),
  });
  const [packed] = JSON.parse(stdout) as readonly { readonly filename: string }[];
  if (!packed) throw new Error(`npm packed nothing of ${from}`);
  return join(to, packed.filename);
}

async function publintTroubles({ file }: HousePackage, tarball: string): Promise<string[]> {
  const bytes = await readFile(tarball);
  const { messages, pkg } = await publint({
    strict: true,
    pack: { tarball: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) },
  });
  return messages.map((message) => `publint: ${formatMessage(message, pkg) ?? message.code} (${file.name})`);
}

/** A package whose only door is its command has no types to find. */
async function typeTroubles(each: HousePackage, tarball: string): Promise<string[]> {
  const typed = [...doorsOf(each).keys()].filter((door) => !door.endsWith("/package.json"));
  if (typed.length === 0) return [];
  const attw = join(ROOT, "node_modules/.bin/attw");
  const options = [
    "--profile",
    "esm-only",
    "--format",
    "ascii",
    "--no-emoji",
    "--no-color",
    "--exclude-entrypoints",
    "./package.json",
  ];
  try {
    await run(attw, [tarball, ...options]);
    return [];
  } catch (error) {
    if (!(error instanceof Error && "stdout" in error)) throw error;
    return [`attw: ${String(error.stdout).trim()}`];
  }
}

const folder = await mkdtemp(join(tmpdir(), "sluse-packages-"));
try {
  for (const each of housePackages) {
    const troubles = await troublesOf(each, folder);
    console.log(`${troubles.length === 0 ? "ok  " : "FAIL"} ${each.file.name}`);
    for (const trouble of troubles) console.log(trouble.replaceAll(/^/gmu, "     "));
    if (troubles.length > 0) process.exitCode = 1;
  }
} finally {
  await rm(folder, { recursive: true });
}
