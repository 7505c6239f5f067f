import { Worker } from "node:worker_threads";

import { readDocument } from "../content/read-document.ts";
import { tellFault } from "../content/tell-fault.ts";
import type { PdfLimits } from "../pdf-limits.ts";
import type { PdfAnswer, PdfQuestion } from "./messages.ts";
import { siblingProgram } from "./start-confined.ts";

/** The reading process: answers one question and ends. Whoever asked ends it when it takes too long. */
process.once("message", (question: PdfQuestion) => {
  watch(question.limits);
  void answer(question).then((said) => process.send?.(said, () => process.exit(0)));
});

async function answer({ bytes, limits }: PdfQuestion): Promise<PdfAnswer> {
  try {
    return { kind: "read", facts: await readDocument(new Uint8Array(bytes), limits) };
  } catch (error) {
    return { kind: "fault", fault: tellFault(error) };
  }
}

/** In a thread of its own, since this one may be caught in a loop. */
function watch(limits: PdfLimits): void {
  new Worker(siblingProgram("guard", import.meta.url), { workerData: limits }).unref();
}
