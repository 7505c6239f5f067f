/** Every kind of mail-out there is. */
export const MAIL_OUT_KINDS = ["letter", "form"] as const;
/** What goes out: a letter, or a form to be answered. */
export type MailOutKind = (typeof MAIL_OUT_KINDS)[number];
