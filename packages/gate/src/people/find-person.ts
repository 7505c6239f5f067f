import { SluseError, type LedgerTransaction, type NationalIdMode, type Pseudonym } from "@sluse/core";

import type { Context } from "../internal/context.ts";

/**
 * The person a door is asked about, as the ledger knows them. A gate with a retired key would ask, and write, under a
 * name that nobody looks for.
 * @throws SluseError `SLUSE_NATIONAL_ID_INVALID`, `SLUSE_KEY_RETIRED`
 */
export async function findPerson(
  context: Context,
  tx: LedgerTransaction,
  nationalId: unknown,
): Promise<Pseudonym> {
  if (typeof nationalId !== "string")
    throw new SluseError("SLUSE_NATIONAL_ID_INVALID", "the number given is not a text");
  const id = context.pseudonyms.read(nationalId, modeOfAny(nationalId));
  await context.pseudonyms.assertPresent(tx);
  await context.pseudonyms.bringUpToDate(tx, [id]);
  return context.pseudonyms.of(id);
}

/** A person is found whatever kind of number they have: the month tells synthetic ones. */
const modeOfAny = (nationalId: string): NationalIdMode =>
  /^\s*\d{2}\s*[4-9]/u.test(nationalId) ? "test" : "production";
