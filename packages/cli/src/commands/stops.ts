import { SluseError } from "@sluse/core";
import type { StopTarget } from "@sluse/gate";

import { exitCodeOf } from "../exit-code.ts";
import { askForNumber } from "../internal/ask-for-number.ts";
import { verdictReport } from "../output/verdict-report.ts";
import type { CommandResult, Session } from "../session.ts";

/** What is stopped or let go, and why. */
export interface StopOptions {
  readonly mailOut?: string;
  readonly project?: string;
  readonly system?: string;
  readonly everything?: true;
  readonly person?: true;
  readonly reason: string;
}

/** The work of `sluse stop` and `sluse lift`. */
export async function change(
  session: Session,
  door: "stop" | "lift",
  options: StopOptions,
): Promise<CommandResult> {
  const { user, texts } = session;
  const target = await readTarget(session, options);
  await using site = await session.openSite();
  const request = { by: user, reason: options.reason };
  const verdict = await (door === "stop"
    ? site.gate.stop(target, request)
    : site.gate.liftStop(target, request));
  const done = verdict.decision === "release" ? texts.done[door] : undefined;
  return {
    exitCode: exitCodeOf(verdict.decision),
    data: verdict,
    text: verdictReport(verdict, done, session),
  };
}

async function readTarget(session: Session, options: StopOptions): Promise<StopTarget> {
  const { mailOut, project, system, everything, person } = options;
  const given = [mailOut, project, system, everything, person].filter((each) => each !== undefined);
  if (given.length !== 1) {
    throw new SluseError(
      "SLUSE_CLI_USAGE",
      "give one of `--mail-out`, `--project`, `--system`, `--everything` and `--person`",
    );
  }
  if (mailOut !== undefined) return { mailOut };
  if (project !== undefined) return { project };
  if (system !== undefined) return { system };
  if (everything) return "everything";
  return { person: await askForNumber(session) };
}
