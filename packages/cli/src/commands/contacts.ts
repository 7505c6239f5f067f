import { LOOK_UP_KINDS, type LookUpKind } from "@sluse/gate";

import { askForNumber } from "../internal/ask-for-number.ts";
import { readChoice } from "../internal/read-choice.ts";
import { accessReport } from "../output/access-report.ts";
import { contactsReport } from "../output/contacts-report.ts";
import type { CommandResult, Session } from "../session.ts";

/** The work of `sluse contacts`. */
export async function contacts(
  session: Session,
  options: {
    readonly everything?: boolean;
    readonly reason: string;
    readonly case: string;
    readonly kind?: string;
  },
): Promise<CommandResult> {
  const kind = readChoice<LookUpKind>("--kind", options.kind ?? "other", LOOK_UP_KINDS);
  const { user, texts } = session;
  const nationalId = await askForNumber(session);
  await using site = await session.openSite();
  const request = { by: user, reason: options.reason, case: options.case, kind };
  if (!options.everything) {
    const held = await site.gate.contactsOf(nationalId, request);
    return { exitCode: 0, data: held, text: contactsReport(held, session) };
  }
  const held = await site.gate.exportPerson(nationalId, request);
  const explanations = texts.access.explanations(held.key);
  return { exitCode: 0, data: { ...held, explanations }, text: accessReport(held, session) };
}
