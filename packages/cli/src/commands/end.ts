import { exitCodeOf } from "../exit-code.ts";
import { verdictReport } from "../output/verdict-report.ts";
import type { CommandSetup } from "../command.ts";
import type { CommandResult, Session } from "../session.ts";

/** `sluse reject` and `sluse withdraw`: a mail-out that is not to go out. */
export function addEnd({ program, texts, act }: CommandSetup): void {
  for (const door of ["reject", "withdraw"] as const) {
    program
      .command(door)
      .description(texts.help[door])
      .argument("<mail-out>", texts.help.mailOut)
      .requiredOption("--comment <text>", texts.help.comment)
      .action(
        act((session, mailOut: string, options: { readonly comment: string }) =>
          end(session, door, mailOut, options.comment),
        ),
      );
  }
}

async function end(
  session: Session,
  door: "reject" | "withdraw",
  mailOut: string,
  comment: string,
): Promise<CommandResult> {
  const { user, texts } = session;
  await using site = await session.openSite();
  const verdict = await site.gate[door](mailOut, { by: user, comment });
  const done = verdict.decision === "release" ? texts.done[door] : undefined;
  return {
    exitCode: exitCodeOf(verdict.decision),
    data: verdict,
    text: verdictReport(verdict, done, session),
  };
}
