import { readFile, writeFile } from "node:fs/promises";

import { instant, isoOf, type Instant } from "@sluse/core";

/** Beside a ledger's file: when it was last backed up. Says nothing of where the copy lies, or whether it is there still. */
const noteOf = (ledger: string): string => `${ledger}.backed-up`;
const OWNER_ONLY = 0o600;

/** A copy that could be made and not be noted is a copy all the same. */
export async function noteBackup(ledger: string, at: Instant): Promise<void> {
  await writeFile(noteOf(ledger), `${isoOf(at)}\n`, { mode: OWNER_ONLY }).catch(() => undefined);
}

/** Undefined where nobody told. */
export async function lastBackup(ledger: string): Promise<Instant | undefined> {
  try {
    return instant((await readFile(noteOf(ledger), "utf8")).trim());
  } catch {
    return undefined;
  }
}
