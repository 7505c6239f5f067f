import { readAddress } from "../address/read-address.ts";
import { cutByExample, cutWhole, type CutAddress } from "./cut-address.ts";

const SLOT = /\{\{([^{}]*)\}\}/gu;
/** Scheme and host of an address so far, and the sign that ends them: what follows may differ from letter to letter. */
const AFTER_HOST = /^(?:https?:\/\/[^/?#]+|(?!https?:)[^/?#]+)[/?#]/iu;

/** A template's address, taken apart once: literal text, and between it the slots that recipients fill. */
export interface Pattern {
  readonly literals: readonly string[];
  readonly slots: readonly string[];
}

/** A template's link as one recipient meets it. */
export interface FilledPattern {
  readonly address: string;
  readonly cut: CutAddress;
  /** Whether a canary can stand in the place of what was cut out. */
  readonly hasCanary: boolean;
  /** What is tried in the place of all letters' links, when the canary is a whole address. */
  readonly example?: string;
  /** What recipients' values put in the address besides the token: no name may stand in it. */
  readonly besidesToken: string;
}

export function parsePattern(address: string): Pattern {
  const literals: string[] = [];
  const slots: string[] = [];
  let from = 0;
  for (const { 0: whole, 1: slot = "", index } of address.matchAll(SLOT)) {
    literals.push(address.slice(from, index));
    slots.push(slot.trim());
    from = index + whole.length;
  }
  literals.push(address.slice(from));
  return { literals, slots };
}

/**
 * Puts a recipient's values in, and cuts them out again where they stand in `tokenSlots`. A value that is the whole
 * address is cut where it differs from its canary; without one, at its path and parameters. Hosts are never cut: each is judged.
 */
export function fillPattern(
  pattern: Pattern,
  valueOf: (slot: string) => string,
  tokenSlots: readonly string[],
  canaries: Readonly<Record<string, string>>,
): FilledPattern {
  const address = fill(pattern, valueOf);
  const whole = wholeAddressSlot(pattern);
  if (whole !== undefined) {
    const canary = Object.hasOwn(canaries, whole) ? (canaries[whole] ?? "") : "";
    const example = fill(pattern, (slot) => (slot === whole ? canary : valueOf(slot)));
    const cut = readAddress(canary).kind === "web" ? cutByExample(address, example, whole) : undefined;
    const besidesToken = address.replace(AFTER_HOST, "");
    return cut
      ? { address, cut, hasCanary: true, example, besidesToken }
      : { address, cut: cutWhole(address, whole), hasCanary: false, besidesToken };
  }
  let shape = "";
  let written = "";
  let besidesToken = "";
  const parts = new Map<string, string>();
  for (const [index, literal] of pattern.literals.entries()) {
    shape += literal;
    written += literal;
    const slot = pattern.slots[index];
    if (slot === undefined) continue;
    const value = valueOf(slot);
    if (tokenSlots.includes(slot) && AFTER_HOST.test(written)) {
      shape += `{${slot}}`;
      parts.set(slot, value);
    } else {
      shape += value;
      besidesToken += ` ${value}`;
    }
    written += value;
  }
  const hasCanary = [...parts.keys()].some((slot) => Object.hasOwn(canaries, slot) && canaries[slot] !== "");
  return { address, cut: { shape, parts }, hasCanary, besidesToken };
}

/** The slot whose value is the address from its start on. */
const wholeAddressSlot = ({ literals, slots }: Pattern): string | undefined =>
  literals[0] === "" ? slots[0] : undefined;

const fill = ({ literals, slots }: Pattern, valueOf: (slot: string) => string): string =>
  literals.reduce((address, literal, index) => address + valueOf(slots[index - 1] ?? "") + literal);
