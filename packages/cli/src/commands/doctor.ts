import { readSite } from "@sluse/site/house";

import { checkConfiguration } from "../doctor/check-configuration.ts";
import { checkLedger, checkRegisters } from "../doctor/check-ledger.ts";
import { checkLogin } from "../doctor/check-login.ts";
import { checkDisks, checkIssuer, checkLinks } from "../doctor/check-surroundings.ts";
import { lookAt, type Checkup } from "../doctor/checkup.ts";
import { doctorReport } from "../output/doctor-report.ts";
import type { ExitCode } from "../exit-code.ts";
import type { CommandResult, Session } from "../session.ts";

/** The work of `sluse config check`: what the files say. Nobody is called, and no ledger is opened. */
export async function checkConfig(session: Session): Promise<CommandResult> {
  const file = await session.readSiteFile();
  return resultOf((await checkConfiguration(file, session.terminal.environment)).checkups, session);
}

/** The work of `sluse doctor`: whether this site can send, here and now. Nothing is sent, and nobody who exists is asked about. */
export async function doctor(session: Session): Promise<CommandResult> {
  const { environment } = session.terminal;
  const file = await session.readSiteFile();
  const { checkups, policies } = await checkConfiguration(file, environment);
  const rest = await Promise.all([
    lookAt("ledger", () => checkLedger(file, environment, policies)),
    lookAt("registers", async () => {
      const { registers, typesetter } = await readSite(file, environment);
      await typesetter?.close();
      return checkRegisters(file, registers, policies?.floor);
    }),
    lookAt("links", () => checkLinks(file)),
    lookAt("disk", () => checkDisks(file)),
    lookAt("service", () => checkIssuer(file)),
    lookAt("service", () => checkLogin(file, environment)),
  ]);
  return resultOf([...checkups, ...rest.flat()], session);
}

function resultOf(all: readonly Checkup[], session: Session): CommandResult {
  // What the configuration has been told of is not told again by what needs it.
  const checkups = all.filter(
    ({ code, said }, at) =>
      code === undefined || all.findIndex((each) => each.code === code && each.said.en === said.en) === at,
  );
  return { exitCode: exitCodeOf(checkups), data: { checkups }, text: doctorReport(checkups, session) };
}

/** 0: all is well. 1: something is broken. 2: somebody should look at something. */
const exitCodeOf = (checkups: readonly Checkup[]): ExitCode => {
  if (checkups.some(({ found }) => found === "broken")) return 1;
  return checkups.some(({ found }) => found === "look") ? 2 : 0;
};
