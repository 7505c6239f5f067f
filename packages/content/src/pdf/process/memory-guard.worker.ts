import { writeSync } from "node:fs";
import { workerData } from "node:worker_threads";

import { MEMORY_WORD } from "./messages.ts";

/** Between two looks, a process was seen to grow by some ten megabytes. */
const LOOK_EVERY = 10;
const STANDARD_ERROR = 2;

/** Ends the whole process when it holds more than it may: buffers are not bounded by any option of the engine. */
setInterval(() => {
  if (process.memoryUsage.rss() < Number(workerData)) return;
  writeSync(STANDARD_ERROR, MEMORY_WORD);
  process.kill(process.pid, "SIGKILL");
}, LOOK_EVERY);
