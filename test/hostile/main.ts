/**
 * Makes files of at most 20 MB that want more time and memory than they are worth, and puts each through its door in a process
 * of its own: `pnpm hostile`, or `pnpm hostile <words>` for those that have the words in their names. Falls when one takes more than
 * 30 seconds or 500 MB above a small file, or ends the process.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { hostileFiles } from "./files.ts";

const MOST_SECONDS = 30;
const MOST_MEGABYTES = 500;
const LARGEST: number = 20 * 1024 * 1024;
const LOOK_EVERY = 50;
const WORKER = new URL("open.worker.ts", import.meta.url).pathname;
const wanted = process.argv.slice(2).join(" ");

interface Measured {
  readonly seconds: number;
  /** The most that the process and those it started held at one time. */
  readonly megabytes: number;
  readonly cameOf: string;
  readonly isSound: boolean;
}

const folder = mkdtempSync(join(tmpdir(), "sluse-hostile-"));
try {
  let failed = 0;
  let floor = 0;
  for (const [at, { what, bytes }] of hostileFiles.entries()) {
    if (at > 0 && !what.includes(wanted)) continue;
    const path = join(folder, "file");
    const content = bytes();
    writeFileSync(path, content);
    const measured = await open(at, path);
    const isWithin =
      measured.isSound && measured.seconds <= MOST_SECONDS && measured.megabytes - floor <= MOST_MEGABYTES;
    if (at === 0) floor = measured.megabytes;
    const size = content.length > LARGEST ? "TOO LARGE A FILE" : `${(content.length / 1e6).toFixed(1)} MB`;
    if (!isWithin) failed += 1;
    process.stdout.write(
      `${isWithin ? "  " : "✗ "}${what} | ${size} | ${measured.seconds.toFixed(1)} s | ${Math.round(measured.megabytes - (at === 0 ? 0 : floor))} MB | ${measured.cameOf}\n`,
    );
  }
  if (failed > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}

async function open(at: number, path: string): Promise<Measured> {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [
      "--conditions=@sluse/source",
      "--max-old-space-size=256",
      "--disable-warning=ExperimentalWarning",
      WORKER,
      String(at),
      path,
    ],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  let told = "";
  child.stdout.on("data", (words: Buffer) => (told += words.toString()));
  child.stderr.on("data", (words: Buffer) => (told += words.toString()));
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, held(child.pid ?? 0));
    if (performance.now() - start > 3 * MOST_SECONDS * 1000) child.kill("SIGKILL");
  }, LOOK_EVERY);
  const [code] = (await once(child, "close")) as [number | null];
  clearInterval(watch);
  return {
    seconds: (performance.now() - start) / 1000,
    megabytes: most,
    cameOf: told.slice(0, 80).replaceAll("\n", " "),
    isSound: code === 0,
  };
}

/** What a process and its children hold, in megabytes: as Linux tells it. */
function held(process_: number): number {
  try {
    const own =
      Number(/VmRSS:\s+(\d+) kB/u.exec(readFileSync(`/proc/${process_}/status`, "utf8"))?.[1] ?? 0) / 1000;
    const children = readdirSync(`/proc/${process_}/task`).flatMap((task) =>
      readFileSync(`/proc/${process_}/task/${task}/children`, "utf8").trim().split(" "),
    );
    return children.filter((each) => each !== "").reduce((sum, each) => sum + held(Number(each)), own);
  } catch {
    return 0;
  }
}
