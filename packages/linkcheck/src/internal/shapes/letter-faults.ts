import { hasFieldLeft, hasInvisible } from "../address/check-traps.ts";
import { holdsNationalId } from "../address/national-id-in.ts";
import { readAddress } from "../address/read-address.ts";
import { shownAddress } from "../address/shown-address.ts";
import type { FaultTally } from "./fault-tally.ts";

/** One link of one letter, as it will reach its recipient. */
export interface LetterLink {
  readonly address: string;
  readonly shape: string;
  /** Where no name may stand; empty when there is nothing of the recipient's besides the token. */
  readonly besidesToken: string;
  readonly values: Readonly<Record<string, string>>;
  readonly tokenSlots: readonly string[];
  readonly row: number;
}

/** What may be wrong with one letter's link alone. */
export function checkLetterLink(link: LetterLink, faults: FaultTally): void {
  const { address, row } = link;
  const fact = (): { address: string } => ({ address: shownAddress(link.shape) });
  if (hasInvisible(address)) faults.add("link/invisible-characters", fact(), [row]);
  if (hasFieldLeft(address)) faults.add("link/field-left", fact(), [row]);
  if (readAddress(address).kind === "malformed") faults.add("link/malformed", fact(), [row]);
  if (holdsNationalId(address)) faults.add("link/national-id", fact(), [row]);
  const slot = heldSlot(link);
  if (slot !== undefined) faults.add("link/personal-data", { ...fact(), parameter: slot }, [row]);
}

/** A slot other than a token whose value stands in the address as a word of its own: a name, most often. */
function heldSlot({ besidesToken, values, tokenSlots }: LetterLink): string | undefined {
  const isLetters = /^\p{L}[\p{L}' -]{2,}$/u;
  if (besidesToken === "") return undefined;
  const words = ` ${wordsIn(decode(besidesToken))} `;
  for (const [slot, value] of Object.entries(values)) {
    if (tokenSlots.includes(slot) || !isLetters.test(value)) continue;
    if (words.includes(` ${wordsIn(value)} `)) return slot;
  }
  return undefined;
}

/** As addresses write names: in small letters, without what stands above them, a sign for each blank. */
const wordsIn = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll("ø", "o")
    .replaceAll("æ", "ae")
    .replaceAll(/[^\p{L}]+/gu, " ")
    .trim();

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    // A stray percent sign: searched as it stands.
    return text;
  }
}
