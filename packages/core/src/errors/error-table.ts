/** What a code means and how to mend it, for `docs/reference/errors.md`. */
export interface ErrorEntry {
  readonly means: string;
  readonly mend: string;
}

/** The codes a package may throw. Each package exports one table; a test holds tables, code and docs together. */
export type ErrorTable = Readonly<Record<`SLUSE_${string}`, ErrorEntry>>;
