import { instant, type Instant } from "@sluse/core";
import { join } from "node:path";

import { WAITING, begunIn, foldersIn, wavesIn } from "./places.ts";
import { countOpen } from "./settled-list.ts";
import { readWaveFile } from "./wave-file.ts";

/** When the wave was cleared that has lain longest and is not accounted for. Undefined where none is. */
export async function oldestOpen(outbox: string): Promise<Instant | undefined> {
  let oldest: Instant | undefined;
  for (const { folder } of await wavesIn(outbox)) {
    const waiting = (await foldersIn(folder)).includes(WAITING) ? [join(folder, WAITING)] : [];
    for (const each of [...waiting, ...(await begunIn(folder))]) {
      // What is being written, or goes away meanwhile, is no wave that lies there.
      const [file, open] = await Promise.all([readWaveFile(each), countOpen(each)]).catch(() => []);
      if (!file || open === 0) continue;
      const since = instant(file.clearedAt);
      if (oldest === undefined || since < oldest) oldest = since;
    }
  }
  return oldest;
}
