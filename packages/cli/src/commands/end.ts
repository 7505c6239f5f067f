import { exitCodeOf } from "../exit-code.ts";
import { verdictReport } from "../output/verdict-report.ts";
import type { CommandSetup } from "../command.ts";
import type { CommandResult, Session } from "../session.ts";

/** `sluse reject`, `sluse withdraw` and `sluse go-on`: whether a mail-out goes on. */
export function addEnd({ program, texts, act }: CommandSetup): void {
  for (const [command, door] of Object.entries(DOORS_OF)) {
    program
      .command(command)
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

type Door = "reject" | "withdraw" | "goOn";
const DOORS_OF: Readonly<Record<string, Door>> = { reject: "reject", withdraw: "withdraw", "go-on": "goOn" };

async function end(session: Session, door: Door, mailOut: string, comment: string): Promise<CommandResult> {
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
