import { DAY, ENDED, isoOf, later, type MailOutState } from "@sluse/core";

import { record, type Context } from "../internal/context.ts";

/** What tidying took away. */
export interface Tidied {
  readonly contacts: number;
  readonly audience: number;
  readonly submissions: number;
}

const BROKEN_OFF_AFTER = DAY;

/**
 * Deletes what policy says is no longer needed (GDPR art. 5 (1) (e)): contacts past their days, audiences of mail-outs
 * that ended, submissions that were broken off. The audit log stays.
 */
export async function tidy(context: Context, contactDays: number): Promise<Tidied> {
  return context.ledger.transact(async (tx) => {
    const now = context.clock.now();
    const before = later(now, -contactDays * DAY);
    const contacts = await tx.deleteContacts(before);
    let audience = 0;
    for (const mailOut of await tx.listMailOuts({ states: [...ENDED] as MailOutState[] })) {
      audience += await tx.deleteAudience(mailOut.id);
    }
    let submissions = 0;
    for (const mailOut of await tx.listMailOuts({ states: ["receiving"] })) {
      if (now - mailOut.submittedAt < BROKEN_OFF_AFTER) continue;
      await tx.deleteMailOut(mailOut.id);
      submissions += 1;
    }
    if (contacts + audience + submissions > 0) {
      await record(context, tx, "contacts-deleted", {
        details: { before: isoOf(before), contacts, audience, submissions },
      });
    }
    return { contacts, audience, submissions };
  });
}
