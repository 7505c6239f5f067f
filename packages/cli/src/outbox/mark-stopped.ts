import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

import type { WaveInTheAir } from "@sluse/gate";

import { TAKEN_BACK, WAITING, begunIn, wavesIn } from "./places.ts";
import { countOpen } from "./settled-list.ts";

/** What lies in an outbox of a wave that was stopped or withdrawn. */
export interface StoppedInFolder {
  readonly mailOut: string;
  readonly wave: number;
  readonly folder: string;
  readonly voided: number;
  readonly begunAndBeyondRecall: number;
  /** Folders that may have been sent from, and lack outcomes. */
  readonly lookIn: readonly string[];
}

const MARK = "STOPPED.txt";
const OWNER_ONLY = 0o600;

/**
 * Marks what lies in an outbox of waves that a stop or a withdrawal reached: what waited is moved out of the way, and whoever
 * comes to send from what was begun finds a file that says so.
 */
export async function markStopped(
  outbox: string,
  reached: readonly WaveInTheAir[],
  why: string,
): Promise<StoppedInFolder[]> {
  const marked: StoppedInFolder[] = [];
  for (const mailOut of new Set(reached.map((each) => each.mailOut))) {
    for (const { wave, folder } of await wavesIn(outbox, mailOut)) {
      const met = reached.find((each) => each.mailOut === mailOut && each.wave === wave);
      if (!met) continue;
      const lookIn: string[] = [];
      for (const begun of await begunIn(folder)) if ((await countOpen(begun)) > 0) lookIn.push(begun);
      for (const each of [folder, ...lookIn]) await writeFile(join(each, MARK), why, { mode: OWNER_ONLY });
      if (met.voided > 0) await moveAside(folder);
      const { voided, begunAndBeyondRecall } = met;
      marked.push({ mailOut, wave, folder, voided, begunAndBeyondRecall, lookIn });
    }
  }
  return marked;
}

async function moveAside(folder: string): Promise<void> {
  try {
    await rename(join(folder, WAITING), join(folder, TAKEN_BACK));
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTEMPTY"))
      return;
    throw error;
  }
}
