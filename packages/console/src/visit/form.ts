/** What came with a form: texts, and nothing else. A field that is missing is empty. */
export class Form {
  readonly #fields: URLSearchParams;

  constructor(fields: URLSearchParams) {
    this.#fields = fields;
  }

  /** A field without the space around it, and with line breaks as they are written here. */
  text(name: string): string {
    return (this.#fields.get(name) ?? "").replaceAll("\r\n", "\n").trim();
  }

  /** A whole number as people write it: `1 001`. Undefined where it is none. */
  count(name: string): number | undefined {
    const written = this.text(name).replaceAll(/[\s.\u{a0}]/gu, "");
    return /^\d{1,9}$/u.test(written) ? Number(written) : undefined;
  }

  /** Fields of one kind, by what stands after the prefix: `reason-` gives fingerprints. */
  group(prefix: string): ReadonlyMap<string, string> {
    const names = [...this.#fields.keys()].filter((name) => name.startsWith(prefix));
    return new Map(names.map((name) => [name.slice(prefix.length), this.text(name)]));
  }
}
