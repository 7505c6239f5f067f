/** One step of the schema. Never changed once released: a later need is a later step. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  /** Run with the ledger's schema first, and alone, in `search_path`. */
  readonly sql: string;
}
