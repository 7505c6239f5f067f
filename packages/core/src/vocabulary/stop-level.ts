/** What a stop can be of, beside a person. */
export type StopLevel = "global" | "system" | "project" | "mail-out";
