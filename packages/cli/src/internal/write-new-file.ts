import { writeFile } from "node:fs/promises";

import { SluseError } from "@sluse/core";

/**
 * Writes a file for its owner's eyes, and never over another.
 * @throws SluseError `SLUSE_SITE_FILE_UNREADABLE`
 */
export async function writeNewFile(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(path, bytes, { flag: "wx", mode: 0o600 });
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause)) throw cause;
    const why = cause.code === "EEXIST" ? "is there already" : `cannot be written: ${String(cause.code)}`;
    throw new SluseError("SLUSE_SITE_FILE_UNREADABLE", `file \`${path}\` ${why}`, {
      mend: "name another file with `--out`",
      cause,
    });
  }
}
