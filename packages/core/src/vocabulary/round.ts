/**
 * What a mail-out is to the person who gets it. A correction mends a fault of one's own in an earlier mail-out; information is
 * how the project is getting on; a follow-up is a step of the project's plan.
 */
export const ROUNDS = ["invitation", "reminder", "correction", "result", "information", "follow-up"] as const;
/** One of `ROUNDS`. */
export type Round = (typeof ROUNDS)[number];

/** What a contact was: a round, or a reminder that the channel (Helsenorge) sends by itself. */
export const CONTACT_ROUNDS: readonly [...typeof ROUNDS, "channel-reminder"] = [
  ...ROUNDS,
  "channel-reminder",
];
/** One of `CONTACT_ROUNDS`. */
export type ContactRound = (typeof CONTACT_ROUNDS)[number];
