import { readCount } from "../internal/read-count.ts";
import type { CommandResult, Session } from "../session.ts";

/** The work of `sluse complaints`. */
export async function complaints(
  session: Session,
  mailOut: string,
  options: { readonly count: string },
): Promise<CommandResult> {
  const count = readCount("--count", options.count);
  const { user, texts } = session;
  await using site = await session.openSite();
  await site.gate.reportComplaints(mailOut, { by: user, count });
  return { exitCode: 0, data: { mailOut, count }, text: `${texts.done.complaints}\n` };
}
