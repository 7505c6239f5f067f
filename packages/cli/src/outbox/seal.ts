import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";

import { digestOf, type Digest } from "@sluse/core";

/** A key of the site, which lies apart from its outbox. */
export interface SealKey {
  readonly secret: Uint8Array;
}

/** A word of its own for the key: a seal says nothing about a pseudonym, nor a pseudonym about a seal. */
const PURPOSE = "sluse outbox seal";

/** What only a holder of the site's key can write under: whoever changes what was laid out cannot make it fit again. */
export const sealOf = (laidOut: object, { secret }: SealKey): Digest => {
  const key = new Uint8Array(hkdfSync("sha256", secret, "", PURPOSE, 32));
  return createHmac("sha256", key).update(digestOf(laidOut)).digest("hex") as Digest;
};

/** @param keys the present one first, and those that a wave which waits may have been laid out under */
export const isSealed = (laidOut: object, seal: string, keys: readonly SealKey[]): boolean =>
  keys.some((key) => {
    const [given, own] = [Buffer.from(seal), Buffer.from(sealOf(laidOut, key))];
    return given.length === own.length && timingSafeEqual(given, own);
  });
