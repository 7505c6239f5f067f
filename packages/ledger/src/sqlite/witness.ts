import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";

import { AUDIT_ROOT, type SluseError, type AuditHead } from "@sluse/core";

import type { Database } from "./database.ts";
import { ledgerError } from "../internal/ledger-error.ts";

interface Seen extends AuditHead {
  /** The ledger file's number on its disk. */
  readonly file: string;
  /** When the witness's own file was made, in nanoseconds since 1970, which no copying brings with it; empty where the disk does not tell. */
  readonly born: string;
  /** When this was written, in milliseconds since 1970. */
  readonly at: number;
}

/** Milliseconds after which a witness was written by another than it says: copied over itself, from a backup. */
const WRITTEN_BY_ANOTHER = 1000;

/**
 * A small file that knows how far the audit log had come, which file it was in, and when it wrote so. A ledger put back
 * from a backup is behind its witness, has none, or is another file than the one it saw. The witness is made anew at every
 * opening and closing, and knows when: one that was put back with its ledger is another file than it says, whatever times
 * it was given, or younger on the disk than by its own word.
 */
export class Witness {
  readonly #ledger: string;
  readonly #path: string;
  /** Then whatever copies the ledger's folder back brings it too; one that lies elsewhere may be moved by hand. */
  readonly #beside: boolean;
  #file: string | undefined;
  #descriptor: number | undefined;
  #latest: AuditHead | undefined;
  #tellsBirth = false;

  constructor(ledger: string, path: string | undefined) {
    this.#ledger = ledger;
    this.#path = path ?? `${ledger}-head`;
    this.#beside = path === undefined;
  }

  /** Whether the ledger is the one this witness saw last, at least as far as it had come then. */
  vouchesFor(database: Database): boolean {
    const seen = this.#read();
    if (seen === "missing") return headOf(database).sequence === 0;
    if (seen === "unreadable" || seen.file !== inodeOf(this.#ledger)) return false;
    const { birthtimeNs, mtimeMs } = statSync(this.#path, { bigint: true });
    if (this.#beside && seen.born !== "" && seen.born !== String(birthtimeNs)) return false;
    if (Number(mtimeMs) - seen.at > WRITTEN_BY_ANOTHER) return false;
    if (seen.sequence === 0) return true;
    return database.get("select hash from audit where sequence = ?", seen.sequence)?.["hash"] === seen.hash;
  }

  /**
   * Written over what stood there, in one call of one fixed length: a reader meets the old head or the new one. A file
   * made anew and renamed into place for every commit would cost more than the commit's own bookkeeping.
   */
  note({ sequence, hash }: AuditHead): void {
    this.#file ??= inodeOf(this.#ledger);
    this.#latest = { sequence, hash };
    this.#write();
    // Another process that opened or closed the ledger may have made it anew meanwhile.
    if (inodeOf(this.#path) === String(fstatSync(this.#open(), { bigint: true }).ino)) return;
    this.#letGo();
    this.#write();
  }

  /**
   * When the ledger is opened.
   * @param head how far it has come, where the ledger is the one it should be
   * @throws SluseError `SLUSE_LEDGER_UNREADABLE` when the witness cannot be written where it is to lie
   */
  begin(head: AuditHead | undefined): void {
    try {
      this.#open();
      if (!head) return;
      this.note(head);
      this.#makeAnew();
    } catch (error) {
      throw this.#unusable(error);
    }
  }

  close(): void {
    if (this.#latest && this.#descriptor !== undefined) this.#makeAnew();
    this.#letGo();
  }

  /** After a commit: what was committed stands, also when the witness cannot be written and vouches for less. */
  follow(head: AuditHead): void {
    try {
      this.note(head);
    } catch {
      // The next commit, or the next opening, brings it up.
    }
  }

  /**
   * Another file in its place that says the same. Where none can be made there (one file alone of a disk that is mounted),
   * the old one goes on: then only its times and its ledger tell that it was put back.
   */
  #makeAnew(): void {
    const old = this.#open();
    const fresh = `${this.#path}.${process.pid}`;
    try {
      writeFileSync(fresh, this.#text(this.#furthest(old), ""), { mode: 0o600, flag: "w" });
      renameSync(fresh, this.#path);
    } catch {
      rmSync(fresh, { force: true });
      return;
    }
    this.#descriptor = undefined;
    try {
      // What another process wrote to the old one while it went.
      this.#latest = this.#furthest(old);
      this.#write();
    } catch {
      // It says when it was made at the next commit.
    } finally {
      closeSync(old);
    }
  }

  /** What this process knows, or what stands there when another has come further. */
  #furthest(descriptor: number): AuditHead {
    const bytes = Buffer.alloc(LENGTH);
    const there = parseSeen(bytes.toString("utf8", 0, readSync(descriptor, bytes, 0, LENGTH, 0)));
    const mine = this.#latest ?? { sequence: 0, hash: AUDIT_ROOT };
    return there !== "unreadable" && there.sequence > mine.sequence ? there : mine;
  }

  #write(): void {
    const descriptor = this.#open();
    this.#tellsBirth ||= [this.#ledger, dirname(this.#path), this.#path].some(tellsBirth);
    const born = this.#tellsBirth ? String(fstatSync(descriptor, { bigint: true }).birthtimeNs) : "";
    writeSync(descriptor, this.#text(this.#latest ?? { sequence: 0, hash: AUDIT_ROOT }, born), 0, "utf8");
  }

  #text({ sequence, hash }: AuditHead, born: string): string {
    const seen = { sequence, hash, file: this.#file, born, at: Date.now() };
    return `${JSON.stringify(seen).padEnd(LENGTH - 1)}\n`;
  }

  #open(): number {
    this.#descriptor ??= openSync(this.#path, constants.O_CREAT | constants.O_RDWR, 0o600);
    return this.#descriptor;
  }

  #letGo(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
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
      { file: this.#path },
      { cause },
    );
  }
}

/** Where a system does not keep when a file was made, it tells nothing, or its last change instead. */
function tellsBirth(file: string): boolean {
  const { birthtimeNs, ctimeNs } = statSync(file, { bigint: true });
  return birthtimeNs !== 0n && birthtimeNs !== ctimeNs;
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
  "born" in value &&
  "at" in value &&
  typeof value.at === "number";
