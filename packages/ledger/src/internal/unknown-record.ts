import type { SluseError } from "@sluse/core";
import { ledgerError } from "./ledger-error.ts";

/** The ledger was asked to work with a record it does not have. */
export const unknownRecord = (kind: "project" | "mail-out" | "key" | "stop", id: string): SluseError =>
  ledgerError("SLUSE_LEDGER_UNKNOWN", `the ledger has no ${kind} \`${id}\``, { path: `${kind} ${id}` });

/** A mail-out that reached somebody is kept: who got it must be known. */
export const contactedMailOut = (id: string): SluseError =>
  ledgerError("SLUSE_LEDGER_CONTACTED", `mail-out \`${id}\` has contacts and is kept`, {
    path: `mail-out ${id}`,
  });
