import { exitCodeOf } from "../exit-code.ts";
import { readMailOutFolder } from "../mail-out-folder/read-mail-out-folder.ts";
import { streamRecipients } from "../mail-out-folder/stream-recipients.ts";
import { ordererReport } from "../output/orderer-report.ts";
import { createProgress } from "../output/progress.ts";
import type { CommandResult, Session } from "../session.ts";

/** The work of `sluse recheck`. */
export async function recheck(session: Session, mailOut: string, given: string): Promise<CommandResult> {
  const { terminal, texts } = session;
  const folder = await readMailOutFolder(session.pathOf(given));
  await using site = await session.openSite();
  const progress = createProgress(terminal, texts.progress.recipients);
  const { signal } = terminal;
  try {
    // A standing mail-out has none: those of its folder come later.
    const path = folder.standing ? undefined : folder.recipientsPath;
    const recipients = streamRecipients(path, { progress, signal });
    const report = await site.gate.recheck(mailOut, recipients, { by: session.user, signal });
    return { exitCode: exitCodeOf(report.decision), data: report, text: ordererReport(report, session) };
  } finally {
    progress.stop();
  }
}
