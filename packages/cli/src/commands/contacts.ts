import { askForNumber } from "../internal/ask-for-number.ts";
import { contactsReport } from "../output/contacts-report.ts";
import type { Bench } from "../program.ts";
import type { CommandResult, Session } from "../session.ts";

/** `sluse contacts`: who wrote to one person, and when. */
export function addContacts({ program, words, act }: Bench): void {
  program.command("contacts").description(words.help.contacts).action(act(contacts));
}

async function contacts(session: Session): Promise<CommandResult> {
  const { user } = session;
  const nationalId = await askForNumber(session);
  await using site = await session.openSite();
  const held = await site.gate.contactsOf(nationalId, { by: user });
  return { exitCode: 0, data: held, text: contactsReport(held, session) };
}
