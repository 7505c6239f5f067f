import {
  endMailOut,
  freeTextInput,
  isEnded,
  userInput,
  type Finding,
  type LedgerTransaction,
  type MailOut,
  type MailOutId,
  type UserId,
} from "@sluse/core";
import { z } from "zod";

import { voidAllUnbegun } from "../clearances/void-unbegun.ts";
import { verdictOf, type Verdict } from "../findings/verdict.ts";
import { wrongState } from "../findings/wrong-state.ts";
import { mailOutOf, projectOf, record, type Context } from "../internal/context.ts";
import { checkComment } from "../projects/superuser-asked.ts";
import { checkMayPass, refuse } from "../roles/may-pass.ts";
import { rolesOf } from "../roles/roles.ts";
import { sumOf, wavesInTheAir, type InTheAir, type WaveInTheAir } from "../clearances/in-the-air.ts";

/** Who does something, and why, once it is read. */
export interface SignedRequest {
  readonly by: UserId;
  readonly comment: string;
}

export const signedRequest: z.ZodType<SignedRequest> = z.strictObject({
  by: userInput,
  comment: freeTextInput,
});

interface Ending {
  readonly door: "reject" | "withdraw";
  readonly state: "rejected" | "withdrawn";
  readonly what: "mail-out-rejected" | "mail-out-withdrawn";
  readonly mayEnd: (mailOut: MailOut) => boolean;
}

/** What withdrawing came to. */
export interface Withdrawn extends Verdict, InTheAir {}

/** A superuser says no. */
export const reject = (context: Context, id: MailOutId, request: SignedRequest): Promise<Verdict> =>
  end(context, id, request, {
    door: "reject",
    state: "rejected",
    what: "mail-out-rejected",
    mayEnd: ({ state }) => state === "held" || state === "awaiting-approval" || state === "approved",
  });

/**
 * Takes a mail-out back, by the one who ordered it or a superuser. What is under way stops at the next chunk; what
 * was already cleared stays in the books.
 */
export const withdraw = (context: Context, id: MailOutId, request: SignedRequest): Promise<Withdrawn> =>
  end(context, id, request, {
    door: "withdraw",
    state: "withdrawn",
    what: "mail-out-withdrawn",
    mayEnd: (mailOut) => !isEnded(mailOut),
  });

function end(
  context: Context,
  id: MailOutId,
  { by, comment }: SignedRequest,
  { door, state, what, mayEnd }: Ending,
): Promise<Withdrawn> {
  return context.ledger.transact(async (tx) => {
    const mailOut = await mailOutOf(tx, id);
    const project = await projectOf(tx, mailOut.project);
    const findings: Finding[] = checkMayPass(context, door, by, { project, mailOut });
    findings.push(...checkComment(comment));
    if (!mayEnd(mailOut)) findings.push(wrongState(mailOut));
    if (findings.length > 0) {
      return { ...(await refuse(context, tx, { door, by, project, mailOut }, findings)), ...sumOf([]) };
    }
    const ended = endMailOut(mailOut, state);
    await tx.saveMailOut(ended);
    await tx.deleteAudience(id);
    const waves = state === "withdrawn" ? await takeBack(context, tx, ended) : [];
    if (state === "withdrawn") await tx.deleteApprovals(id);
    await record(context, tx, what, {
      by,
      roles: rolesOf(context.site, by, { project, mailOut }),
      mailOut: ended,
      details: { comment },
    });
    return { ...verdictOf([]), ...sumOf(waves) };
  });
}

/** Nothing of it is begun any more. */
async function takeBack(
  context: Context,
  tx: LedgerTransaction,
  mailOut: MailOut,
): Promise<readonly WaveInTheAir[]> {
  const now = context.clock.now();
  const open = (await tx.loadWaves(mailOut.id)).filter(({ claimed }) => claimed && claimed.sendBefore > now);
  const voided = await voidAllUnbegun(context, tx, mailOut, "withdrawn");
  return wavesInTheAir(tx, mailOut.id, voided, new Set(open.map(({ number }) => number)));
}
