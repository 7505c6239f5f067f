import { rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";

import { PART, TAKEN_BACK, WAITING, begunIn, foldersIn, partsIn, wavesIn } from "./places.ts";
import { countOpen } from "./settled-list.ts";
import { readWaveFile } from "./wave-file.ts";
import { isBeingWritten } from "./write-durably.ts";

/** What tidying came to in an outbox. */
export interface TidiedOutbox {
  /** Waves that are gone, with the national ids that lay there. */
  readonly removed: number;
  /** Letters that were begun, and that no outcome was told of: their folders stay. */
  readonly open: number;
}

/** Removes what nobody needs any more: waves whose every outcome is in the ledger, and what was void before it was begun. */
export async function removeSettled(outbox: string, now: number): Promise<TidiedOutbox> {
  let removed = 0;
  let open = 0;
  for (const mailOut of await foldersIn(outbox)) {
    for (const part of await partsIn(join(outbox, mailOut)))
      if (part.endsWith(PART) && !(await isBeingWritten(part)))
        await rm(part, { recursive: true, force: true });
  }
  for (const { folder } of await wavesIn(outbox)) {
    await rm(join(folder, TAKEN_BACK), { recursive: true, force: true });
    if (await isOver(join(folder, WAITING), now)) await rm(join(folder, WAITING), { recursive: true });
    for (const begun of await begunIn(folder)) {
      const left = await countOpen(begun);
      open += left;
      if (left === 0) await rm(begun, { recursive: true });
    }
    if ((await foldersIn(folder)).length > 0) continue;
    await rm(folder, { recursive: true });
    removed += 1;
    await rmdir(dirname(folder)).catch(() => undefined);
  }
  return { removed, open };
}

/** What was not begun in time is void. */
async function isOver(waiting: string, now: number): Promise<boolean> {
  const file = await readWaveFile(waiting).catch(() => undefined);
  return file !== undefined && now >= Date.parse(file.sendBefore);
}
