import { readOutcomes } from "../senders/read-outcomes.ts";
import { settledReport } from "../output/settled-report.ts";
import type { CommandResult, Session } from "../session.ts";

/** The work of `sluse settle`. */
export async function settle(session: Session, given: readonly string[]): Promise<CommandResult> {
  const { user } = session;
  const outcomes = (await Promise.all(given.map((file) => readOutcomes(session.pathOf(file))))).flat();
  await using site = await session.openSite();
  const settled = await site.gate.reconcile(outcomes, { by: user });
  return { exitCode: 0, data: settled, text: settledReport(settled, session) };
}
