import { writeFile } from "node:fs/promises";

import { SluseError } from "@sluse/core";

/**
 * Writes a file for its owner's eyes, and never over another. `option` is what named it, and may name another.
 * @throws SluseError `SLUSE_SITE_FILE_UNREADABLE`
 */
export async function writeNewFile(path: string, bytes: Uint8Array, option = "--out"): Promise<void> {
  try {
    await writeFile(path, bytes, { flag: "wx", mode: 0o600 });
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause)) throw cause;
    const code = String(cause.code);
    const [why, nb] =
      code === "EEXIST"
        ? ["is there already", "finnes fra før"]
        : [`cannot be written: ${code}`, `kan ikke skrives: ${code}`];
    throw new SluseError("SLUSE_SITE_FILE_UNREADABLE", `file \`${path}\` ${why}`, {
      mend: `name another file with \`${option}\``,
      nb: `filen \`${path}\` ${nb}; oppgi en annen med \`${option}\``,
      cause,
    });
  }
}
