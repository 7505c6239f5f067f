import type { Contact, UserId } from "@sluse/core";

import { record, type Context } from "../internal/context.ts";
import { modeOfAny } from "./stops.ts";

/** What the ledger holds on one person: for the service desk, and for access under GDPR art. 15. */
export interface HeldOnPerson {
  readonly contacts: readonly Contact[];
  /** Someone asked that this person is not written to. Opt-outs from registers are never held. */
  readonly stopped: boolean;
}

/**
 * Who wrote to this person, what, when, and what became of it. That it was looked up is in the audit log; whom it was
 * about is not.
 * @throws SluseError `SLUSE_NATIONAL_ID_INVALID`
 */
export async function contactsOf(context: Context, nationalId: string, by: UserId): Promise<HeldOnPerson> {
  const id = context.pseudonyms.read(nationalId, modeOfAny(nationalId));
  return context.ledger.transact(async (tx) => {
    await context.pseudonyms.assertPresent(tx);
    await context.pseudonyms.bringUpToDate(tx, [id]);
    const person = context.pseudonyms.of(id);
    await record(context, tx, "contacts-shown", { by });
    return { contacts: await tx.loadContacts([person]), stopped: await tx.isStopped([person]) };
  });
}
