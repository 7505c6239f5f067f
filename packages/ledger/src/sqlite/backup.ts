import { chmod, copyFile, link, open, rename, rm, stat } from "node:fs/promises";

import { SluseError, verifyAudit, type AuditEvent, type AuditHead } from "@sluse/core";

import { pathInput, readArgument } from "@sluse/core/house";

import { audit } from "./audit.ts";
import { Database } from "./database.ts";
import { assertOurs } from "./migrate.ts";
import { ledgerError } from "../internal/ledger-error.ts";

const OWNER_ONLY = 0o600;
const WAIT_MILLISECONDS = 5000;
const PAGE = 1000;
/** What SQLite keeps beside a ledger. */
const BESIDE = ["-wal", "-shm"] as const;

/**
 * Writes a whole, consistent copy of a ledger, also while gates work in it: for its owner only, never over a file that is
 * there, and looked through before it gets its name.
 * @returns the end of the copy's audit log, to be kept elsewhere
 * @throws SluseError `SLUSE_LEDGER_BACKUP`, `SLUSE_LEDGER_UNREADABLE`, `SLUSE_LEDGER_FULL`
 */
export async function backUpSqliteLedger(ledger: string, to: string): Promise<AuditHead> {
  const file = readArgument(pathInput, ledger, "the path of the ledger");
  return backUp(file, readArgument(pathInput, to, "the path of the backup"));
}

async function backUp(file: string, to: string): Promise<AuditHead> {
  await assertThere(file);
  const part = `${to}.part`;
  try {
    // VACUUM writes into an empty file as it is, so nobody else may read it at any time.
    await (await open(part, "wx", OWNER_ONLY)).close();
    try {
      withDatabase(file, (database) => {
        assertOurs(database, file);
        database.run("vacuum into ?", part);
      });
      const head = await lookThrough(part);
      await synchronise(part);
      await link(part, to);
      return head;
    } finally {
      await rm(part, { force: true });
    }
  } catch (cause) {
    throw isSystemError(cause) ? notWritten(to, cause) : cause;
  }
}

/** What became of a ledger that was put back. */
export interface RestoredLedger {
  /** The end of its audit log. */
  readonly head: AuditHead;
  /** Where the ledger that lay there lies now, when there was one. */
  readonly aside: string | undefined;
}

/**
 * Puts a backup in a ledger's place. Nothing is lost: the ledger that lay there is laid aside. When it is opened, the ledger
 * notices that it was put back, and starts with everything stopped.
 * @param aside where the ledger that lies there is laid
 * @throws SluseError `SLUSE_LEDGER_LOCKED` while a gate has the ledger open, `SLUSE_LEDGER_BACKUP`, `SLUSE_LEDGER_UNREADABLE`
 */
export async function restoreSqliteLedger(
  backup: string,
  file: string,
  aside: string,
): Promise<RestoredLedger> {
  return restore(
    readArgument(pathInput, backup, "the path of the backup"),
    readArgument(pathInput, file, "the path of the ledger"),
    readArgument(pathInput, aside, "the path to lay the old ledger aside at"),
  );
}

async function restore(backup: string, file: string, aside: string): Promise<RestoredLedger> {
  await assertThere(backup);
  const part = `${file}.part`;
  try {
    await copyFile(backup, part);
    await chmod(part, OWNER_ONLY);
    const head = await lookThrough(part);
    await synchronise(part);
    const isThere = await exists(file);
    if (isThere) {
      if (await exists(aside)) throw notWritten(aside, undefined);
      assertNobodyHasIt(file);
      for (const end of ["", ...BESIDE]) {
        if (await exists(`${file}${end}`)) await rename(`${file}${end}`, `${aside}${end}`);
      }
    }
    await rename(part, file);
    return { head, aside: isThere ? aside : undefined };
  } catch (cause) {
    throw isSystemError(cause) ? notWritten(file, cause) : cause;
  } finally {
    // What cannot be taken away was never there: a path that is too long, or leads through a file.
    await rm(part, { force: true }).catch(() => undefined);
  }
}

