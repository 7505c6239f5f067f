import { createHash } from "node:crypto";

import { EmbeddedJWK, calculateJwkThumbprint, jwtVerify } from "jose";

const MAX_AGE = "60 seconds";

/** What a DPoP proof must be made for. */
export interface ProofOf {
  readonly method: string;
  /** Address without query. */
  readonly address: string;
  /** The access token the proof goes with, at a resource. */
  readonly accessToken?: string;
  readonly nonce?: string;
}

/** Checks DPoP proofs (RFC 9449); each may be used once. */
export class DpopProofs {
  readonly #used = new Set<string>();

  /** The thumbprint of the key the proof was made with, or why it does not count. */
  async check(proof: string, wanted: ProofOf): Promise<{ thumbprint: string } | { fault: string }> {
    try {
      const { payload, protectedHeader } = await jwtVerify(proof, EmbeddedJWK, {
        typ: "dpop+jwt",
        maxTokenAge: MAX_AGE,
        requiredClaims: ["jti", "htm", "htu", "iat"],
      });
      const { htm, htu, ath, nonce, jti = "" } = payload;
      if (htm !== wanted.method || htu !== wanted.address)
        return { fault: "the proof is for another request" };
      if (wanted.accessToken !== undefined && ath !== hashOf(wanted.accessToken)) {
        return { fault: "the proof is for another token" };
      }
      if (wanted.nonce !== undefined && nonce !== wanted.nonce) return { fault: "use_dpop_nonce" };
      if (this.#used.has(jti)) return { fault: "the proof has been used before" };
      this.#used.add(jti);
      return { thumbprint: await calculateJwkThumbprint(protectedHeader.jwk ?? {}) };
    } catch (error) {
      return { fault: error instanceof Error ? error.message : "the proof is not a JWT" };
    }
  }
}

const hashOf = (token: string): string => createHash("sha256").update(token).digest("base64url");
