import { fieldTable } from "../output/table.ts";
import type { CommandResult, Session } from "../session.ts";

/** The work of `sluse tidy`. */
export async function tidy(session: Session): Promise<CommandResult> {
  const { texts } = session;
  await using site = await session.openSite();
  const tidied = await site.gate.tidy();
  const text = fieldTable([
    [texts.tidied.contacts, String(tidied.contacts)],
    [texts.tidied.audience, String(tidied.audience)],
    [texts.tidied.expired, String(tidied.expired)],
    [texts.tidied.submissions, String(tidied.submissions)],
  ]);
  return { exitCode: 0, data: tidied, text };
}
