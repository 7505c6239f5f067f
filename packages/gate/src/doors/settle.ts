import {
  OUTCOMES,
  SluseError,
  readClearanceId,
  type AuditWhat,
  type LedgerTransaction,
  type MailOutId,
  type SettledChange,
  type Settlement,
  type UserId,
} from "@sluse/core";

import { record, type Context } from "../internal/context.ts";

/** What recording outcomes came to. */
export interface Settled {
  readonly settled: number;
  /** Outcomes that were known before and are another now. */
  readonly changed: number;
  /** Clearances that the ledger does not have. */
  readonly unknownClearances: number;
}

/**
 * Records what became of clearances. May come late, twice and in any order: the latest word stands, and each change
 * is in the audit log.
 * @throws SluseError `SLUSE_OPTION_INVALID` for an outcome that is none
 */
export async function settle(
  context: Context,
  settlements: readonly Settlement[],
  { by, what }: { by: UserId | undefined; what: Extract<AuditWhat, "wave-settled" | "outcomes-reconciled"> },
): Promise<Settled> {
  for (const { outcome } of settlements) {
    if (!OUTCOMES.includes(outcome)) {
      throw new SluseError(
        "SLUSE_OPTION_INVALID",
        `outcome \`${outcome}\` is none of ${OUTCOMES.join(", ")}`,
      );
    }
  }
  if (settlements.length === 0) return { settled: 0, changed: 0, unknownClearances: 0 };
  const settleAll = async (tx: LedgerTransaction): Promise<Settled> => {
    const changes = await tx.settle(settlements, context.clock.now());
    for (const [id, group] of Map.groupBy(changes, mailOutOfChange)) {
      const mailOut = await tx.loadMailOut(id);
      if (!mailOut) continue;
      const counts = Object.fromEntries(
        OUTCOMES.map((outcome) => [outcome, group.filter((change) => change.after === outcome).length]),
      );
      await record(context, tx, what, {
        ...(by ? { by } : {}),
        mailOut,
        details: { ...counts, changed: countChanged(group) },
      });
    }
    const given = new Set(settlements.map((settlement) => settlement.clearance)).size;
    return {
      settled: changes.length,
      changed: countChanged(changes),
      unknownClearances: given - changes.length,
    };
  };
  // An outcome that a power cut takes back is unknown again, which counts as contact: safe to keep a moment later.
  return context.ledger.transact(settleAll, { kept: "soon" });
}

const mailOutOfChange = (change: SettledChange): MailOutId => readClearanceId(change.clearance)!.mailOut;
const countChanged = (changes: readonly SettledChange[]): number =>
  changes.filter((change) => !change.first && change.before !== change.after).length;
