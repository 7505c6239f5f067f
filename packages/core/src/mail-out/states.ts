import type { MailOutState } from "./mail-out.ts";

const EVERY: Readonly<Record<MailOutState, true>> = {
  receiving: true,
  refused: true,
  held: true,
  "awaiting-approval": true,
  approved: true,
  releasing: true,
  paused: true,
  completed: true,
  rejected: true,
  withdrawn: true,
  expired: true,
};

/** Every state of a mail-out, in the order they are come to. */
export const MAIL_OUT_STATES: readonly MailOutState[] = Object.keys(EVERY) as MailOutState[];
