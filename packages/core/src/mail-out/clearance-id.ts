import type { ClearanceId, MailOutId } from "../ids.ts";

const CLEARANCE = /^[a-z0-9][a-z0-9._-]{0,63}\/[1-9]\d{0,9}$/u;

/** The clearance numbered `number` of a mail-out. */
export const clearanceId = (mailOut: MailOutId, number: number): ClearanceId =>
  `${mailOut}/${number}` as ClearanceId;

/** The two halves of a clearance id; undefined when it is none. */
export function readClearanceId(
  id: string,
): { readonly mailOut: MailOutId; readonly number: number } | undefined {
  if (!CLEARANCE.test(id)) return undefined;
  // Cut by hand: of every outcome of a wave both are asked for, several times.
  const slash = id.indexOf("/");
  return { mailOut: id.slice(0, slash) as MailOutId, number: Number(id.slice(slash + 1)) };
}
