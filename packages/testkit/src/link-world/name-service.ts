/** One address of a host, and the port its server listens on. */
export interface WorldAddress {
  readonly address: string;
  readonly family: 4 | 6;
  readonly port: number;
}

/** What the world's name service says of a host: the nth answer to the nth question, the last one from then on. */
export type NameEntry =
  | { readonly kind: "answers"; readonly answers: readonly (readonly WorldAddress[])[] }
  | { readonly kind: "fails"; readonly code: string }
  /** Never answers. */
  | { readonly kind: "silent" };

/** A name service with a memory of what it was asked. */
export class NameService {
  readonly asked: string[] = [];
  readonly #entries: Readonly<Record<string, NameEntry>>;

  constructor(entries: Readonly<Record<string, NameEntry>>) {
    this.#entries = entries;
  }

  async resolve(host: string): Promise<readonly WorldAddress[]> {
    const before = this.asked.filter((each) => each === host).length;
    this.asked.push(host);
    const entry = Object.hasOwn(this.#entries, host) ? this.#entries[host] : undefined;
    switch (entry?.kind) {
      case "answers": {
        return entry.answers[before] ?? entry.answers.at(-1) ?? [];
      }
      case "silent": {
        return await new Promise<never>(() => {});
      }
      case "fails": {
        throw Object.assign(new Error(`${entry.code} ${host}`), { code: entry.code });
      }
      case undefined: {
        break;
      }
    }
    throw Object.assign(new Error(`ENOTFOUND ${host}`), { code: "ENOTFOUND" });
  }
}
