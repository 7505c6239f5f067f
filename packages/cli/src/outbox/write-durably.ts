import { randomUUID } from "node:crypto";
import { mkdir, open, rename } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname, join } from "node:path";

import { isRunning, type Owner } from "./owner.ts";
import { PART } from "./places.ts";

const OWNER_ONLY_FOLDER = 0o700;
const OWNER_ONLY_FILE = 0o600;

/** On the disk before anything tells of it. Never over a file that is there. */
export async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  await using file = await open(path, "wx", OWNER_ONLY_FILE);
  await file.writeFile(content);
  await file.sync();
}

/** Whole, or as it was. */
export async function replaceDurably(path: string, content: string): Promise<void> {
  const part = partOf(path);
  await writeDurably(part, content);
  await rename(part, path);
  await syncFolder(dirname(path));
}

/** A name of this writing alone: in containers every command has the same number of process. */
export const partOf = (path: string): string => `${path}.${randomUUID()}${PART}`;

/** A folder for its owner alone. */
export const makeFolder = async (path: string): Promise<void> => {
  await mkdir(path, { recursive: true, mode: OWNER_ONLY_FOLDER });
};

/** A folder that is being written, and by whom: whoever finds it later can tell whether it was left behind. */
export async function beginPart(path: string): Promise<void> {
  await makeFolder(dirname(path));
  await mkdir(path, { mode: OWNER_ONLY_FOLDER });
  const owner: Owner = { process: process.pid, host: hostname() };
  await writeDurably(join(path, OWNER_FILE), `${JSON.stringify(owner)}\n`);
}

const OWNER_FILE = "process.json";

/** Whether the command that writes a folder is still at it. */
export const isBeingWritten = (path: string): Promise<boolean> => isRunning(join(path, OWNER_FILE));

/** Shows a folder under its name: whole, and kept through a power cut. */
export async function show(part: string, folder: string): Promise<void> {
  await rename(part, folder);
  await syncFolder(dirname(folder));
}

async function syncFolder(path: string): Promise<void> {
  await using folder = await open(path, "r");
  await folder.sync();
}
