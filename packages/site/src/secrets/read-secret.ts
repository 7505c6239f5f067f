import { SluseError, type Name } from "@sluse/core";

import { readTextFile } from "../yaml/read-text-file.ts";
import type { SecretReference } from "./secret-reference.ts";

const KEY_BYTES = 32;

/**
 * Fetches a secret from where it is kept. Errors name the place, never the secret.
 * @throws SluseError `SLUSE_SITE_SECRET_MISSING`
 */
export async function readSecret(
  reference: SecretReference,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const secret = "env" in reference ? (environment[reference.env] ?? "") : await readTextFile(reference.file);
  if (secret.trim() !== "") return secret.trim();
  throw new SluseError("SLUSE_SITE_SECRET_MISSING", `no secret in ${nameOf(reference).en}`, {
    ...placeOf(reference),
    nb: `det er ingen hemmelighet i ${nameOf(reference).nb}`,
  });
}

/**
 * Fetches a key of at least 32 bytes, written in hexadecimal or base64.
 * @throws SluseError `SLUSE_SITE_SECRET_MISSING`, `SLUSE_SITE_SECRET_INVALID`
 */
export async function readKey(
  reference: SecretReference,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Uint8Array> {
  const written = await readSecret(reference, environment);
  const bytes = decode(written);
  if (bytes && bytes.byteLength >= KEY_BYTES) return bytes;
  throw new SluseError(
    "SLUSE_SITE_SECRET_INVALID",
    `the key in ${nameOf(reference).en} is not ${KEY_BYTES} bytes or more in hexadecimal or base64`,
    {
      ...placeOf(reference),
      nb: `nøkkelen i ${nameOf(reference).nb} er ikke ${KEY_BYTES} byte eller mer, heksadesimalt eller som base64`,
    },
  );
}

const nameOf = (reference: SecretReference): Name =>
  "env" in reference
    ? { nb: `miljøvariabelen \`${reference.env}\``, en: `environment variable \`${reference.env}\`` }
    : { nb: `filen \`${reference.file}\``, en: `file \`${reference.file}\`` };

const placeOf = (reference: SecretReference): { place?: { file: string } } =>
  "file" in reference ? { place: { file: reference.file } } : {};

/** What reads as hexadecimal is hexadecimal: with a digit lost it would be base64, of another key. */
function decode(written: string): Uint8Array | undefined {
  if (/^[0-9a-f]+$/iu.test(written)) {
    return written.length % 2 === 0 ? Buffer.from(written, "hex") : undefined;
  }
  const isBase64 = written.length % 4 === 0 && /^[0-9a-z+/]+={0,2}$/iu.test(written);
  return isBase64 ? Buffer.from(written, "base64") : undefined;
}
