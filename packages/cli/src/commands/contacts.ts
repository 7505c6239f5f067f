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
    .action(act(contacts));
}

async function contacts(
  session: Session,
  { everything = false }: { readonly everything?: boolean },
): Promise<CommandResult> {
  const { user, texts } = session;
  const nationalId = await askForNumber(session);
  await using site = await session.openSite();
  if (!everything) {
    const held = await site.gate.contactsOf(nationalId, { by: user });
    return { exitCode: 0, data: held, text: contactsReport(held, session) };
  }
  const held = await site.gate.exportPerson(nationalId, { by: user });
  const explanations = texts.access.explanations(held.key);
  return { exitCode: 0, data: { ...held, explanations }, text: accessReport(held, session) };
}
