import { writeSync } from "node:fs";
import { workerData } from "node:worker_threads";

import type { PdfLimits } from "../pdf-limits.ts";
import { MEMORY_WORD, TIME_WORD } from "./messages.ts";

/** In milliseconds. Between two looks, a process was seen to grow by some ten megabytes. */
const LOOK_EVERY = 10;
const STANDARD_ERROR = 2;

const { memoryBytes, milliseconds, wait }: PdfLimits = workerData;
const start = performance.now();

/** Ends the whole process when it goes past its limits: buffers are not bounded by any option of the engine. */
setInterval(() => {
  if (process.memoryUsage.rss() >= memoryBytes) end(MEMORY_WORD);
  const { user, system } = process.cpuUsage();
  if ((user + system) / 1000 >= milliseconds) end(TIME_WORD);
  // Whoever asked ends the process long before, unless they are gone themselves.
  if (performance.now() - start > 2 * wait) end("");
}, LOOK_EVERY);

function end(lastWord: string): void {
  writeSync(STANDARD_ERROR, lastWord);
  process.kill(process.pid, "SIGKILL");
}
