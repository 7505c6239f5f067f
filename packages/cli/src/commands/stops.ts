import { SluseError } from "@sluse/core";
import type { StopTarget, Verdict } from "@sluse/gate";

import { markReached } from "../outbox/mark-reached.ts";
import { exitCodeOf } from "../exit-code.ts";
import { askForNumber } from "../internal/ask-for-number.ts";
import { sayScope, stopList } from "../output/stop-list.ts";
import { verdictReport } from "../output/verdict-report.ts";
import type { CommandResult, Session } from "../session.ts";

interface StopOptions {
  readonly mailOut?: string;
  readonly project?: string;
  readonly system?: string;
  readonly only?: "letter" | "form";
  readonly everything?: true;
  readonly person?: true;
  readonly reach?: "secondary-use" | "everything";
  readonly reason: string;
}

interface LiftOptions {
  readonly person?: true;
  readonly reason: string;
}

/** The work of `sluse stop`: at person, mail-out, project, ordering system, or everything. */
export async function stop(session: Session, options: StopOptions): Promise<CommandResult> {
  const target = await readTarget(session, options);
  await using site = await session.openSiteToStop();
  const stopped = await site.gate.stop(target, { by: session.user, reason: options.reason });
  const { texts } = session;
  const { voided = 0, begunAndBeyondRecall = 0 } = stopped;
  const reached = [
    texts.done.stop(capital(scopeOf(target, session))),
    ...(stopped.stop === undefined ? [] : [texts.done.liftedBy(stopped.stop)]),
    ...(session.isClaimRefused ? [texts.done.bookedOn(session.user)] : []),
    ...(voided > 0 ? [texts.done.takenBack(voided)] : []),
    ...(begunAndBeyondRecall > 0 ? [texts.done.beyondRecall(begunAndBeyondRecall)] : []),
  ];
  const lying = await markReached(site, stopped.waves, session);
  const text = [...reached, ...lying.map(({ folder }) => `  ${folder}`)].join("\n");
  return { ...answer(session, stopped, text), data: { ...stopped, lying } };
}

/** What was stopped, as one would say it: of a person that alone. */
function scopeOf(target: StopTarget, { texts, language }: Session): string {
  if (target === "everything") return sayScope({ kind: "global" }, language);
  if ("person" in target) return texts.done.person;
  if ("mailOut" in target) return sayScope({ kind: "mail-out", mailOut: target.mailOut }, language);
  const only = target.only === undefined ? {} : { only: target.only };
  return "project" in target
    ? sayScope({ kind: "project", project: target.project, ...only }, language)
    : sayScope({ kind: "system", system: target.system, ...only }, language);
}

const capital = (words: string): string => `${words.charAt(0).toLocaleUpperCase("nb")}${words.slice(1)}`;

/** The work of `sluse lift`: one stop, by its name. */
export async function lift(
  session: Session,
  name: string | undefined,
  options: LiftOptions,
): Promise<CommandResult> {
  if ((name === undefined) === (options.person === undefined))
    throw new SluseError(
      "SLUSE_CLI_USAGE",
      "give the name of a stop, as `sluse stops` has it, or `--person`",
      { nb: "oppgi navnet på en stopp, slik `sluse stops` viser det, eller `--person`" },
    );
  const target = name ?? { person: await askForNumber(session) };
  await using site = await session.openSite();
  const request = { by: session.user, reason: options.reason };
  return answer(session, await site.gate.liftStop(target, request), session.texts.done.lift);
}

const answer = (session: Session, verdict: Verdict, done: string): CommandResult => ({
  exitCode: exitCodeOf(verdict.decision),
  data: verdict,
  text: verdictReport(verdict, verdict.decision === "release" ? done : undefined, session),
});

/** The work of `sluse stops`. */
export async function list(session: Session): Promise<CommandResult> {
  await using site = await session.openSite();
  const stops = await site.gate.stops({ by: session.user });
  return { exitCode: 0, data: stops, text: stopList(stops, session) };
}

async function readTarget(session: Session, options: StopOptions): Promise<StopTarget> {
  const { mailOut, project, system, everything, person } = options;
  const given = [mailOut, project, system, everything, person].filter((each) => each !== undefined);
  if (given.length !== 1) {
    throw new SluseError(
      "SLUSE_CLI_USAGE",
      "give one of `--mail-out`, `--project`, `--system`, `--everything` and `--person`",
      { nb: "oppgi én av `--mail-out`, `--project`, `--system`, `--everything` og `--person`" },
    );
  }
  const only = options.only === undefined ? {} : { only: options.only };
  if (mailOut !== undefined) return { mailOut };
  if (project !== undefined) return { project, ...only };
  if (system !== undefined) return { system, ...only };
  if (everything) return "everything";
  const reach = options.reach === undefined ? {} : { reach: options.reach };
  return { person: await askForNumber(session), ...reach };
}
