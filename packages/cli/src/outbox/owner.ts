import { readFile } from "node:fs/promises";
import { hostname } from "node:os";

/** The process that writes a folder. */
export interface Owner {
  readonly process: number;
  readonly host: string;
}

/** Whether the process that a file names is running, here. One on another machine cannot be asked, and is taken to be. */
export async function isRunning(file: string): Promise<boolean> {
  const owner = await readOwner(file);
  if (!owner) return false;
  if (owner.host !== hostname()) return true;
  try {
    process.kill(owner.process, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

async function readOwner(file: string): Promise<Owner | undefined> {
  try {
    const read: unknown = JSON.parse(await readFile(file, "utf8"));
    if (typeof read !== "object" || read === null || !("process" in read) || !("host" in read))
      return undefined;
    return { process: Number(read.process), host: String(read.host) };
  } catch {
    // Killed before it had written its own name: it is not there any more.
    return undefined;
  }
}
