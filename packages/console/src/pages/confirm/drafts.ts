import type { Draft } from "../../sessions/draft.ts";
import { newSecret } from "../../sessions/secrets.ts";
import type { Visit } from "../../visit/visit.ts";

/** More than anybody fills in at once; the oldest goes. */
const MOST = 20;

/** Keeps what was filled in on the server, so that no reason or name stands in an address. Answers what to ask for it by. */
export function keepDraft({ session }: Visit, draft: Draft): string {
  const { drafts } = session;
  const oldest = drafts.keys().next();
  if (drafts.size >= MOST && oldest.value !== undefined) drafts.delete(oldest.value);
  const id = newSecret().slice(0, 16);
  drafts.set(id, draft);
  return id;
}
