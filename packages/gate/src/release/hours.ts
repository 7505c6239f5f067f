import { instant, type Instant, type MailOut, type Policy, type SendingHours } from "@sluse/core";
import { sendingHours } from "@sluse/core/house";

/** Whether a letter of the mail-out may leave at a moment: its window, and the policy's hours. */
export const hoursOf = ({ manifest: { window } }: MailOut, { sending }: Policy, at: Instant): SendingHours =>
  sendingHours(at, sending, { from: instant(window.from), until: instant(window.until) });
