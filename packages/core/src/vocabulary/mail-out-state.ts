/** Every state of a mail-out, in the order they are come to. */
export const MAIL_OUT_STATES = [
  "receiving",
  "refused",
  "held",
  "awaiting-approval",
  "approved",
  "releasing",
  "paused",
  "completed",
  "rejected",
  "withdrawn",
  "expired",
] as const;

/**
 * Where a mail-out is on its way. `receiving` is a submission under way: one that is found afterwards was broken off
 * and is swept away.
 */
export type MailOutState = (typeof MAIL_OUT_STATES)[number];

/** States that nothing leads out of. */
const ENDED_STATES = ["refused", "completed", "rejected", "withdrawn", "expired"] as const;
/** How a mail-out can have ended. */
export type EndedState = (typeof ENDED_STATES)[number];
/** States that nothing leads out of. */
export const ENDED: ReadonlySet<MailOutState> = new Set(ENDED_STATES);
/** States that a mail-out is in on its way. */
export const NOT_ENDED_STATES: readonly Exclude<MailOutState, EndedState>[] = MAIL_OUT_STATES.filter(
  (state): state is Exclude<MailOutState, EndedState> => !ENDED.has(state),
);
