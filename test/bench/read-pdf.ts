import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

import { measured, type Measurement } from "./measurement.ts";

/** Within `@sluse/pdf`, whose doors start a process for each file: warm reading is not to be had through them. */
const PROGRAM = fileURLToPath(new URL("../../packages/pdf/test/bench/read-letter.ts", import.meta.url));

/** Reads and judges a PDF letter of two pages, warm, beside PDFium's text and picture of the same file. */
export function benchReadPdf(): readonly Measurement[] {
  const options = ["--conditions=@sluse/source", "--disable-warning=ExperimentalWarning"];
  const said: unknown = JSON.parse(
    execFileSync(process.execPath, [...options, PROGRAM], { encoding: "utf8" }),
  );
  const { floorMs, ourMs } = readFigures(said);
  return [
    measured(
      "read and judge a PDF letter of two pages, warm",
      floorMs,
      ourMs,
      3,
      "floor: PDFium's text, with boxes, and its picture at 100 dpi; processor time",
    ),
  ];
}

function readFigures(said: unknown): { floorMs: number; ourMs: number } {
  if (typeof said === "object" && said !== null && "floorMs" in said && "ourMs" in said) {
    const { floorMs, ourMs } = said;
    if (typeof floorMs === "number" && typeof ourMs === "number") return { floorMs, ourMs };
  }
  throw new TypeError("the bench of PDF reading did not say its figures");
}
