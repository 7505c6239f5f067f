import { askForNumber } from "../internal/ask-for-number.ts";
import { accessReport } from "../output/access-report.ts";
import { contactsReport } from "../output/contacts-report.ts";
import type { CommandSetup } from "../command.ts";
import type { CommandResult, Session } from "../session.ts";

/** `sluse contacts`: who wrote to one person, and when; or everything that is held, for the person to see. */
export function addContacts({ program, texts, act }: CommandSetup): void {
  program
    .command("contacts")
    .description(texts.help.contacts)
    .option("--everything", texts.help.everything)
    .requiredOption("--reason <text>", texts.help.reason)
    .requiredOption("--case <id>", texts.help.case)
    .action(act(contacts));
}

async function contacts(
  session: Session,
  options: { readonly everything?: boolean; readonly reason: string; readonly case: string },
): Promise<CommandResult> {
  const { user, texts } = session;
  const nationalId = await askForNumber(session);
  await using site = await session.openSite();
  const request = { by: user, reason: options.reason, case: options.case };
  if (!options.everything) {
    const held = await site.gate.contactsOf(nationalId, request);
    return { exitCode: 0, data: held, text: contactsReport(held, session) };
  }
  const held = await site.gate.exportPerson(nationalId, request);
  const explanations = texts.access.explanations(held.key);
  return { exitCode: 0, data: { ...held, explanations }, text: accessReport(held, session) };
}
