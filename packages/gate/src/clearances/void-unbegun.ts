import type { ClearanceId, ClearanceOfWave, Instant, LedgerTransaction, MailOut } from "@sluse/core";

import { record, type Context } from "../internal/context.ts";
import { countInWaves } from "./count-in-waves.ts";

/** Why clearances that nobody began are void. */
export type VoidBecause = "expired" | "stopped" | "person-stopped" | "withdrawn";

/** Makes clearances void that nobody has begun; the others stay. Answers those that were. */
export async function voidUnbegun(
  context: Context,
  tx: LedgerTransaction,
  mailOut: MailOut,
  clearances: readonly ClearanceId[],
  because: VoidBecause,
): Promise<readonly ClearanceOfWave[]> {
  if (clearances.length === 0) return [];
  return recordVoid(context, tx, mailOut, await tx.takeBack(clearances), because);
}

async function recordVoid(
  context: Context,
  tx: LedgerTransaction,
  mailOut: MailOut,
  takenBack: readonly ClearanceOfWave[],
  because: VoidBecause,
): Promise<readonly ClearanceOfWave[]> {
  if (takenBack.length === 0) return [];
  await countInWaves(tx, mailOut.id, { takenBack });
  await record(context, tx, "clearances-voided", {
    mailOut,
    details: { count: takenBack.length, because },
  });
  return takenBack;
}

/** What nobody began in time is void by itself: it is written down when somebody comes by. */
export async function voidExpired(
  context: Context,
  tx: LedgerTransaction,
  mailOut: MailOut,
  now: Instant,
): Promise<readonly ClearanceOfWave[]> {
  return recordVoid(context, tx, mailOut, await tx.takeBackExpired(mailOut.id, now), "expired");
}

/** Takes back all of a mail-out that nobody has begun. Answers what it was. */
export async function voidAllUnbegun(
  context: Context,
  tx: LedgerTransaction,
  mailOut: MailOut,
  because: VoidBecause,
): Promise<readonly ClearanceOfWave[]> {
  const unbegun = await tx.listUnbegun({ mailOut: mailOut.id });
  return voidUnbegun(
    context,
    tx,
    mailOut,
    unbegun.map(({ clearance }) => clearance),
    because,
  );
}
