import { parseNationalId } from "@sluse/core";

const ELEVEN = /(?<!\d)\d{6}[ +.-]?\d{5}(?!\d)/gu;

/**
 * Whether an address, or a part of one, holds a national id, a synthetic one included: whoever puts test numbers in addresses will put
 * real ones there.
 */
export function holdsNationalId(address: string): boolean {
  for (const [met] of decoded(address).matchAll(ELEVEN)) {
    const digits = met.replaceAll(/\D/gu, "");
    if (parseNationalId(digits, "production").kind === "valid") return true;
    if (parseNationalId(digits, "test").kind === "valid") return true;
  }
  return false;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    // A stray percent sign: searched as it stands.
    return address;
  }
}
