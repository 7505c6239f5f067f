import type { ErrorTable } from "@sluse/core";

/** Every code this package throws. */
export const ledgerErrors: ErrorTable = {
  SLUSE_LEDGER_LOCKED: {
    means: "another process held the ledger for longer than the waiting time",
    mend: "wait until the other command is done, or raise `waitMilliseconds`; for several machines use PostgreSQL",
  },
  SLUSE_LEDGER_FULL: {
    means: "the disk that holds the ledger is full; nothing of the step under way was kept",
    mend: "make room and run the same step again",
  },
  SLUSE_LEDGER_UNREADABLE: {
    means: "the file is not a ledger of Sluse, is damaged, or may not be opened",
    mend: "check the path and its rights; restore a damaged ledger from its backup",
  },
  SLUSE_LEDGER_NEWER: {
    means: "the ledger was made by a newer version of Sluse, and is left untouched",
    mend: "upgrade Sluse in this system to the version the others use",
  },
  SLUSE_LEDGER_DRIFT: {
    means: "the ledger's schema is not what its migrations made",
    mend: "find out who changed it; restore from backup or undo the change by hand",
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
