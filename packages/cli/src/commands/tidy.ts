import { fieldTable } from "../output/table.ts";
import type { Bench } from "../program.ts";
import type { CommandResult, Session } from "../session.ts";

/** `sluse tidy`: deletes what the policy says is no longer needed. */
export function addTidy({ program, words, act }: Bench): void {
  program.command("tidy").description(words.help.tidy).action(act(tidy));
}

async function tidy(session: Session): Promise<CommandResult> {
  const { words } = session;
  await using site = await session.openSite();
  const tidied = await site.gate.tidy();
  const text = fieldTable([
    [words.tidied.contacts, String(tidied.contacts)],
    [words.tidied.audience, String(tidied.audience)],
    [words.tidied.expired, String(tidied.expired)],
    [words.tidied.submissions, String(tidied.submissions)],
  ]);
  return { exitCode: 0, data: tidied, text };
}
