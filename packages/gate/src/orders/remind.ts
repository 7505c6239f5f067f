import {
  DAY,
  LEDGER_ITSELF,
  instant,
  isReleasable,
  later,
  type LedgerTransaction,
  type MailOut,
  type MailOutState,
} from "@sluse/core";
import { recipientsTogether } from "@sluse/core/house";

import { approvalsNeeded, approvedUntil, standingApprovals } from "../approval/standing-approvals.ts";
import { projectOf, type Context } from "../internal/context.ts";
import { tellOnce } from "../internal/tell.ts";

/** What looking for what has lasted too long came to. */
export interface Reminded {
  /** Alerts that were not told of before. */
  readonly alerts: number;
}

/** An approval is renewed in this time by a superuser who is away for some days. */
const ENDS_SOON = 7 * DAY;
/** Senders report within hours, a print shop the day after. */
const OUTCOMES_BY = 2 * DAY;
/** What lasts is told of again. */
const AGAIN = 7 * DAY;

const UNDER_WAY: readonly MailOutState[] = ["approved", "releasing", "paused"];

/**
 * Looks for what nobody did and somebody should know of, and tells whoever is to be told (`tell`): an approval that ends within
 * a week while there is more to send, outcomes that are missing two days after the last moment they could be sent at, a
 * ledger that was restored. Each is told again after a week, while it lasts.
 */
export async function remind(context: Context): Promise<Reminded> {
  if (context.tell.length === 0) return { alerts: 0 };
  const now = context.clock.now();
  const { restored, mailOuts } = await context.ledger.transact(async (tx) => {
    const underWay = await tx.listMailOuts({ states: UNDER_WAY });
    // Of what has ended as well somebody should know what left.
    const lately = await tx.listOpenWaves(later(now, -OUTCOMES_BY - AGAIN));
    return {
      restored: await tellOfRestored(context, tx),
      mailOuts: new Set([...underWay.map(({ id }) => id), ...lately.map(({ mailOut }) => mailOut)]),
    };
  });
  let alerts = restored;
  for (const id of mailOuts)
    alerts += await context.ledger.transact(async (tx) => {
      const mailOut = await tx.loadMailOut(id);
      if (!mailOut) return 0;
      return (await tellOfApproval(context, tx, mailOut)) + (await tellOfOutcomes(context, tx, mailOut));
    });
  return { alerts };
}

/** What the ledger itself has stopped. */
export async function tellOfRestored(context: Context, tx: LedgerTransaction): Promise<number> {
  let told = 0;
  for (const { id, by } of await tx.listStops()) {
    if (by !== LEDGER_ITSELF) continue;
    const alert = { ...ofNothing, what: "ledger.restored", subject: `restored ${id}`, stop: id } as const;
    if (await tellOnce(context, tx, { ...alert, at: context.clock.now() }, AGAIN)) told += 1;
  }
  return told;
}

async function tellOfApproval(context: Context, tx: LedgerTransaction, mailOut: MailOut): Promise<number> {
  if (!isReleasable(mailOut)) return 0;
  const now = context.clock.now();
  const project = await projectOf(tx, mailOut.project);
  const approvals = standingApprovals(await tx.loadApprovals(mailOut.id), mailOut, project, now);
  const needed = approvalsNeeded(recipientsTogether(mailOut.manifest), context.policyOf(project));
  const until = approvedUntil(approvals, needed);
  // An approval that lasts as long as the window leaves nothing unsent.
  if (until === undefined || until > later(now, ENDS_SOON) || until >= instant(mailOut.manifest.window.until))
    return 0;
  const about = { project: mailOut.project, mailOut: mailOut.id, stop: null, at: now };
  const subject = `approval of mail-out ${mailOut.id} until ${until}`;
  return (await tellOnce(context, tx, { ...about, what: "approval.ends-soon", subject }, AGAIN)) ? 1 : 0;
}

async function tellOfOutcomes(context: Context, tx: LedgerTransaction, mailOut: MailOut): Promise<number> {
  const now = context.clock.now();
  const begun = (await tx.countUntold(mailOut.id)).filter((each) => each.begun > 0).map(({ wave }) => wave);
  if (begun.length === 0) return 0;
  const waves = await tx.loadWaves(mailOut.id, begun);
  const isLate = waves.some(({ claimed }) => claimed && later(claimed.sendBefore, OUTCOMES_BY) <= now);
  if (!isLate) return 0;
  const about = { project: mailOut.project, mailOut: mailOut.id, stop: null, at: now };
  const subject = `outcomes of mail-out ${mailOut.id}`;
  return (await tellOnce(context, tx, { ...about, what: "outcomes.missing", subject }, AGAIN)) ? 1 : 0;
}

const ofNothing = { project: null, mailOut: null, stop: null } as const;
