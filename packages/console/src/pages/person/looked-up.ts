import { MINUTE } from "@sluse/core";

import { newSecret } from "../../sessions/secrets.ts";
import type { LookedUp } from "../../sessions/session.ts";
import type { Visit } from "../../visit/visit.ts";

const LASTS = 20 * MINUTE;

/** Keeps a number out of pages, addresses and histories. Answers what to ask for it by; of a session only the last is kept. */
export function keepLookedUp({ session, now }: Visit, person: Omit<LookedUp, "at">): string {
  const handle = newSecret().slice(0, 16);
  session.lookedUp = { handle, person: { ...person, at: now } };
  return handle;
}

export function lookedUp({ session, now, form }: Visit): LookedUp | undefined {
  const kept = session.lookedUp;
  if (kept === undefined || kept.handle !== form.text("person") || now - kept.person.at >= LASTS)
    return undefined;
  return kept.person;
}

/** Enough to see that one typed it right, and too little to know it by. */
export const masked = (nationalId: string): string => {
  const digits = nationalId.replaceAll(/\D/gu, "");
  return `${digits.slice(0, 2)}•• •• ••• ${digits.slice(-2)}`;
};
