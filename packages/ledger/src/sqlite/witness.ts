import { closeSync, constants, openSync, readFileSync, statSync, writeSync } from "node:fs";

import { AUDIT_ROOT, type SluseError, type AuditHead } from "@sluse/core";

import type { Database } from "./database.ts";
import { ledgerError } from "../internal/ledger-error.ts";

interface Seen extends AuditHead {
  /** The file's number on its disk. */
  readonly file: string;
  /** When this was written, in milliseconds since 1970. */
  readonly at: number;
}

/** Milliseconds after which a witness was written by another than it says: copied over itself, from a backup. */
const WRITTEN_BY_ANOTHER = 1000;

/**
 * A small file that knows how far the audit log had come, which file it was in, and when it wrote so. A ledger put back
 * from a backup is behind its witness, has none, or is another file than the one it saw; a witness that was put back
 * with it is younger on the disk than by its own word.
 */
export class Witness {
  readonly #ledger: string;
  readonly #path: string;
  #file: string | undefined;
  #descriptor: number | undefined;

  constructor(ledger: string, path: string = `${ledger}-head`) {
    this.#ledger = ledger;
    this.#path = path;
  }

  /** Whether the ledger is the one this witness saw last, at least as far as it had come then. */
  vouchesFor(database: Database): boolean {
    const seen = this.#read();
    if (seen === "missing") return headOf(database).sequence === 0;
    if (seen === "unreadable" || seen.file !== inodeOf(this.#ledger)) return false;
    if (statSync(this.#path).mtimeMs - seen.at > WRITTEN_BY_ANOTHER) return false;
    if (seen.sequence === 0) return true;
    return database.get("select hash from audit where sequence = ?", seen.sequence)?.["hash"] === seen.hash;
  }

  /**
   * Written over what stood there, in one call of one fixed length: a reader meets the old head or the new one. A file
   * made anew and renamed into place for every commit would cost more than the commit's own bookkeeping.
   */
  note({ sequence, hash }: AuditHead): void {
    this.#file ??= inodeOf(this.#ledger);
    const text = JSON.stringify({ sequence, hash, file: this.#file, at: Date.now() }).padEnd(LENGTH - 1);
    writeSync(this.#open(), `${text}\n`, 0, "utf8");
  }

  /**
   * When the ledger is opened.
   * @param head how far it has come, where the ledger is the one it should be
   * @throws SluseError `SLUSE_LEDGER_UNREADABLE` when the witness cannot be written where it is to lie
   */
  begin(head: AuditHead | undefined): void {
    try {
      this.#open();
      if (head) this.note(head);
    } catch (error) {
      throw this.#unusable(error);
    }
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }

  /** After a commit: what was committed stands, also when the witness cannot be written and vouches for less. */
  follow(head: AuditHead): void {
    try {
      this.note(head);
    } catch {
      // The next commit, or the next opening, brings it up.
    }
  }

  #open(): number {
    this.#descriptor ??= openSync(this.#path, constants.O_CREAT | constants.O_WRONLY, 0o600);
    return this.#descriptor;
  }

  #read(): Seen | "unreadable" | "missing" {
    try {
      return parseSeen(readFileSync(this.#path, "utf8"));
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return "missing";
      throw this.#unusable(error);
    }
  }

  #unusable(cause: unknown): SluseError {
    return ledgerError(
      "SLUSE_LEDGER_UNREADABLE",
      `the witness \`${this.#path}\` cannot be read and written`,
      { cause },
    );
  }
}

const inodeOf = (file: string): string => String(statSync(file, { bigint: true }).ino);

/** Room for a head, whatever its numbers: one call writes it whole. */
const LENGTH = 256;

/** The end of the audit log as it stands. */
export function headOf(database: Database): AuditHead {
  const last = database.get("select sequence, hash from audit order by sequence desc limit 1");
  return {
    sequence: Number(last?.["sequence"] ?? 0),
    hash: (last?.["hash"] ?? AUDIT_ROOT) as AuditHead["hash"],
  };
}

/** What cannot be read vouches for nothing. */
function parseSeen(text: string): Seen | "unreadable" {
  try {
    const seen: unknown = JSON.parse(text);
    return isSeen(seen) ? seen : "unreadable";
  } catch {
    return "unreadable";
  }
}

const isSeen = (value: unknown): value is Seen =>
  typeof value === "object" &&
  value !== null &&
  "sequence" in value &&
  "hash" in value &&
  "file" in value &&
  "at" in value &&
  typeof value.at === "number";
