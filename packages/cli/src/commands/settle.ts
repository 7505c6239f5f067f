import type { Settled } from "@sluse/gate";

import { markRead, noteSettled } from "../outbox/settled-list.ts";
import { readOutcomes } from "../outbox/read-outcomes.ts";
import { settledReport } from "../output/settled-report.ts";
import type { CommandResult, Session } from "../session.ts";

/** The work of `sluse settle`. */
export async function settle(session: Session, given: readonly string[]): Promise<CommandResult> {
  const { user } = session;
  const files = given.map((file) => session.pathOf(file));
  const outcomes = (await Promise.all(files.map((file) => readOutcomes(file)))).flat();
  // A list that nothing stands in yet is not read: it is left where it lies, to be filled in.
  if (outcomes.length === 0)
    return { exitCode: 2, data: NOTHING, text: `${session.texts.settled.nothing}\n` };
  await using site = await session.openSite();
  const settled = await site.gate.reconcile(outcomes, { by: user });
  const { folder } = site.file.senders;
  if (folder) {
    await noteSettled(folder.outbox, outcomes);
    await markRead(files.filter((file) => file.startsWith(folder.outbox)));
  }
  return { exitCode: 0, data: settled, text: settledReport(settled, session) };
}

const NOTHING: Settled = {
  settled: 0,
  changed: 0,
  takenBack: 0,
  notTakenBack: 0,
  unknownClearances: 0,
  findings: [],
};
