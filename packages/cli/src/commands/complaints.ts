import { readCount } from "../internal/read-count.ts";
import type { CommandSetup } from "../command.ts";
import type { CommandResult, Session } from "../session.ts";

/** `sluse complaints <mail-out> --count …`: enough of them stop a mail-out. */
export function addComplaints({ program, texts, act }: CommandSetup): void {
  program
    .command("complaints")
    .description(texts.help.complaints)
    .argument("<mail-out>", texts.help.mailOut)
    .requiredOption("--count <number>", texts.help.complaintCount)
    .action(act(complaints));
}

async function complaints(
  session: Session,
  mailOut: string,
  options: { readonly count: string },
): Promise<CommandResult> {
  const count = readCount("--count", options.count);
  const { user, texts } = session;
  await using site = await session.openSite();
  await site.gate.reportComplaints(mailOut, { by: user, count });
  return { exitCode: 0, data: { mailOut, count }, text: `${texts.done.complaints}\n` };
}
