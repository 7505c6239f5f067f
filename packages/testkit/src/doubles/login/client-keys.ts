import { exportJWK, generateKeyPair, type JWK } from "jose";

/** A fresh key pair for a client, as JWK. */
export async function makeClientKeys(kid = "nøkkel-1"): Promise<{ privateKey: JWK; publicKey: JWK }> {
  const pair = await generateKeyPair("ES256", { extractable: true });
  const [privateKey, publicKey] = await Promise.all([exportJWK(pair.privateKey), exportJWK(pair.publicKey)]);
  return {
    privateKey: { ...privateKey, kid, alg: "ES256" },
    publicKey: { ...publicKey, kid, alg: "ES256" },
  };
}
