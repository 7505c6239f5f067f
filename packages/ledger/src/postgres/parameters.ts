/** Values of a statement that is put together in pieces. */
export class Parameters {
  readonly values: unknown[] = [];

  /** Answers what stands for the value in the statement. */
  add(value: unknown, type: "integer" | "bigint" | "text" | "text[]" | "uuid[]"): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }
}
