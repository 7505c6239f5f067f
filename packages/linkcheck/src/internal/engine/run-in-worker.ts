import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";

import { SluseError, type LinkReport } from "@sluse/core";

import type { Resolve } from "../guard/resolve.ts";
import type { EngineTask, FromEngine, ToEngine } from "./engine-messages.ts";

/** How a run ended: of itself, because the thread died or said something that is no answer, or at the deadline. */
export type RunEnd = "done" | "failed" | "deadline";

export interface RunWatch {
  readonly milliseconds: number;
  readonly resolve: Resolve | undefined;
  readonly signal: AbortSignal | undefined;
  readonly onReport: (index: number, report: LinkReport) => void;
}

/**
 * Runs an engine in a thread of its own: with no environment, so that no proxy is taken from it; with its own global
 * dispatcher, so that the host application's stays as it is; with bounded memory; and ended at the deadline.
 * @throws the signal's reason when aborted, and what `onReport` throws
 */
export async function runInWorker(task: EngineTask, watch: RunWatch): Promise<RunEnd> {
  watch.signal?.throwIfAborted();
  const worker = startWorker(task);
  if (!worker) return "failed";
  const { promise: end, resolve: settle, reject } = Promise.withResolvers<RunEnd>();
  const timer = setTimeout(() => settle("deadline"), watch.milliseconds);
  const abort = (): void => reject(watch.signal?.reason);
  watch.signal?.addEventListener("abort", abort, { once: true });
  for (const event of ["error", "messageerror", "exit"]) worker.on(event, () => settle("failed"));
  worker.on("message", (message: FromEngine) => {
    switch (message.kind) {
      case "report": {
        try {
          watch.onReport(message.index, message.report);
        } catch (error) {
          // The caller's own fault, and the caller's to hear of.
          reject(error);
        }
        break;
      }
      case "done": {
        settle("done");
        break;
      }
      case "resolve": {
        void answer(worker, message, watch.resolve);
        break;
      }
    }
  });
  try {
    return await end;
  } finally {
    clearTimeout(timer);
    watch.signal?.removeEventListener("abort", abort);
    await worker.terminate();
  }
}

const isSource = import.meta.url.endsWith(".ts");
const PROGRAM = `./engine.worker.${isSource ? "ts" : "js"}`;

/**
 * Asked when a probe is made: without its program every link would be one that cannot be told, and nothing would say why.
 * @throws SluseError `SLUSE_LINKCHECK_BUNDLED`
 */
export function assertEngine(beside: string = import.meta.url): void {
  if (existsSync(new URL(PROGRAM, beside))) return;
  throw new SluseError(
    "SLUSE_LINKCHECK_BUNDLED",
    "the link engine's program `engine.worker.js` is not where this program was bundled to",
    { nb: "programmet til lenkekontrollen, `engine.worker.js`, ligger ikke der dette programmet ble pakket" },
  );
}

/** `undefined` when it cannot be started: no thread to be had, or a task that cannot be handed over. */
function startWorker(task: EngineTask): Worker | undefined {
  try {
    return new Worker(new URL(PROGRAM, import.meta.url), {
      workerData: task,
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 },
      stdout: true,
      stderr: true,
      ...(isSource && { execArgv: ["--conditions=@sluse/source", "--disable-warning=ExperimentalWarning"] }),
    });
  } catch {
    return undefined;
  }
}

async function answer(
  worker: Worker,
  asked: { readonly id: number; readonly host: string },
  resolve: Resolve | undefined,
): Promise<void> {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  const reply = (message: ToEngine): void => worker.postMessage(message);
  try {
    reply({ kind: "resolved", id: asked.id, addresses: (await resolve?.(asked.host)) ?? [] });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "EAI_FAIL";
    reply({ kind: "unresolved", id: asked.id, code });
  }
}
