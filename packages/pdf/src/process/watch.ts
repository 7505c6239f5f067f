import { Worker } from "node:worker_threads";

import type { PdfLimits } from "../pdf-limits.ts";
import { siblingProgram } from "./start-confined.ts";

/** Has this process ended when it goes past its limits: by a thread of its own, since this one may be in a loop. */
export function watch(limits: PdfLimits): void {
  new Worker(siblingProgram("guard", import.meta.url), { workerData: limits }).unref();
}
