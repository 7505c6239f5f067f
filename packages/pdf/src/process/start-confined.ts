import { fork, type ChildProcess } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import type { PdfLimits } from "../pdf-limits.ts";
import { CODE_READER, PDF_JS, PDFIUM } from "../programs.ts";

/** `name.worker` beside the module `from`: TypeScript where the sources run, JavaScript once built. */
export const siblingProgram = (name: string, from: string): URL =>
  new URL(`./${name}.worker${from.endsWith(".ts") ? ".ts" : ".js"}`, from);

/**
 * Starts a program that is not trusted with what it reads: without environment, allowed to read this package and
 * pdf.js alone, and to write, start and load nothing. Part of its memory is for what lies outside the engine's heap.
 */
export function startConfined(program: URL, limits: PdfLimits): ChildProcess {
  return fork(program, [], {
    serialization: "advanced",
    env: {},
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    execArgv: [
      "--permission",
      "--allow-worker",
      ...readablePaths().map((path) => `--allow-fs-read=${path}`),
      `--max-old-space-size=${Math.round((limits.memoryBytes * 0.7) / 1_000_000)}`,
      "--disable-warning=ExperimentalWarning",
      "--disable-warning=SecurityWarning",
      ...(program.href.endsWith(".ts") ? ["--conditions=@sluse/source"] : []),
    ],
  });
}

/** This package, and the programs that read where the package finds them. */
function readablePaths(): string[] {
  const here = dirname(fileURLToPath(import.meta.url));
  return [
    join(here, "..", ".."),
    join(dirname(PDF_JS), "..", ".."),
    join(dirname(PDFIUM), ".."),
    join(dirname(CODE_READER), "..", ".."),
  ];
}
