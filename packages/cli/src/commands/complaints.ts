import { readCount } from "../internal/read-count.ts";
import type { Bench } from "../program.ts";
import type { CommandResult, Session } from "../session.ts";

/** `sluse complaints <mail-out> --count …`: enough of them stop a mail-out. */
export function addComplaints({ program, words, act }: Bench): void {
  program
    .command("complaints")
    .description(words.help.complaints)
    .argument("<mail-out>", words.help.mailOut)
    .requiredOption("--count <number>", words.help.complaintCount)
    .action(act(complaints));
}

async function complaints(
  session: Session,
  mailOut: string,
  options: { readonly count: string },
): Promise<CommandResult> {
  const count = readCount("--count", options.count);
  const { user, words } = session;
  await using site = await session.openSite();
  await site.gate.reportComplaints(mailOut, { by: user, count });
  return { exitCode: 0, data: { mailOut, count }, text: `${words.done.complaints}\n` };
}
