import { readFile } from "node:fs/promises";

/** A letter that was made by `fixtures/make-fixtures.ts`. */
export async function fixture(name: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(new URL(`../fixtures/${name}.pdf`, import.meta.url)));
}
