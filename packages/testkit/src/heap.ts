import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** Bytes of live objects: what is left of the heap after everything unreachable is gone. */
export function liveHeap(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}
