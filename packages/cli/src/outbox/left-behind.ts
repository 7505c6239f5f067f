import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";

import { readClearanceId, type ClearanceId } from "@sluse/core";
import type { Gate } from "@sluse/gate";

import { CLEARED, notSent } from "./lay-out-wave.ts";
import { partsIn } from "./places.ts";
import { isBeingWritten } from "./write-durably.ts";

/**
 * Accounts for waves that a killed command was laying out: nobody saw them, so that they were not sent, and their people may
 * be cleared again. What is being written this moment is left. Answers how many clearances are void by it.
 */
export async function takeBackLeftBehind(gate: Gate, folder: string, by: string): Promise<number> {
  let takenBack = 0;
  for (const part of await partsIn(folder)) {
    if (await isBeingWritten(part)) continue;
    const cleared = await readCleared(join(part, CLEARED));
    if (cleared.length > 0) takenBack += (await gate.reconcile(notSent(cleared), { by })).takenBack;
    await rm(part, { recursive: true, force: true });
  }
  return takenBack;
}

/** What is not whole was cut off while it was written: the clearances it lacks are void when their time is over. */
async function readCleared(file: string): Promise<readonly ClearanceId[]> {
  const text = await readFile(file, "utf8").catch(() => "");
  return text.split("\n").filter((line): line is ClearanceId => readClearanceId(line) !== undefined);
}
