import { parseNationalId } from "@sluse/core";
import { inBase64 } from "@sluse/core/house";

/** Date and person number. Eleven digits in other groups are of a random token now and then, and of nobody. */
const ELEVEN = /(?<!\d)\d{6}[ +._~:,-]?\d{5}(?!\d)/gu;

/**
 * Whether an address, or a part of one, holds a national id, a synthetic one included: whoever puts test numbers in addresses will put
 * real ones there.
 */
export function holdsNationalId(address: string): boolean {
  const read = decoded(address);
  return [read, ...inBase64(read)].some(isInPlain);
}

function isInPlain(text: string): boolean {
  for (const [met] of text.matchAll(ELEVEN)) {
    const digits = met.replaceAll(/\D/gu, "");
    if (parseNationalId(digits, "production").kind === "valid") return true;
    if (parseNationalId(digits, "test").kind === "valid") return true;
  }
  return false;
}

/** As a server reads it, full-width digits made plain; each part by itself, so that a stray percent sign hides nothing. */
const decoded = (address: string): string =>
  address.replaceAll(/(?:%[\dA-Fa-f]{2})+/gu, decodePart).normalize("NFKC");

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // Not UTF-8: its digits, if any, are single bytes.
    return part.replaceAll(/%3([0-9])/gu, "$1").replaceAll(/%[\dA-Fa-f]{2}/gu, "\uFFFD");
  }
}
