import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** In milliseconds: Poppler itself hangs on some files. */
const PATIENCE = 20_000;
const MOST_BYTES = 64 * 1024 * 1024;

/** Words put together by where they stand, or in the order they were painted, where a raised figure stays at its word. */
export type PopplerReading = "laid-out" | "as-painted";

/** What Poppler's `pdftotext` reads on each of the first pages of a file; undefined when it reads none. */
export async function popplerPages(
  file: string,
  pages: number,
  reading: PopplerReading,
): Promise<readonly string[] | undefined> {
  const how = reading === "as-painted" ? ["-raw"] : [];
  try {
    const { stdout } = await run("pdftotext", ["-enc", "UTF-8", ...how, "-l", String(pages), file, "-"], {
      timeout: PATIENCE,
      killSignal: "SIGKILL",
      maxBuffer: MOST_BYTES,
    });
    return stdout.split("\f");
  } catch {
    return undefined;
  }
}
