import type { Ledger } from "@sluse/core";
import { readArgument, withFunctions, ofCallers } from "@sluse/core/house";
import { z } from "zod";

import { Pseudonyms } from "./internal/pseudonyms.ts";
import type { GateOptions, PseudonymKey } from "./options.ts";

/** How the keys of a gate stand to its ledger. */
export type KeysFound =
  /** The present key is the ledger's; of each older key, how many people are known by it alone. */
  | {
      readonly kind: "present";
      readonly peopleLeft: readonly { readonly key: string; readonly people: number }[];
    }
  /** The ledger has no key yet. */
  | { readonly kind: "first" }
  /** The ledger goes over to the present key when a gate is opened with it. */
  | { readonly kind: "rotates" };

const key: z.ZodType<PseudonymKey> = z.strictObject({ id: z.string(), secret: z.instanceof(Uint8Array) });
const keysInput = z.strictObject({ pseudonymKey: key, retiredKeys: z.array(key).optional() });
const ledgerInput = withFunctions<Ledger>("ledger", "transact", "close");

/**
 * Holds keys against a ledger, and changes nothing: to be asked before a gate is opened with them.
 * @throws SluseError `SLUSE_KEY_INVALID`, `SLUSE_KEY_WRONG`, `SLUSE_KEY_RETIRED`, `SLUSE_KEY_MISSING`
 */
export async function checkKeys(
  given: Ledger,
  keys: Pick<GateOptions, "pseudonymKey" | "retiredKeys">,
): Promise<KeysFound> {
  const ledger = readArgument(ledgerInput, given, "the ledger");
  const { pseudonymKey, retiredKeys = [] } = readArgument(keysInput, keys, "the keys");
  const pseudonyms = new Pseudonyms(pseudonymKey, retiredKeys);
  try {
    return await ledger.transact(async (tx): Promise<KeysFound> => {
      const known = await tx.loadKeys();
      const peopleLeft = await pseudonyms.peopleLeft(tx, known);
      if (pseudonyms.compare(known)) return { kind: "present", peopleLeft };
      return { kind: known.length === 0 ? "first" : "rotates" };
    });
  } catch (error) {
    throw ofCallers("the ledger", error);
  }
}
