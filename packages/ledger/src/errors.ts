import type { ErrorTable } from "@sluse/core";

/** Every code this package throws. */
export const ledgerErrors: ErrorTable = {
  SLUSE_LEDGER_LOCKED: {
    means: "another process held the ledger for longer than the waiting time",
    mend: "wait until the other is done and run the same step again, or raise `waitMilliseconds`",
  },
  SLUSE_LEDGER_FULL: {
    means: "the disk that holds the ledger is full; nothing of the step under way was kept",
    mend: "make room and run the same step again",
  },
  SLUSE_LEDGER_UNREADABLE: {
    means: "the file or schema is not a ledger of Sluse, is damaged, or may not be opened",
    mend: "check the path or schema and its rights; restore a damaged ledger from its backup",
  },
  SLUSE_LEDGER_NEWER: {
    means: "the ledger was made by a newer version of Sluse, and is left untouched",
    mend: "upgrade Sluse in this system to the version the others use",
  },
  SLUSE_LEDGER_DRIFT: {
    means: "the ledger's schema is not what its migrations made",
    mend: "find out who changed it; restore from backup or undo the change by hand",
  },
  SLUSE_LEDGER_UNREACHABLE: {
    means:
      "the database server does not answer, refused the login, or is a standby; nothing of the step was kept",
    mend: "check address, role and password, and that the server is up; then run the same step again",
  },
  SLUSE_LEDGER_COMMIT_UNKNOWN: {
    means: "the connection was lost while a step was being kept; whether it was cannot be told",
    mend: "run the release again when the server is back; what was claimed and not sent counts as sent until reconciled",
  },
  SLUSE_LEDGER_REFUSED: {
    means: "the database role may not do this",
    mend: "use the role that may: ordering systems neither approve, stop nor migrate, consoles do not claim",
  },
  SLUSE_LEDGER_SERVER: {
    means: "the database server cannot hold a ledger",
    mend: "use PostgreSQL 15 or newer, with a database in UTF8",
  },
  SLUSE_LEDGER_FAULT: {
    means: "the database refused a statement for a reason that the ledger did not foresee",
    mend: "this is a fault in Sluse; report it with the code in the message",
  },
  SLUSE_LEDGER_CLOSED: {
    means: "the ledger was used after it was closed",
    mend: "keep the ledger open as long as gates use it",
  },
  SLUSE_LEDGER_ENDED: {
    means: "a transaction was used after its work was done",
    mend: "this is a fault in the caller: something was not awaited; report it",
  },
  SLUSE_LEDGER_CONTACTED: {
    means: "a mail-out that somebody was contacted by was to be deleted; it is kept",
    mend: "withdraw the mail-out instead; its contacts leave the ledger when their time has come",
  },
  SLUSE_LEDGER_UNKNOWN: {
    means: "a record was asked for under a project, mail-out or key that the ledger does not have",
    mend: "this is a fault in the caller; report it",
  },
};
