import type { Verdict } from "@sluse/gate";

import { exitCodeOf } from "../exit-code.ts";
import { readCount } from "../internal/read-count.ts";
import { verdictReport } from "../output/verdict-report.ts";
import type { CommandResult, Session } from "../session.ts";

const resultOf = (session: Session, verdict: Verdict, done: string): CommandResult => ({
  exitCode: exitCodeOf(verdict.decision),
  data: verdict,
  text: verdictReport(verdict, verdict.decision === "release" ? done : undefined, session),
});

/** The work of `sluse ask`. */
export async function ask(
  session: Session,
  mailOut: string,
  { question }: { readonly question: string },
): Promise<CommandResult> {
  const { user, texts } = session;
  await using site = await session.openSite();
  return resultOf(session, await site.gate.ask(mailOut, { by: user, question }), texts.done.asked);
}

/** The work of `sluse answer`. */
export async function answer(
  session: Session,
  mailOut: string,
  options: { readonly number: string; readonly answer: string },
): Promise<CommandResult> {
  const number = readCount("--number", options.number);
  const { user, texts } = session;
  await using site = await session.openSite();
  const verdict = await site.gate.answer(mailOut, { by: user, number, answer: options.answer });
  return resultOf(session, verdict, texts.done.answered);
}
