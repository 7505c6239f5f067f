import type { LinkVerdict, MessageLanguage } from "@sluse/core";

import { CAUSES, type NamedCause } from "./internal/causes.ts";

/** A stable word for why a link is not `ok`. `status-404` is the status the last address answered with. */
export type LinkCause = NamedCause | `status-${number}`;

/**
 * Statuses that tell nothing of the page: they ask for somebody known, refuse a machine what they show a browser, ask the
 * reader to come back later, or come from a server that has fallen over, most often for a while.
 */
const UNDECIDED_STATUS = /^status-(?:20[456]|40[1368]|425|429|5\d\d|999)$/u;

/** What a cause makes of a link. What was said (by a server, a name server, a certificate) breaks it; silence does not. */
export function verdictOf(cause: LinkCause): Exclude<LinkVerdict, "ok"> {
  if (isNamed(cause)) return CAUSES[cause].verdict;
  return UNDECIDED_STATUS.test(cause) ? "cannot-tell" : "broken";
}

/** What was seen, in words that stand after "the link": `gave status 404`. */
export function describeCause(cause: LinkCause, language: MessageLanguage): string {
  if (isNamed(cause)) return CAUSES[cause][language];
  const status = cause.slice("status-".length);
  return language === "nb" ? `svarer med status ${status}` : `answers with status ${status}`;
}

/** Whether a word that a probe gave is one of ours; another probe may have words of its own. */
export const isLinkCause = (cause: string): cause is LinkCause =>
  Object.hasOwn(CAUSES, cause) || /^status-\d{3}$/u.test(cause);

const isNamed = (cause: LinkCause): cause is NamedCause => Object.hasOwn(CAUSES, cause);
