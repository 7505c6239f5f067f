import { SluseError } from "@sluse/core";

import type { ExitCode } from "../exit-code.ts";
import { readCount } from "../internal/read-count.ts";
import { beginWaiting, type BegunInFolder } from "../outbox/begin-waiting.ts";
import { beginReport } from "../output/begin-report.ts";
import type { CommandResult, Session } from "../session.ts";

interface Options {
  readonly atMost?: string;
}

/** The work of `sluse begin`: what waits in a wave's folder may be sent from now on, as far as the gate says. */
export async function begin(session: Session, wave: string, { atMost }: Options): Promise<CommandResult> {
  const { user: by } = session;
  const most = atMost === undefined ? Infinity : readCount("--at-most", atMost);
  if (most < 1)
    throw new SluseError("SLUSE_CLI_USAGE", "`--at-most` is less than one", {
      nb: "`--at-most` er mindre enn én",
    });
  const folder = session.pathOf(wave);
  await using site = await session.openSite();
  const { pseudonymKey, retiredKeys = [] } = site.options;
  const keys = [pseudonymKey, ...retiredKeys] as const;
  const begun = await beginWaiting(folder, { gate: site.gate, keys, by, atMost: most });
  return { exitCode: exitCodeOf(begun), data: begun, text: beginReport(begun, session) };
}

const exitCodeOf = ({ findings }: BegunInFolder): ExitCode => (findings.length > 0 ? 2 : 0);
