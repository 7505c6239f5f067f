import { exportJWK, generateKeyPair, type JWK } from "jose";

/**
 * A fresh key pair for a client, as JWK. Maskinporten takes RS256 and its like; HelseID takes both.
 * @example
 * `const { privateKey, publicKey } = await makeClientKeys("key-1", "RS256");`
 */
export async function makeClientKeys(
  kid = "nøkkel-1",
  alg: "ES256" | "RS256" = "ES256",
): Promise<{ privateKey: JWK; publicKey: JWK }> {
  const pair = await generateKeyPair(alg, { extractable: true });
  const [privateKey, publicKey] = await Promise.all([exportJWK(pair.privateKey), exportJWK(pair.publicKey)]);
  return { privateKey: { ...privateKey, kid, alg }, publicKey: { ...publicKey, kid, alg } };
}
