import { createHmac, type KeyObject } from "node:crypto";

import type { Pseudonym } from "../ids.ts";
import type { NationalId } from "../national-id/national-id.ts";

const BYTES = 16;

/**
 * The ledger's name for a person: HMAC-SHA-256 with the site's key, truncated to 16 bytes. Keyed, because a plain
 * hash of a national id is undone by trying all of them.
 */
export function pseudonymise(id: NationalId, key: KeyObject): Pseudonym {
  // Cut as bytes: a text cut from a longer one keeps the longer one, and is slow to sort.
  return createHmac("sha256", key).update(id).digest().toString("hex", 0, BYTES) as Pseudonym;
}
