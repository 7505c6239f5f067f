import type { PdfLimits } from "../../src/pdf-limits.ts";
import { watch } from "../../src/process/watch.ts";

const PIECE = 20_000_000;

/** Takes memory outside the engine's heap, where none of its options reaches, and never comes to rest. */
process.once("message", (limits: PdfLimits) => {
  watch(limits);
  const held: Buffer[] = [];
  const start = performance.now();
  while (performance.now() - start < limits.milliseconds) {
    if (held.length * PIECE < 3 * limits.memoryBytes) held.push(Buffer.alloc(PIECE, 1));
  }
});