/**
 * Whether a copy is whole, a ledger, and its log is the one that was written.
 * @throws SluseError `SLUSE_LEDGER_UNREADABLE`, `SLUSE_LEDGER_BACKUP`
 */
async function lookThrough(file: string): Promise<AuditHead> {
  const database = new Database(file, WAIT_MILLISECONDS);
  try {
    assertOurs(database, file);
    const whole = database.get("pragma integrity_check(1)")?.["integrity_check"];
    if (whole !== "ok") {
      throw ledgerError("SLUSE_LEDGER_UNREADABLE", `ledger \`${file}\` is damaged`, { file });
    }
    const verdict = await verifyAudit(eventsOf(database));
    if (verdict.kind === "intact") return verdict.head;
    throw ledgerError(
      "SLUSE_LEDGER_BACKUP",
      `the log in \`${file}\` is not what was written, from event ${verdict.sequence} on`,
      { file },
      { nb: `loggen i \`${file}\` er ikke den som ble skrevet, fra hendelse ${verdict.sequence}` },
    );
  } finally {
    database.close();
    for (const end of BESIDE) await rm(`${file}${end}`, { force: true });
  }
}

async function* eventsOf(database: Database): AsyncGenerator<AuditEvent, void> {
  const { readAudit } = audit(database, () => undefined);
  for (let after = 0; ;) {
    const events = await readAudit(after, PAGE);
    yield* events;
    const last = events.at(-1);
    if (!last) return;
    after = last.sequence;
  }
}

/** A ledger that others have open cannot leave its write-ahead log; one that is damaged is nobody's. */
function assertNobodyHasIt(file: string): void {
  try {
    withDatabase(file, (database) => {
      database.stopWaiting();
      if (database.get("pragma journal_mode = delete")?.["journal_mode"] !== "delete") throw isHeld(file);
    });
  } catch (error) {
    if (error instanceof SluseError && error.code === "SLUSE_LEDGER_UNREADABLE") return;
    throw error instanceof SluseError && error.code === "SLUSE_LEDGER_LOCKED" ? isHeld(file) : error;
  }
}

const isHeld = (file: string): SluseError =>
  ledgerError(
    "SLUSE_LEDGER_LOCKED",
    `ledger \`${file}\` is open in another process; end every gate first`,
    { file },
    {
      nb: `utsendingsprotokollen \`${file}\` er åpen i et annet program; avslutt alle sluser først`,
    },
  );

function withDatabase(file: string, work: (database: Database) => void): void {
  const database = new Database(file, WAIT_MILLISECONDS);
  try {
    work(database);
  } finally {
    database.close();
  }
}

async function synchronise(file: string): Promise<void> {
  const handle = await open(file, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Opening one that is not there would make it. */
async function assertThere(file: string): Promise<void> {
  if (await exists(file).catch(() => false)) return;
  throw ledgerError(
    "SLUSE_LEDGER_UNREADABLE",
    `there is no \`${file}\``,
    { file },
    {
      nb: `det er ingen \`${file}\``,
    },
  );
}

async function exists(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch (error) {
    if (isSystemError(error) && error.code === "ENOENT") return false;
    throw error;
  }
}

const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && "syscall" in error && "code" in error;

function notWritten(file: string, cause: NodeJS.ErrnoException | undefined): SluseError {
  const isThere = cause === undefined || cause.code === "EEXIST";
  const code = cause?.code ?? "";
  return ledgerError(
    "SLUSE_LEDGER_BACKUP",
    isThere ? `\`${file}\` is there already` : `\`${file}\` cannot be written: ${code}`,
    { file },
    { cause, nb: isThere ? `\`${file}\` finnes fra før` : `\`${file}\` kan ikke skrives: ${code}` },
  );
}
