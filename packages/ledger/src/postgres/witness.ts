import {
  accessSync,
  closeSync,
  constants,
  openSync,
  readFileSync,
  readSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";

import type { AuditHead, Digest } from "@sluse/core";
import { z } from "zod";

import { ledgerError } from "../internal/ledger-error.ts";

/** The end of the audit log as it was seen last, and when, in milliseconds since 1970. */
export interface Seen extends AuditHead {
  readonly at: number;
}

/** Room for what was seen, whatever its numbers: one call writes it whole. */
const LENGTH = 256;

/**
 * What a gate knows of how far the ledger had come: in its memory, and in a file outside the database where there is one. A
 * ledger whose files were put back is behind it, or went another way. Gates may share the file: the one that came
 * furthest stands in it.
 */
export class Witness {
  readonly #path: string | undefined;
  #latest: Seen | undefined;
  #unwritten = false;

  /** @throws SluseError `SLUSE_LEDGER_UNREADABLE` when the file cannot be read and written where it is to lie */
  constructor(path: string | undefined) {
    this.#path = path;
    if (path === undefined) return;
    this.#use(path, () => {
      const there = statSync(path, { throwIfNoEntry: false });
      accessSync(there ? path : dirname(path), constants.R_OK | constants.W_OK);
      if (there) readFileSync(path);
    });
  }

  /**
   * What must stand in the log of a ledger that is met; `nothing` where a file should tell, and does not. Undefined: nobody has seen it.
   * @throws SluseError `SLUSE_LEDGER_UNREADABLE`
   */
  seen(): Seen | "nothing" | undefined {
    const path = this.#path;
    if (path === undefined) return this.#latest;
    const inFile = this.#use(path, () =>
      statSync(path, { throwIfNoEntry: false }) ? parseSeen(readFileSync(path, "utf8")) : undefined,
    );
    if (!inFile) return "nothing";
    return this.#latest && this.#latest.sequence > inFile.sequence ? this.#latest : inFile;
  }

  /** After a commit that is on the disk: what was committed stands, also when the file cannot be written. */
  follow(head: AuditHead): void {
    if (this.#latest && this.#latest.sequence >= head.sequence) return;
    this.#latest = { ...head, at: Date.now() };
    this.#unwritten = this.#path !== undefined;
    try {
      this.#write("further");
    } catch {
      // Nothing more is done in the ledger before it is.
    }
  }

  /**
   * Before anything more is done in the ledger.
   * @throws SluseError `SLUSE_LEDGER_UNREADABLE` when the file does not know of the last commit, and cannot be told
   */
  mustKnow(): void {
    const path = this.#path;
    if (this.#unwritten && path !== undefined) this.#use(path, () => this.#write("further"));
  }

  /** Goes on from where a ledger stands that is stopped because it was put back. */
  goOnFrom(head: AuditHead): void {
    this.#latest = { ...head, at: Date.now() };
    this.#unwritten = this.#path !== undefined;
    const path = this.#path;
    if (path !== undefined) this.#use(path, () => this.#write("whatever stands there"));
  }

  /**
   * Written over what stood there, in one call of one fixed length: a reader meets the old head or the new one. The file
   * is opened anew each time: it may have been moved, or lie on a disk that was taken away and put back.
   */
  #write(over: "further" | "whatever stands there"): void {
    if (this.#path === undefined || !this.#latest) return;
    const descriptor = openSync(this.#path, constants.O_CREAT | constants.O_RDWR, 0o600);
    try {
      const before = over === "further" ? parseSeen(readStart(descriptor)) : undefined;
      if (!before || before.sequence < this.#latest.sequence)
        writeSync(descriptor, `${JSON.stringify(this.#latest).padEnd(LENGTH - 1)}\n`, 0, "utf8");
    } finally {
      closeSync(descriptor);
    }
    this.#unwritten = false;
  }

  #use<Result>(path: string, work: () => Result): Result {
    try {
      return work();
    } catch (cause) {
      throw ledgerError(
        "SLUSE_LEDGER_UNREADABLE",
        `the witness \`${path}\` cannot be read and written`,
        { file: path },
        {
          cause,
        },
      );
    }
  }
}

function readStart(descriptor: number): string {
  const bytes = Buffer.alloc(LENGTH);
  return bytes.toString("utf8", 0, readSync(descriptor, bytes, 0, LENGTH, 0));
}

const seenShape = z.strictObject({
  sequence: z.int().min(1),
  hash: z.custom<Digest>((value) => typeof value === "string" && /^[\da-f]{64}$/u.test(value)),
  at: z.int(),
});

/** What cannot be read vouches for nothing. */
function parseSeen(text: string): Seen | undefined {
  try {
    return seenShape.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
