import { Worker } from "node:worker_threads";

import { unpackRows } from "./row-batch.ts";
import type { SheetRow } from "./sheet-rows.ts";
import { WorkbookRefused, damaged, tooLarge } from "./workbook-fault.ts";
import type { FromWorkbookThread, WorkbookTask } from "./worker-messages.ts";

export interface ThreadLimits {
  /** How long may be waited for the thread, in all. Time in which nobody asks for a row does not count. */
  readonly milliseconds: number;
  readonly memoryMegabytes: number;
  readonly signal?: AbortSignal | undefined;
}

const PROGRAM = new URL(
  `./workbook.worker${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`,
  import.meta.url,
);

/**
 * The rows of a workbook in batches, read in a thread that ends with the signal, at its memory and when it takes too long. Takes
 * the bytes with it.
 * @throws WorkbookRefused; the signal's reason
 */
export async function* rowsFromThread(
  task: WorkbookTask,
  limits: ThreadLimits,
): AsyncGenerator<readonly SheetRow[], void> {
  limits.signal?.throwIfAborted();
  const worker = new Worker(PROGRAM, {
    workerData: task,
    transferList: [task.archive.buffer],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMegabytes },
  });
  const told = new ToldByThread(worker, limits);
  try {
    for (;;) {
      const message = await told.next();
      switch (message.kind) {
        case "rows":
          yield unpackRows(message.batch);
          worker.postMessage("more", []);
          break;
        case "refused":
          throw new WorkbookRefused(message.fault);
        case "done":
          return;
      }
    }
  } finally {
    told.stop();
    await worker.terminate();
  }
}

/** What a thread has told and nobody has taken yet. */
class ToldByThread {
  readonly #signal: AbortSignal | undefined;
  readonly #messages: FromWorkbookThread[] = [];
  #end: { readonly reason: unknown } | undefined;
  #left: number;
  #wake: (() => void) | undefined;

  constructor(worker: Worker, { milliseconds, signal }: ThreadLimits) {
    this.#left = milliseconds;
    this.#signal = signal;
    worker.on("message", (message: FromWorkbookThread) => {
      this.#messages.push(message);
      this.#wake?.();
    });
    worker.on("error", (error) =>
      this.#fail(
        isOutOfMemory(error) ? tooLarge("takes more memory than it may") : damaged("cannot be read"),
      ),
    );
    worker.on("exit", () => this.#fail(damaged("cannot be read")));
    signal?.addEventListener("abort", this.#abort, { once: true });
  }

  readonly #abort = (): void => this.#fail(this.#signal?.reason);

  #fail(reason: unknown): void {
    this.#end ??= { reason };
    this.#wake?.();
  }

  stop(): void {
    this.#signal?.removeEventListener("abort", this.#abort);
  }

  async next(): Promise<FromWorkbookThread> {
    this.#signal?.throwIfAborted();
    if (this.#messages.length === 0 && this.#end === undefined) await this.#wait();
    const message = this.#messages.shift();
    if (message !== undefined && this.#signal?.aborted !== true) return message;
    throw this.#end?.reason ?? new WorkbookRefused({ kind: "out-of-time" });
  }

  async #wait(): Promise<void> {
    const began = performance.now();
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#wake = resolve;
    // Once more around the loop: in a busy process a timer comes before messages that are there already.
    const timer = setTimeout(() => setImmediate(resolve), Math.max(0, this.#left));
    await promise;
    clearTimeout(timer);
    this.#left -= performance.now() - began;
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
