import { exitCodeOf } from "../exit-code.ts";
import { orderOf } from "../mail-out-folder/order-of.ts";
import { readMailOutFolder } from "../mail-out-folder/read-mail-out-folder.ts";
import { streamRecipients } from "../mail-out-folder/stream-recipients.ts";
import { createProgress } from "../output/progress.ts";
import { ordererReport } from "../output/orderer-report.ts";
import type { CommandResult, Session } from "../session.ts";

/** The work of `sluse submit`. */
export async function submit(session: Session, given: string): Promise<CommandResult> {
  const { user, terminal, texts } = session;
  const folder = await readMailOutFolder(session.pathOf(given));
  await using site = await session.openSite();
  const progress = createProgress(terminal, texts.progress.recipients);
  const { signal } = terminal;
  try {
    const recipients = streamRecipients(folder.recipientsPath, { progress, signal });
    const report = await site.gate.submit(orderOf(folder, user, recipients), { signal });
    return { exitCode: exitCodeOf(report.decision), data: report, text: ordererReport(report, session) };
  } finally {
    progress.stop();
  }
}
