import type { ClaimCounts, ClaimPerson, ClaimVerdict } from "@sluse/core";

/** What a database answers for one person: null for clear, a limit by its name behind this word, or another cause. */
const LIMIT = "limit ";

export type Blocked = string | null;

export const blockedByLimit = (name: string): string => `${LIMIT}${name}`;

export function refusalOf({ person, about }: ClaimPerson, blocked: string): ClaimVerdict {
  if (blocked.startsWith(LIMIT))
    return { person, about, kind: "limited", limit: blocked.slice(LIMIT.length) };
  const kind = blocked as "not-in-audience" | "already-claimed" | "stopped" | "not-required";
  return { person, about, kind };
}

/**
 * Adds up a preview from how many people have each answer, and where they stand among those asked about.
 * @param placeOf where one of them stands among those who were given
 */
export function countPreview(
  answers: Iterable<readonly [Blocked, number, readonly number[]]>,
  placeOf: (position: number) => number,
): ClaimCounts {
  const refused: number[] = [];
  const counts = { stopped: 0, notRequired: 0, limited: {} as Record<string, number>, clear: 0, refused };
  for (const [blocked, count, positions] of answers) {
    if (blocked === null) {
      counts.clear += count;
      continue;
    }
    for (const position of positions) refused.push(placeOf(position));
    if (blocked.startsWith(LIMIT)) {
      const limit = blocked.slice(LIMIT.length);
      counts.limited[limit] = (counts.limited[limit] ?? 0) + count;
    } else if (blocked === "stopped") counts.stopped += count;
    else counts.notRequired += count;
  }
  // However a database gathers them.
  return { ...counts, refused: refused.toSorted((a, b) => a - b) };
}
