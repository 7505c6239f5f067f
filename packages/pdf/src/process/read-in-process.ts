import type { ChildProcess } from "node:child_process";

import type { PdfLimits } from "../pdf-limits.ts";
import { siblingProgram, startConfined } from "./start-confined.ts";
import { isAnswer, MEMORY_WORD, type PdfAnswer, type PdfQuestion } from "./messages.ts";

/** `crash`: the reading process ended without a word, which says nothing about the file. */
export type ProcessAnswer = PdfAnswer | { readonly kind: "crash" };

const LAST_WORDS = 4096;
/** What the engine writes when its own heap is full. */
const HEAP_FULL = /heap out of memory|reached heap limit|allocation failed/iu;

/**
 * Reads a PDF in a process of its own, which is killed at the deadline. A thread would not do: the engine ends the
 * whole program, and the gate with it, when a thread's heap fills at one stroke. The process gets no environment,
 * may read nothing but its own program, and may write, start and load nothing.
 */
export async function readInProcess(bytes: Uint8Array, limits: PdfLimits): Promise<ProcessAnswer> {
  let child: ChildProcess | undefined;
  try {
    child = startConfined(READER, limits);
    return await answerOf(child, { bytes, limits });
  } catch {
    // No process, or none that could be spoken to: nothing is known of the file.
    return CRASH;
  } finally {
    child?.kill("SIGKILL");
  }
}

const READER = siblingProgram("pdf", import.meta.url);
const CRASH: ProcessAnswer = { kind: "crash" };

async function answerOf(child: ChildProcess, question: PdfQuestion): Promise<ProcessAnswer> {
  let lastWords = "";
  child.stderr?.setEncoding("utf8").on("data", (words: string) => {
    lastWords = (lastWords + words).slice(-LAST_WORDS);
  });
  return new Promise<ProcessAnswer>((resolve) => {
    // An answer that came while this thread was busy is read before the deadline counts.
    const deadline = setTimeout(
      () => setImmediate(settle, { kind: "fault", fault: "time" }),
      question.limits.milliseconds,
    );
    child.once("message", (answer) => settle(isAnswer(answer) ? answer : CRASH));
    child.on("error", () => settle(CRASH));
    child.once("close", () => settle(farewell(lastWords)));
    child.send(question);

    function settle(answer: ProcessAnswer): void {
      clearTimeout(deadline);
      resolve(answer);
    }
  });
}

const farewell = (lastWords: string): ProcessAnswer =>
  lastWords.includes(MEMORY_WORD) || HEAP_FULL.test(lastWords) ? { kind: "fault", fault: "memory" } : CRASH;
