import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A fresh copy of what is needed of `../mailout`, gone afterwards. */
export async function copySite(): Promise<AsyncDisposable & { readonly folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), "own-sender-"));
  for (const name of ["maler", "mottakere.csv", "reservasjoner.csv"]) {
    await cp(new URL(`../mailout/${name}`, import.meta.url), join(folder, name), { recursive: true });
  }
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
}
