import { checkConfiguration } from "../doctor/check-configuration.ts";
import type { Checkup } from "../doctor/checkup.ts";
import { examineSite } from "../doctor/examine-site.ts";
import { doctorReport } from "../doctor/doctor-report.ts";
import type { ExitCode } from "../exit-code.ts";
import type { CommandResult, Session } from "../session.ts";

/** The work of `sluse config check`: what the files say. Nobody is called, and no ledger is opened. */
export async function checkConfig(session: Session): Promise<CommandResult> {
  const file = await session.readSiteFile();
  return resultOf((await checkConfiguration(file, session.terminal.environment)).checkups, session);
}

/** The work of `sluse doctor`: whether this site can send, here and now. Nothing is sent, and nobody who exists is asked about. */
export async function doctor(session: Session): Promise<CommandResult> {
  const file = await session.readSiteFile();
  return resultOf(await examineSite(file, session.terminal.environment), session);
}

function resultOf(checkups: readonly Checkup[], session: Session): CommandResult {
  return { exitCode: exitCodeOf(checkups), data: { checkups }, text: doctorReport(checkups, session) };
}

/** 0: all is well. 1: something is broken. 2: somebody should look at something. */
const exitCodeOf = (checkups: readonly Checkup[]): ExitCode => {
  if (checkups.some(({ found }) => found === "broken")) return 1;
  return checkups.some(({ found }) => found === "look") ? 2 : 0;
};
