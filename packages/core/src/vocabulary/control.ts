/** What is looked at before a project is opened under its ordering system's stop. */
export type Control = "proofRead" | "purpose" | "sender" | "links";
