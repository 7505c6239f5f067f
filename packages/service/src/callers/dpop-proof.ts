import { createHash } from "node:crypto";

import { EmbeddedJWK, calculateJwkThumbprint, jwtVerify } from "jose";

/** Seconds a proof may be old. */
const PROOF_AGE = 60;
const TOLERANCE = 10;
const ALGORITHMS = ["ES256", "ES384", "PS256", "RS256"];
const LONGEST_ID = 128;

/** Proofs that were used, as long as one could be used again. In this process: see the README on several. */
export class ProofsSeen {
  /** By when they may be forgotten, the oldest first. */
  readonly #used = new Map<string, number>();

  /** False for one that was used before. */
  use(id: string): boolean {
    const now = Date.now() / 1000;
    for (const [old, until] of this.#used) {
      if (until > now) break;
      this.#used.delete(old);
    }
    if (this.#used.has(id)) return false;
    this.#used.set(id, now + PROOF_AGE + 2 * TOLERANCE);
    return true;
  }
}

interface ProofFor {
  /** Thumbprint of the key that the token is bound to. */
  readonly key: string;
  readonly method: string;
  readonly address: string;
  readonly token: string;
  readonly proofs: ProofsSeen;
}

/**
 * What is wrong with the proof that this request comes from the key that the token is bound to; undefined when nothing is.
 * @throws JOSEError for a proof that is none
 */
export async function checkProof(
  proof: string | null,
  { key, method, address, token, proofs }: ProofFor,
): Promise<string | undefined> {
  // Two headers of a name are joined by a comma: one of two proofs is whose?
  if (proof === null || proof.includes(",")) return "no proof, or several";
  const { payload, protectedHeader } = await jwtVerify(proof, EmbeddedJWK, {
    typ: "dpop+jwt",
    algorithms: ALGORITHMS,
    maxTokenAge: PROOF_AGE,
    clockTolerance: TOLERANCE,
    requiredClaims: ["jti", "htm", "htu", "iat", "ath"],
  });
  const { jwk } = protectedHeader;
  if (!jwk || (await calculateJwkThumbprint(jwk, "sha256")) !== key) return "proof of another key";
  if (payload["htm"] !== method || payload["htu"] !== address) return "proof for another request";
  if (payload["ath"] !== createHash("sha256").update(token).digest("base64url"))
    return "proof for another token";
  const { jti } = payload;
  if (typeof jti !== "string" || jti.length > LONGEST_ID) return "proof without `jti`";
  return proofs.use(`${key}.${jti}`) ? undefined : "proof used before";
}
