import {
  DAY,
  ENDED,
  instant,
  isoOf,
  later,
  type Instant,
  type MailOut,
  type MailOutState,
} from "@sluse/core";

import { endByWindow } from "../approval/window-is-over.ts";
import { mailOutOf, record, type Context } from "../internal/context.ts";
import { voidExpired } from "../clearances/void-unbegun.ts";

/** What tidying took away. */
export interface Tidied {
  readonly contacts: number;
  readonly audience: number;
  readonly submissions: number;
  /** Mail-outs that ended because their window was over, released or not. */
  readonly expired: number;
  /** Clearances that nobody began in time. */
  readonly voided: number;
}

const BROKEN_OFF_AFTER = DAY;
/** Answers to requests that are of no mail-out: nobody sends one again after so long. */
const ANSWERS_KEPT = 30 * DAY;

const UNDER_WAY: readonly MailOutState[] = ["held", "awaiting-approval", "approved", "releasing", "paused"];

/**
 * Deletes what policy says is no longer needed (GDPR art. 5 (1) (e)): contacts past their days, audiences of mail-outs
 * that ended, submissions that were broken off. A mail-out whose window is over ends here: nobody may release it any
 * more. The audit log stays.
 */
export async function tidy(context: Context, contactDays: number): Promise<Tidied> {
  const voided = await voidAllExpired(context);
  const expired = await expireAll(context);
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
    await tx.deleteAnswers(later(now, -ANSWERS_KEPT));
    if (contacts + audience + submissions > 0) {
      await record(context, tx, "contacts-deleted", {
        details: { before: isoOf(before), contacts, audience, submissions },
      });
    }
    const { mailOuts } = expired;
    return { contacts, audience: audience + expired.audience, submissions, expired: mailOuts, voided };
  });
}

/** What nobody began in time, of every mail-out, also of those that nobody comes by any more. */
async function voidAllExpired(context: Context): Promise<number> {
  let voided = 0;
  for (const { id } of await context.ledger.transact((tx) => tx.listMailOuts({ unbegun: true }))) {
    const expired = await context.ledger.transact(async (tx) =>
      voidExpired(context, tx, await mailOutOf(tx, id), context.clock.now()),
    );
    voided += expired.length;
  }
  return voided;
}

/** One at a time, each held while it is looked at: another gate may be sending. */
async function expireAll(context: Context): Promise<{ mailOuts: number; audience: number }> {
  const underWay = await context.ledger.transact((tx) => tx.listMailOuts({ states: UNDER_WAY }));
  let mailOuts = 0;
  let audience = 0;
  for (const { id } of underWay.filter((mailOut) => isOver(mailOut, context.clock.now()))) {
    const people = await context.ledger.transact(async (tx) => {
      const mailOut = await mailOutOf(tx, id);
      if (!UNDER_WAY.includes(mailOut.state)) return undefined;
      return endByWindow(context, tx, mailOut);
    });
    if (people === undefined) continue;
    mailOuts += 1;
    audience += people;
  }
  return { mailOuts, audience };
}

const isOver = ({ manifest }: MailOut, now: Instant): boolean => now >= instant(manifest.window.until);
