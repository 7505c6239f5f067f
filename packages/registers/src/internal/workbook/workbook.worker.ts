import { Buffer } from "node:buffer";
import { parentPort, workerData } from "node:worker_threads";

import { readWorkbook } from "./read-workbook.ts";
import { packRows } from "./row-batch.ts";
import { faultOf } from "./workbook-fault.ts";
import { openParts } from "./workbook-parts.ts";
import type { FromWorkbookThread, WorkbookTask } from "./worker-messages.ts";

/** Batches that may lie unread with who asked: enough that neither side waits for the other. */
const MOST_AHEAD = 2;

const port = parentPort;
if (!port) throw new Error("workbooks are read in a thread of their own");
const { archive, mostUnpacked, unseen }: WorkbookTask = workerData;

let ahead = 0;
let wake: (() => void) | undefined;
port.on("message", () => {
  ahead -= 1;
  wake?.();
});
const tell = (message: FromWorkbookThread, moved: ArrayBuffer[] = []): void =>
  port.postMessage(message, moved);

try {
  const parts = await openParts(Buffer.from(archive.buffer), mostUnpacked);
  await readWorkbook(parts, unseen, (rows) => {
    const batch = packRows(rows);
    tell({ kind: "rows", batch }, [batch.numbers.buffer]);
    ahead += 1;
    if (ahead < MOST_AHEAD) return undefined;
    const { promise, resolve } = Promise.withResolvers<void>();
    wake = resolve;
    return promise;
  });
  tell({ kind: "done" });
} catch (error) {
  tell({ kind: "refused", fault: faultOf(error) });
}
port.close();
