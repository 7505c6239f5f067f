import { Worker } from "node:worker_threads";

import { SluseError } from "@sluse/core";

import type { Answer, CompilerSetup, Job, Made } from "./messages.ts";

/** Threads that make letters. */
export interface LetterWorkers {
  /** @throws SluseError `SLUSE_TYPESET_CLOSED`, `SLUSE_TYPESET_FAILED` when a thread ended under it */
  make(letter: string): Promise<Made>;
  close(): Promise<void>;
}

interface Waiting {
  readonly letter: string;
  readonly resolve: (made: Made) => void;
  readonly reject: (error: SluseError) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly jobs: Map<number, Waiting>;
}

/** One being made and one at hand: more would only be kept twice. */
const JOBS_A_THREAD = 2;
const PROGRAM = new URL(
  `./letters.worker${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`,
  import.meta.url,
);

/** Starts a thread when there is work for one more, up to `most`. Threads without work do not keep the process alive. */
export function createLetterWorkers(setup: CompilerSetup, most: number): LetterWorkers {
  const threads = new Set<Thread>();
  const queue: Waiting[] = [];
  let lastId = 0;
  let isClosed = false;

  const start = (): Thread => {
    const worker = new Worker(PROGRAM, {
      workerData: setup,
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    });
    const thread: Thread = { worker, jobs: new Map() };
    threads.add(thread);
    worker.on("message", ({ id, made }: Answer) => {
      thread.jobs.get(id)?.resolve(made);
      thread.jobs.delete(id);
      serve();
    });
    let cause: unknown;
    worker.once("error", (error) => (cause = error));
    worker.once("exit", () => {
      threads.delete(thread);
      for (const job of thread.jobs.values()) job.reject(isClosed ? closed() : ended(cause));
      serve();
    });
    return thread;
  };

  /** Gives what waits to whoever has room, least busy first. */
  const serve = (): void => {
    if (isClosed) return;
    while (queue.length > 0) {
      const [free] = [...threads].toSorted((a, b) => a.jobs.size - b.jobs.size);
      const thread = free === undefined || (free.jobs.size > 0 && threads.size < most) ? start() : free;
      if (thread.jobs.size >= JOBS_A_THREAD) break;
      const waiting = queue.shift();
      if (!waiting) break;
      const job: Job = { id: (lastId += 1), letter: waiting.letter };
      thread.jobs.set(job.id, waiting);
      thread.worker.postMessage(job, []);
    }
    for (const { worker, jobs } of threads) {
      if (jobs.size > 0) worker.ref();
      else worker.unref();
    }
  };

  return {
    make: (letter) =>
      new Promise((resolve, reject) => {
        if (isClosed) {
          reject(closed());
          return;
        }
        queue.push({ letter, resolve, reject });
        serve();
      }),
    async close() {
      isClosed = true;
      for (const { reject } of queue.splice(0)) reject(closed());
      await Promise.all([...threads].map(({ worker }) => worker.terminate()));
    },
  };
}

const closed = (): SluseError => new SluseError("SLUSE_TYPESET_CLOSED", "the typesetter is closed");
const ended = (cause: unknown): SluseError =>
  new SluseError("SLUSE_TYPESET_FAILED", "the thread that made the letter ended", { cause });
