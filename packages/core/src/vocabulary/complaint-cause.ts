/** What people complain of, as the service desk writes it down. */
export const COMPLAINT_CAUSES = ["opted-out", "link", "text", "repeated", "other"] as const;
/** One of `COMPLAINT_CAUSES`. */
export type ComplaintCause = (typeof COMPLAINT_CAUSES)[number];
