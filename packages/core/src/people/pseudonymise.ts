import { createHash, hash, type KeyObject } from "node:crypto";

import type { Pseudonym } from "../ids.ts";
import type { NationalId } from "../national-id/national-id.ts";

const BYTES = 16;
const DIGITS = 11;
/** What SHA-256 reads at once, and what it answers. */
const BLOCK_BYTES = 64;
const DIGEST_BYTES = 32;

/**
 * The ledger's name for a person: HMAC-SHA-256 with the site's key, truncated to 16 bytes. Keyed, because a plain
 * hash of a national id is undone by trying all of them.
 * @throws Error of what is not eleven digits long
 */
export function pseudonymise(id: NationalId, key: KeyObject): Pseudonym {
  // What is written into no longer than it should be would name two people alike.
  if (id.length !== DIGITS) throw new Error("a national id has eleven digits");
  const { inner, outer, name } = paddedWith(key);
  inner.write(id, BLOCK_BYTES, "latin1");
  outer.write(hash("sha256", inner, "binary"), BLOCK_BYTES, "latin1");
  // Cut as bytes: a text cut from a longer one keeps the longer one, and is slow to sort.
  name.write(hash("sha256", outer, "binary"), "latin1");
  return name.toString("hex") as Pseudonym;
}

/** Both messages of an HMAC (RFC 2104), each with room behind the key for what is hashed with it. */
interface Padded {
  readonly inner: Buffer;
  readonly outer: Buffer;
  /** As much of what comes of it as is kept. */
  readonly name: Buffer;
}

const padded = new WeakMap<KeyObject, Padded>();

/**
 * Made once for each key: an HMAC of Node's own makes an object for each person that the runtime must collect, and takes
 * more than twice as long.
 */
function paddedWith(key: KeyObject): Padded {
  const known = padded.get(key);
  if (known) return known;
  const secret = key.export();
  const short = secret.length > BLOCK_BYTES ? createHash("sha256").update(secret).digest() : secret;
  const block = Buffer.alloc(BLOCK_BYTES);
  block.set(short);
  const made = {
    inner: Buffer.concat([block.map((byte) => byte ^ 0x36), Buffer.alloc(DIGITS)]),
    outer: Buffer.concat([block.map((byte) => byte ^ 0x5c), Buffer.alloc(DIGEST_BYTES)]),
    name: Buffer.alloc(BYTES),
  };
  padded.set(key, made);
  return made;
}
