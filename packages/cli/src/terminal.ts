import type { Readable, Writable } from "node:stream";

/** Where a command writes. */
export interface Output {
  readonly stream: Writable;
  /** A person looks at it: colours and a progress bar are of use. */
  readonly isTerminal: boolean;
  /** Its width in characters. */
  readonly columns: number;
}

/** What a command sees of the world around it. */
export interface Terminal {
  readonly out: Output;
  readonly err: Output;
  readonly input: Readable & { readonly isTTY?: boolean; setRawMode?(mode: boolean): unknown };
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Who is logged on at the machine. Empty where the machine has no name for them. */
  readonly user: string;
  /** The working folder. */
  readonly folder: string;
  /** Aborted when the person interrupts. */
  readonly signal: AbortSignal;
}
