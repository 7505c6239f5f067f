import { removeSettled } from "../outbox/remove-settled.ts";
import { fieldTable } from "../output/table.ts";
import type { CommandResult, Session } from "../session.ts";

/** The work of `sluse tidy`. */
export async function tidy(session: Session): Promise<CommandResult> {
  const { texts } = session;
  await using site = await session.openSite();
  const { folder } = site.file.senders;
  const gate = await site.gate.tidy();
  const outbox = folder ? await removeSettled(folder.outbox, Date.now()) : { removed: 0, open: 0 };
  const tidied = { ...gate, outbox };
  const text = fieldTable([
    [texts.tidied.contacts, String(tidied.contacts)],
    [texts.tidied.audience, String(tidied.audience)],
    [texts.tidied.expired, String(tidied.expired)],
    [texts.tidied.submissions, String(tidied.submissions)],
    ...(folder
      ? [
          [texts.tidied.waves, String(outbox.removed)] as const,
          [texts.tidied.open, String(outbox.open)] as const,
        ]
      : []),
  ]);
  return { exitCode: 0, data: tidied, text };
}
