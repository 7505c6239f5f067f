import { createHash } from "node:crypto";

import { EmbeddedJWK, calculateJwkThumbprint, jwtVerify } from "jose";

import { PROOF_AGE, TOLERANCE, type ProofsUsed } from "./proofs-used.ts";

const ALGORITHMS = ["ES256", "ES384", "PS256", "RS256"];
const LONGEST_ID = 128;

interface ProofFor {
  /** Thumbprint of the key that the token is bound to. */
  readonly key: string;
  readonly method: string;
  readonly address: string;
  readonly token: string;
  readonly proofs: ProofsUsed;
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
  return (await proofs.use(`${key}.${jti}`)) ? undefined : "proof used before";
}
