import { closeSync, constants, openSync, readFileSync, statSync, writeSync } from "node:fs";

import { AUDIT_ROOT, type AuditHead } from "@sluse/core";

import type { Database } from "./database.ts";

interface Seen extends AuditHead {
  /** The file's number on its disk. */
  readonly file: string;
}

/**
 * A small file beside the ledger that knows how far the audit log had come, and which file it was in. A ledger put
 * back from a backup is behind its witness, has none, or is another file than the one it saw.
 */
export class Witness {
  readonly #ledger: string;
  readonly #path: string;
  #file: string | undefined;
  #descriptor: number | undefined;

  constructor(ledger: string) {
    this.#ledger = ledger;
    this.#path = `${ledger}-head`;
  }

  /** Whether the ledger is the one this witness saw last, at least as far as it had come then. */
  vouchesFor(database: Database): boolean {
    const seen = this.#read();
    if (seen === "missing") return headOf(database).sequence === 0;
    if (seen === "unreadable" || seen.file !== inodeOf(this.#ledger)) return false;
    if (seen.sequence === 0) return true;
    return database.get("select hash from audit where sequence = ?", seen.sequence)?.["hash"] === seen.hash;
  }

  /**
   * Written over what stood there, in one call of one fixed length: a reader meets the old head or the new one. A file
   * made anew and renamed into place for every commit would cost more than the commit's own bookkeeping.
   */
  note({ sequence, hash }: AuditHead): void {
    this.#file ??= inodeOf(this.#ledger);
    this.#descriptor ??= openSync(this.#path, constants.O_CREAT | constants.O_WRONLY, 0o600);
    const text = JSON.stringify({ sequence, hash, file: this.#file }).padEnd(LENGTH - 1);
    writeSync(this.#descriptor, `${text}\n`, 0, "utf8");
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

  #read(): Seen | "unreadable" | "missing" {
    try {
      return parseSeen(readFileSync(this.#path, "utf8"));
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return "missing";
      throw error;
    }
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
  typeof value === "object" && value !== null && "sequence" in value && "hash" in value && "file" in value;
