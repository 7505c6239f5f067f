import { SluseError } from "@sluse/core";
import { pino, type Logger } from "pino";

const OWNER_ONLY = 0o600;

/** A log of counts and ids, one JSON object a line, written before the command goes on. Silent without a file. */
export function openLog(file: string | undefined): Logger {
  if (file === undefined) return pino({ enabled: false });
  try {
    return pino({ base: null }, pino.destination({ dest: file, sync: true, mode: OWNER_ONLY }));
  } catch (cause) {
    throw new SluseError("SLUSE_SITE_FILE_UNREADABLE", `log \`${file}\` cannot be written`, {
      cause,
      place: { file },
      nb: `loggen \`${file}\` kan ikke skrives`,
    });
  }
}
