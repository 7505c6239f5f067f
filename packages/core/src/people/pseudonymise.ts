import { createHmac, type KeyObject } from "node:crypto";

import type { Pseudonym } from "../ids.ts";
import type { NationalId } from "./national-id.ts";

const HEX_CHARACTERS = 32;

/**
 * The ledger's name for a person: HMAC-SHA-256 with the site's key, truncated to 16 bytes. Keyed, because a plain
 * hash of a national id is undone by trying all of them.
 */
export function pseudonymise(id: NationalId, key: KeyObject): Pseudonym {
  return createHmac("sha256", key).update(id).digest("hex").slice(0, HEX_CHARACTERS) as Pseudonym;
}
