import { stat } from "node:fs/promises";
import { join } from "node:path";

import { SluseError, instant } from "@sluse/core";
import { backUpSqliteLedger, restoreSqliteLedger } from "@sluse/ledger/sqlite";

import { noteBackup } from "../internal/last-backup.ts";
import { headOf } from "../output/verify-report.ts";
import type { CommandResult, Session } from "../session.ts";

/** The work of `sluse backup`. Into a folder it writes a file with the time in its name. */
export async function backUp(session: Session, given: string): Promise<CommandResult> {
  const { texts } = session;
  const ledger = await ledgerFileOf(session);
  const asked = session.pathOf(given);
  const file = (await isFolder(asked)) ? join(asked, `sluse-${stampOf(new Date())}.db`) : asked;
  const now = instant(new Date());
  const head = await backUpSqliteLedger(ledger, file);
  await noteBackup(ledger, now);
  return {
    exitCode: 0,
    data: { file, head },
    text: `${texts.backup.done(file)}\n${texts.audit.head(headOf(head))}\n${texts.audit.keepHead}\n`,
  };
}

/** The work of `sluse restore`. */
export async function restore(session: Session, given: string): Promise<CommandResult> {
  const { texts } = session;
  const ledger = await ledgerFileOf(session);
  const aside = `${ledger}-replaced-${stampOf(new Date())}`;
  const restored = await restoreSqliteLedger(session.pathOf(given), ledger, aside);
  const lines = [
    texts.backup.restored(ledger),
    ...(restored.aside === undefined ? [] : [texts.backup.aside(restored.aside)]),
    texts.audit.head(headOf(restored.head)),
    texts.backup.stopped,
  ];
  return {
    exitCode: 0,
    data: { file: ledger, ...restored },
    text: `${lines.join("\n")}\n`,
  };
}

async function ledgerFileOf(session: Session): Promise<string> {
  const { ledger, path } = await session.readSiteFile();
  if ("sqlite" in ledger) return ledger.sqlite;
  throw new SluseError("SLUSE_CLI_BACKUP_LEDGER", "the ledger is in PostgreSQL", {
    place: { file: path, path: "ledger.postgres" },
    nb: "utsendingsprotokollen er i PostgreSQL",
  });
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

/** `20271231T205500Z`: sorts by time, and may stand in the name of a file anywhere. */
const stampOf = (now: Date): string => now.toISOString().replaceAll(/[-:]|\.\d+/gu, "");
