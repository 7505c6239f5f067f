import { writeSync } from "node:fs";
import { workerData } from "node:worker_threads";

import type { PdfLimits } from "../pdf-limits.ts";
import { MEMORY_WORD } from "./messages.ts";

/** In milliseconds. Between two looks, a process was seen to grow by some ten megabytes. */
const LOOK_EVERY = 10;
const STANDARD_ERROR = 2;

const { memoryBytes, milliseconds }: PdfLimits = workerData;
const start = performance.now();

/** Ends the whole process when it holds more than it may: buffers are not bounded by any option of the engine. */
setInterval(() => {
  if (process.memoryUsage.rss() >= memoryBytes) {
    writeSync(STANDARD_ERROR, MEMORY_WORD);
    process.kill(process.pid, "SIGKILL");
  }
  // Whoever asked ends the process long before, unless they are gone themselves.
  if (performance.now() - start > 2 * milliseconds) process.kill(process.pid, "SIGKILL");
}, LOOK_EVERY);
