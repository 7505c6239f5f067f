import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What is drawn, and from where. The same seed draws the same lines. */
export interface Drawing {
  readonly folder: string;
  readonly lines: number;
  readonly seed: number;
}

/** What is no statement of its own: blanks, comments, imports, a bracket alone. */
const NOTHING_THERE = /^\s*(?:$|\/\/|\/?\*|import |export \{|\} from |[\])}(;,]+$)/u;

/** Lines of some files drawn by lot, as Stryker is told of them: what stands on one of them is changed, and nothing else. */
export function drawLines(files: readonly string[], { folder, lines, seed }: Drawing): string[] {
  const lot = (line: string): string => createHash("sha256").update(`${seed} ${line}`).digest("hex");
  return files
    .flatMap((file) =>
      readFileSync(join(folder, file), "utf8")
        .split("\n")
        .flatMap((text, index) => (NOTHING_THERE.test(text) ? [] : [`${file}:${index + 1}-${index + 1}`])),
    )
    .map((line) => ({ line, lot: lot(line) }))
    .toSorted((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, lines)
    .map(({ line }) => line);
}
