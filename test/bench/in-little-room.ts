import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";

import type { Measurement } from "./measurement.ts";

/** Benches that say how much memory the gate needs. */
export type LittleRoomBench = "million" | "everyone";

/**
 * Megabytes for objects. With more, the runtime collects later, and what is measured is what it was let keep, not what
 * the gate holds on to.
 */
export const LITTLE_ROOM = 128;

/** Runs a bench in a process of its own, with little room for objects. */
export async function inLittleRoom(bench: LittleRoomBench): Promise<Measurement[]> {
  const child = fork(new URL("in-little-room.worker.ts", import.meta.url), [bench], {
    execArgv: [
      "--conditions=@sluse/source",
      "--disable-warning=ExperimentalWarning",
      "--expose-gc",
      `--max-old-space-size=${LITTLE_ROOM}`,
    ],
  });
  return (await figuresOf(child)) as Measurement[];
}

/** What a process of its own measured, when it is done. */
export async function figuresOf(child: ChildProcess): Promise<unknown> {
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`the bench ended with exit code ${String(code)} and no figures`);
  });
  const [figures] = await Promise.race([once(child, "message"), ended]);
  child.disconnect();
  return figures;
}
