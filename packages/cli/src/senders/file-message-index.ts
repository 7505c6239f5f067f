import { appendFile } from "node:fs/promises";

import { SluseError } from "@sluse/core";
import type { MessageIndex } from "@sluse/eprom";

const OWNER_ONLY = 0o600;

/**
 * Writes down which clearance each of ePROM's ids belongs to, one JSON object a line: whoever takes ePROM's callbacks
 * reads it there. The command itself takes none.
 */
export const createFileMessageIndex = (file: string): MessageIndex => ({
  async record({ kind, id, clearance, mandate }) {
    await appendFile(file, `${JSON.stringify({ kind, id, clearance, mandate })}\n`, { mode: OWNER_ONLY });
    return undefined;
  },
  async tell() {
    return { kind: "unknown" };
  },
});

/**
 * Sees that the file can be written, before anybody is cleared.
 * @throws SluseError `SLUSE_SITE_FILE_UNREADABLE`
 */
export async function assertWritable(file: string): Promise<void> {
  try {
    await appendFile(file, "", { mode: OWNER_ONLY });
  } catch (cause) {
    throw new SluseError("SLUSE_SITE_FILE_UNREADABLE", `\`${file}\` cannot be written`, {
      cause,
      nb: `\`${file}\` kan ikke skrives`,
      place: { file },
    });
  }
}
