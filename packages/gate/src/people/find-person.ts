import {
  SluseError,
  type LedgerTransaction,
  type NationalId,
  type NationalIdMode,
  type Pseudonym,
} from "@sluse/core";

import type { Context } from "../internal/context.ts";
import { bringUpToDate } from "./bring-up-to-date.ts";

/**
 * The number of a person a door is asked about.
 * @throws SluseError `SLUSE_NATIONAL_ID_INVALID`
 */
export function readPersonNumber(
  { pseudonyms }: Pick<Context, "pseudonyms">,
  nationalId: unknown,
): NationalId {
  if (typeof nationalId !== "string")
    throw new SluseError("SLUSE_NATIONAL_ID_INVALID", "the number given is not a text");
  return pseudonyms.read(nationalId, modeOfAny(nationalId));
}

/**
 * A person, as the ledger knows them by each of their numbers. A gate with a retired key would ask, and write, under a
 * name that nobody looks for.
 * @throws SluseError `SLUSE_KEY_RETIRED`
 */
export async function findPeople(
  context: Context,
  tx: LedgerTransaction,
  numbers: readonly NationalId[],
): Promise<Pseudonym[]> {
  await context.pseudonyms.assertPresent(tx);
  await bringUpToDate(context, tx, numbers);
  return numbers.map((number) => context.pseudonyms.of(number));
}

/** A person is found whatever kind of number they have: the month tells synthetic ones. */
const modeOfAny = (nationalId: string): NationalIdMode =>
  /^\s*\d{2}\s*[4-9]/u.test(nationalId) ? "test" : "production";
