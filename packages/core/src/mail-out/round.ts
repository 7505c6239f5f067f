/** What a mail-out is to the person who gets it. A correction mends a fault of one's own in an earlier mail-out. */
export type Round = "invitation" | "reminder" | "correction" | "result";
export const ROUNDS: readonly Round[] = ["invitation", "reminder", "correction", "result"];

/** What a contact was: a round, or a reminder that the channel (Helsenorge) sends by itself. */
export type ContactRound = Round | "channel-reminder";
