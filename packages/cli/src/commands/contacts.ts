import { askForNumber } from "../internal/ask-for-number.ts";
import { accessReport } from "../output/access-report.ts";
import { contactsReport } from "../output/contacts-report.ts";
import type { CommandResult, Session } from "../session.ts";

/** The work of `sluse contacts`. */
export async function contacts(
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
