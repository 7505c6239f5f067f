import type { Cleared } from "@sluse/gate";

import type { ExitCode } from "../exit-code.ts";
import { askForNumber } from "../internal/ask-for-number.ts";
import { readValues } from "../internal/read-values.ts";
import { clearReport, type ClearResult } from "../output/clear-report.ts";
import { openSender } from "../senders/open-sender.ts";
import type { CommandResult, Session } from "../session.ts";
import { collectOutcomes, readVia, sendWave } from "./release.ts";

interface Options {
  readonly via?: string;
  readonly value?: readonly string[];
}

/** The work of `sluse clear`. */
export async function clear(session: Session, mailOut: string, options: Options): Promise<CommandResult> {
  const { user, terminal } = session;
  const via = readVia(options.via);
  const values = readValues(options.value ?? []);
  const nationalId = await askForNumber(session);
  await using site = await session.openSite();
  const { gate } = site;
  const { manifest, digest, mailOut: id } = await gate.report(mailOut, { by: user });
  const approved = { manifest, digest };
  const sender = await openSender(await session.readSiteFile(), via, approved, terminal.environment);
  await sender.takeBackLeftBehind(gate, id, user);
  const collected = await collectOutcomes(gate, sender, id, user);
  const recipient = { nationalId, ...(values === undefined ? {} : { values }) };
  const answer = await gate.clear(mailOut, recipient, { by: user, signal: terminal.signal });
  const result: ClearResult =
    answer.kind === "cleared"
      ? {
          kind: "cleared",
          wave: await sendWave(session, { gate, sender, wave: answer.wave, project: manifest.project }),
          findings: answer.findings,
        }
      : answer;
  const data = { mailOut: id, collected, ...result };
  return { exitCode: EXIT_CODES[answer.kind], data, text: clearReport(result, session) };
}

const EXIT_CODES: Readonly<Record<Cleared["kind"], ExitCode>> = {
  cleared: 0,
  "already-cleared": 0,
  "not-cleared": 1,
  refused: 1,
  held: 2,
  waiting: 2,
};
