import {
  SluseError,
  countInput,
  readClearanceId,
  userInput,
  type ClearanceId,
  type LedgerTransaction,
  type MailOutId,
  type UserId,
  type WaveRecord,
} from "@sluse/core";
import { z } from "zod";

import { mailOutOf, projectOf, type Context } from "../internal/context.ts";
import { assertMayPass } from "../roles/may-pass.ts";
import { beginIn, type Beginning } from "./begin-sending.ts";
import { clearanceInput } from "./settle.ts";

/** Which clearances of a wave to begin, once it is read. */
export interface BeginRequest {
  readonly by: UserId;
  readonly wave: number;
  readonly clearances: readonly ClearanceId[];
}

export const beginRequest: z.ZodType<BeginRequest> = z.strictObject({
  by: userInput,
  wave: countInput(1),
  clearances: z.array(clearanceInput),
});

/**
 * Begins clearances of a wave that another process cleared: the wave and its last moment are the ledger's own, whatever the
 * caller believes of them.
 * @throws SluseError `SLUSE_MAIL_OUT_UNKNOWN`, `SLUSE_ROLE_MISSING`, `SLUSE_CLEARANCE_NOT_OF_WAVE`
 */
export async function beginHandedOver(
  context: Context,
  id: MailOutId,
  { by, wave, clearances }: BeginRequest,
): Promise<Beginning> {
  return context.ledger.transact(async (tx) => {
    const mailOut = await mailOutOf(tx, id);
    assertMayPass(context, "begin", by, { mailOut, project: await projectOf(tx, mailOut.project) });
    const claimed = await claimedWave(tx, id, wave);
    await assertOfWave(tx, id, wave, clearances);
    if (clearances.length === 0) return { begun: [], refused: [], findings: [] };
    const { at, sendBefore } = claimed;
    const asked = [...new Set(clearances)];
    return beginIn(context, tx, { mailOut: id, number: wave, at, sendBefore, by }, asked);
  });
}

async function claimedWave(
  tx: LedgerTransaction,
  id: MailOutId,
  number: number,
): Promise<NonNullable<WaveRecord["claimed"]>> {
  const [found] = await tx.loadWaves(id, [number]);
  if (found?.claimed) return found.claimed;
  throw new SluseError(
    "SLUSE_CLEARANCE_NOT_OF_WAVE",
    `mail-out \`${id}\` has no wave ${number} that was cleared`,
  );
}

/** What may yet be begun must be of the wave whose last moment is asked about. Of the others nothing is begun anyway. */
async function assertOfWave(
  tx: LedgerTransaction,
  id: MailOutId,
  wave: number,
  clearances: readonly ClearanceId[],
): Promise<void> {
  const waveOf = new Map((await tx.listUnbegun({ mailOut: id })).map((each) => [each.clearance, each.wave]));
  const strange = clearances.some(
    (clearance) =>
      readClearanceId(clearance)?.mailOut !== id || (waveOf.has(clearance) && waveOf.get(clearance) !== wave),
  );
  if (!strange) return;
  throw new SluseError("SLUSE_CLEARANCE_NOT_OF_WAVE", "a clearance is not one of this wave's", {
    mend: "give a wave the ids of its own clearances",
  });
}
