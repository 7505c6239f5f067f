import type { ClearanceId, MailOutId } from "../ids.ts";

const CLEARANCE = /^(?<mailOut>[a-z0-9][a-z0-9._-]{0,63})\/(?<number>[1-9]\d{0,9})$/u;

/** The clearance numbered `number` of a mail-out. */
export const clearanceId = (mailOut: MailOutId, number: number): ClearanceId =>
  `${mailOut}/${number}` as ClearanceId;

/** The two halves of a clearance id; undefined when it is none. */
export function readClearanceId(
  id: string,
): { readonly mailOut: MailOutId; readonly number: number } | undefined {
  const groups = CLEARANCE.exec(id)?.groups;
  if (!groups) return undefined;
  return { mailOut: groups["mailOut"] as MailOutId, number: Number(groups["number"]) };
}
