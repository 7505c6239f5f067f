import {
  createFinding,
  endMailOut,
  type Finding,
  type LedgerTransaction,
  type MailOut,
  type Rule,
} from "@sluse/core";

import { record, type Context } from "../internal/context.ts";

export const releaseOutsideWindow: Rule = {
  id: "release/outside-window",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Sendevinduet er over",
      what: "Sendevinduet sluttet {until}.",
      why: "Etter vinduet kan svarfrister og opplysninger i brevet være utgått.",
      mend: "Bestill en ny utsending til dem som gjenstår.",
    },
    en: {
      title: "The sending window is over",
      what: "The window ended {until}.",
      why: "After the window, deadlines and facts in the letter may no longer hold.",
      mend: "Order a new mail-out for those who are left.",
    },
  },
  example: {
    fails: "Release on 11 March in a window until 10 March.",
    passes: "Release on 9 March in a window until 10 March.",
  },
};

/** The window has ended: nothing of the mail-out leaves any more. */
export const windowIsOver = ({ manifest: { window } }: MailOut): Finding =>
  createFinding(releaseOutsideWindow, { facts: { until: window.until } });

/**
 * Ends a mail-out whose window is over. Who of a list was not reached by then will not be: it has expired. A standing one
 * was to last until its last day, and is completed when it reached anybody.
 */
export async function endByWindow(
  context: Context,
  tx: LedgerTransaction,
  mailOut: MailOut,
): Promise<number> {
  const isDone = mailOut.manifest.standing !== null && (await tx.countClaims({ mailOut: mailOut.id })) > 0;
  const ended = endMailOut(mailOut, isDone ? "completed" : "expired");
  await tx.saveMailOut(ended);
  const people = await tx.deleteAudience(mailOut.id);
  await record(context, tx, isDone ? "mail-out-completed" : "mail-out-expired", { mailOut: ended });
  return people;
}
