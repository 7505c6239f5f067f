/** What a code means and how to mend it, for developers in English and for whoever runs a command in bokmål. */
export interface ErrorEntry {
  readonly means: string;
  readonly mend: string;
  readonly nb: { readonly means: string; readonly mend: string };
}

/** The codes a package may throw. Each package exports one table; a test holds tables, code and docs together. */
export type ErrorTable = Readonly<Record<`SLUSE_${string}`, ErrorEntry>>;
