import { presentDigest, type MailOut, type MailOutId, type Policy, type Project } from "@sluse/core";

import { ownValuesOf } from "../content/own-values.ts";
import type { Context } from "../internal/context.ts";
import { digestOfPolicy } from "../internal/digest-of-policy.ts";
import type { Reading } from "./read-comer.ts";

const LAST = new WeakMap<Context, Map<MailOutId, Reading>>();
/** More mail-outs than one process takes people to at a time. */
const MOST = 200;

/**
 * What rows of a standing mail-out were read by the last time. Nothing is believed because of it: whoever is cleared by a row that
 * was read so is cleared in a transaction that has found the mail-out to be the same (`isReadBy`) and its policy the one that was approved.
 */
export const lastReadingOf = (context: Context, id: MailOutId): Reading | undefined =>
  LAST.get(context)?.get(id);

/** What rows are to be read by; kept for those who come next. */
export async function readingOf(
  context: Context,
  {
    mailOut,
    project,
    policy,
  }: { readonly mailOut: MailOut; readonly project: Project; readonly policy: Policy },
): Promise<Reading> {
  const own = await ownValuesOf(context, { mailOut, project, policy });
  const reading: Reading = { mailOut, policy, own };
  // By another policy than the approved one nobody is cleared, and no row is read twice.
  if (digestOfPolicy(policy) !== mailOut.manifest.policy.digest) return reading;
  const last = LAST.get(context) ?? new Map<MailOutId, Reading>();
  LAST.set(context, last);
  if (last.size >= MOST) last.clear();
  last.set(mailOut.id, reading);
  return reading;
}

/** Whether the mail-out is what a row was read by: its letter, its terms and its policy. */
export const isReadBy = (mailOut: MailOut, reading: Reading): boolean =>
  presentDigest(mailOut) === presentDigest(reading.mailOut);
