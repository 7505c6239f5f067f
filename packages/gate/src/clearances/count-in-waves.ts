import type { ClearanceOfWave, LedgerTransaction, MailOutId } from "@sluse/core";

/**
 * Keeps the waves' counts in step with what became void, and with what came back: they count towards the hourly ceilings,
 * the project's, and whether a canary is in the air.
 */
export async function countInWaves(
  tx: LedgerTransaction,
  id: MailOutId,
  {
    takenBack = [],
    back = [],
  }: { readonly takenBack?: readonly ClearanceOfWave[]; readonly back?: readonly ClearanceOfWave[] },
): Promise<void> {
  if (takenBack.length === 0 && back.length === 0) return;
  const numbers = [...new Set([...takenBack, ...back].map(({ wave }) => wave))];
  for (const wave of await tx.loadWaves(id, numbers)) {
    const own = (each: ClearanceOfWave): boolean => each.wave === wave.number;
    const change = back.filter(own).length - takenBack.filter(own).length;
    if (change === 0 || !wave.claimed) continue;
    await tx.saveWave({ ...wave, claimed: { ...wave.claimed, count: wave.claimed.count + change } });
  }
}
