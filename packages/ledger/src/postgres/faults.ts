import type { ErrorPlace, SluseError } from "@sluse/core";
import { DatabaseError } from "pg";
import { ledgerError } from "../internal/ledger-error.ts";

/** Whether the same work may be run again: the server undid it, or never got its last word. */
export class Undone {
  readonly error: SluseError;
  constructor(error: SluseError) {
    this.error = error;
  }
}

/**
 * What PostgreSQL's fault is to the caller. Its own message, detail and parameters may hold pseudonyms, and the
 * driver's may hold the address: neither is passed on.
 */
export function translate(error: unknown): SluseError | Undone {
  if (!(error instanceof DatabaseError))
    return isOfTls(error) ? notSecure(error) : new Undone(unreachable(error));
  const cause = describe(error);
  const place = placeOf(error);
  switch (error.code) {
    case "40001":
    case "40P01":
      return new Undone(
        ledgerError("SLUSE_LEDGER_LOCKED", "the ledger's transactions got in each other's way", place, {
          cause,
        }),
      );
    case "55P03":
      return ledgerError("SLUSE_LEDGER_LOCKED", "another process holds the ledger", place, { cause });
    case "53100":
      return ledgerError("SLUSE_LEDGER_FULL", "no room left for the ledger", place, { cause });
    // A statement that was prepared on another connection than this one: only a pooler in between comes to that.
    case "42P05":
    case "26000":
      return ledgerError(
        "SLUSE_LEDGER_POOLER",
        "a pooler in between does not keep prepared statements",
        CONNECTION,
        {
          cause,
          nb: "en tilkoblingssamler underveis tar ikke vare på forberedte setninger",
        },
      );
    case "42501":
      return ledgerError("SLUSE_LEDGER_REFUSED", "the ledger's role may not do this", place, { cause });
    default:
      break;
  }
  switch (error.code?.slice(0, 2)) {
    // Connection, shut down or restarting, too many connections, a standby, a login refused.
    case "08":
    case "57":
    case "53":
    case "25":
      return new Undone(unreachable(error));
    case "28":
      return ledgerError(
        "SLUSE_LEDGER_LOGIN",
        "the ledger's server refused the login",
        { path: "connection.user" },
        {
          cause,
          nb: "databasetjeneren avviste innloggingen",
        },
      );
    case "3D":
      return ledgerError(
        "SLUSE_LEDGER_DATABASE",
        "the ledger's server has no such database",
        { path: "connection.database" },
        {
          cause,
          nb: "databasetjeneren har ingen slik database",
        },
      );
    case "58":
    case "XX":
      return ledgerError("SLUSE_LEDGER_UNREADABLE", "the ledger cannot be read and written", place, {
        cause,
      });
    default:
      return ledgerError("SLUSE_LEDGER_FAULT", `PostgreSQL refused a statement: ${error.code}`, place, {
        cause,
      });
  }
}

export const unreachable = (error: unknown): SluseError =>
  ledgerError(
    "SLUSE_LEDGER_UNREACHABLE",
    "the ledger's server does not answer",
    { path: "connection.host" },
    {
      cause: describe(error),
    },
  );

/** What Node says of a server whose certificate it does not believe, and `pg` of one that has none. */
const OF_TLS =
  /^(?:ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)|HOSTNAME_MISMATCH|EPROTO)/u;
const WITHOUT_TLS = "The server does not support SSL connections";

function isOfTls(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.message === WITHOUT_TLS || ("code" in error && OF_TLS.test(String(error.code)));
}

const notSecure = (error: unknown): SluseError =>
  ledgerError(
    "SLUSE_LEDGER_TLS",
    "there is no secure connection to the ledger's server",
    { path: "connection.ssl" },
    {
      cause: describe(error),
      nb: "det finnes ingen sikker forbindelse til databasetjeneren",
    },
  );

/** The option that names server and role. */
export const CONNECTION = { path: "connection" };

/** The table that a statement was about, where the server says; a name of the ledger's own, and nobody's. */
const placeOf = ({ schema, table, column }: DatabaseError): ErrorPlace =>
  table === undefined
    ? CONNECTION
    : { path: [schema, table, column].filter((part) => part !== undefined).join(".") };

/** What helps to find the fault, and nothing that was in a statement or an address. */
function describe(error: unknown): Readonly<Record<string, string>> {
  const facts: Record<string, string> = {};
  if (typeof error !== "object" || error === null) return facts;
  for (const name of ["code", "severity", "schema", "table", "column", "constraint", "routine", "syscall"]) {
    const value: unknown = Reflect.get(error, name);
    if (typeof value === "string") facts[name] = value;
  }
  return facts;
}
