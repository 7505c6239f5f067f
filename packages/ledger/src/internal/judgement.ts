import type { ClaimCounts, ClaimVerdict, Pseudonym } from "@sluse/core";

/** What a database answers for one person: null for clear, a limit by its name behind this word, or another cause. */
const LIMIT = "limit ";

export type Blocked = string | null;

export const blockedByLimit = (name: string): string => `${LIMIT}${name}`;

export function refusalOf(person: Pseudonym, blocked: string): ClaimVerdict {
  if (blocked.startsWith(LIMIT)) return { person, kind: "limited", limit: blocked.slice(LIMIT.length) };
  return { person, kind: blocked as "not-in-audience" | "already-claimed" | "stopped" | "not-required" };
}

/** Adds up a preview from how many people have each answer. */
export function countPreview(answers: Iterable<readonly [Blocked, number]>): ClaimCounts {
  const counts = { stopped: 0, notRequired: 0, limited: {} as Record<string, number>, clear: 0 };
  for (const [blocked, count] of answers) {
    if (blocked === null) counts.clear += count;
    else if (blocked.startsWith(LIMIT)) {
      const limit = blocked.slice(LIMIT.length);
      counts.limited[limit] = (counts.limited[limit] ?? 0) + count;
    } else if (blocked === "stopped") counts.stopped += count;
    else counts.notRequired += count;
  }
  return counts;
}
