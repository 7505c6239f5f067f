import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";

import pLimit from "p-limit";

import type { PdfLimits } from "../pdf-limits.ts";
import { siblingProgram, startConfined } from "./start-confined.ts";
import { isAnswer, MEMORY_WORD, TIME_WORD, type PdfAnswer, type PdfQuestion } from "./messages.ts";

/**
 * `crash`: the reading process ended without a word. `late`: it had not ended in the time that was waited, without having
 * used the processor for as long as it may. Neither says anything about the file.
 */
export type ProcessAnswer = Exclude<PdfAnswer, { kind: "drawn" }> | NoAnswer;
type NoAnswer = { readonly kind: "crash" } | { readonly kind: "late" };

/** As many files at once as the machine has cores: more would only wait for each other, each with its memory. */
const atOnce = pLimit(availableParallelism());

const LAST_WORDS = 4096;
/** What the engine writes when its own heap is full. */
const HEAP_FULL = /heap out of memory|reached heap limit|allocation failed/iu;

/**
 * Reads a PDF in a process of its own, which is killed when it has used its processor time, or
 * is waited for no longer; others wait their turn. A thread would not do: the engine ends the
 * whole program, and the gate with it, when a thread's heap fills at one stroke. The process gets no environment,
 * may read nothing but its own program, and may write, start and load nothing.
 */
export async function readInProcess(bytes: Uint8Array, limits: PdfLimits): Promise<ProcessAnswer> {
  const answer = await atOnce(() => askNow({ asks: "what it says", bytes, limits }));
  return answer.kind === "drawn" ? CRASH : answer;
}

/** Pictures of the pages, drawn in such a process; undefined where there are none to be had. */
export async function drawInProcess(
  bytes: Uint8Array,
  limits: PdfLimits,
): Promise<readonly Uint8Array[] | undefined> {
  const answer = await atOnce(() => askNow({ asks: "pictures of its pages", bytes, limits }));
  return answer.kind === "drawn" ? answer.pages : undefined;
}

async function askNow(question: PdfQuestion): Promise<PdfAnswer | NoAnswer> {
  let child: ChildProcess | undefined;
  try {
    child = startConfined(READER, question.limits);
    return await answerOf(child, question);
  } catch {
    // No process, or none that could be spoken to: nothing is known of the file.
    return CRASH;
  } finally {
    if (child) await endOf(child);
  }
}

/** Ends a process, and waits until it is gone: the next one takes its place. */
async function endOf(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

const READER = siblingProgram("pdf", import.meta.url);
const CRASH: NoAnswer = { kind: "crash" };

async function answerOf(child: ChildProcess, question: PdfQuestion): Promise<PdfAnswer | NoAnswer> {
  let lastWords = "";
  child.stderr?.setEncoding("utf8").on("data", (words: string) => {
    lastWords = (lastWords + words).slice(-LAST_WORDS);
  });
  return new Promise<PdfAnswer | NoAnswer>((resolve) => {
    // An answer that came while this thread was busy is read before the deadline counts.
    const deadline = setTimeout(() => setImmediate(settle, { kind: "late" }), question.limits.wait);
    child.once("message", (answer) => settle(isAnswer(answer) ? answer : CRASH));
    child.on("error", () => settle(CRASH));
    child.once("close", () => settle(farewell(lastWords)));
    child.send(question);

    function settle(answer: PdfAnswer | NoAnswer): void {
      clearTimeout(deadline);
      resolve(answer);
    }
  });
}

function farewell(lastWords: string): PdfAnswer | NoAnswer {
  if (lastWords.includes(TIME_WORD)) return { kind: "fault", fault: "time" };
  return lastWords.includes(MEMORY_WORD) || HEAP_FULL.test(lastWords)
    ? { kind: "fault", fault: "memory" }
    : CRASH;
}
