import { setImmediate } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";

import { createCompiler } from "./compiler.ts";
import type { Answer, CompilerSetup, Job } from "./messages.ts";

// A thread that makes letters. What a letter was made of is freed only when the thread comes to its event loop, so it
// goes there after each, whatever waits.
const LETTERS_BETWEEN = 25;

const compiler = createCompiler(workerData as CompilerSetup);
process.once("exit", () => compiler.close());
const waiting: Job[] = [];
let isAtWork = false;
let count = 0;

parentPort?.on("message", (job: Job) => {
  waiting.push(job);
  if (!isAtWork) void work();
});

async function work(): Promise<void> {
  isAtWork = true;
  for (let job = waiting.shift(); job; job = waiting.shift()) {
    const answer: Answer = { id: job.id, made: compiler.make(job.letter) };
    parentPort?.postMessage(
      answer,
      answer.made.kind === "made" ? [answer.made.bytes.buffer as ArrayBuffer] : [],
    );
    count += 1;
    if (count % LETTERS_BETWEEN === 0) compiler.forget();
    await setImmediate();
  }
  isAtWork = false;
}
