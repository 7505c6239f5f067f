/** All that one compiler needs to make letters, and nothing of any letter. */
export interface CompilerSetup {
  readonly fonts: readonly Uint8Array[];
  /** Files by their name beside the layout's main file `letter.typ`, that one included. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** The letterhead's facts, as JSON. */
  readonly letterhead: string;
}

/** A letter to be made, as JSON. */
export interface Job {
  readonly id: number;
  readonly letter: string;
}

export type Made =
  | { readonly kind: "made"; readonly bytes: Uint8Array; readonly digest: string; readonly pages: number }
  /** What the compiler said. It may quote the letter: it is told of specimens only. */
  | { readonly kind: "failed"; readonly because: string };

/** What a worker answers. */
export interface Answer {
  readonly id: number;
  readonly made: Made;
}
