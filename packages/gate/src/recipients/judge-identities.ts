import { createFinding, isFresh, isoOf, type Finding, type Identities, type Instant } from "@sluse/core";

import type { KnownNumbers } from "../people/ask-numbers.ts";
import { registerIncomplete, registerSilent, registerStale } from "./judge-answer.ts";

interface Judging {
  readonly maxAgeMinutes: number;
  readonly now: Instant;
}

/** What is wrong with an answer about people's numbers: the same as with any other answer of a register. */
export function judgeIdentities(
  identities: Identities | undefined,
  { answer, unknown }: Pick<KnownNumbers, "answer" | "unknown">,
  { maxAgeMinutes, now }: Judging,
): Finding[] {
  if (identities === undefined || answer === undefined) return [];
  const { id } = identities;
  const place = { kind: "register", register: id } as const;
  if (answer === "silent") return [createFinding(registerSilent, { place, facts: { register: id } })];
  if (!isFresh(answer, maxAgeMinutes, now))
    return [
      createFinding(registerStale, {
        place,
        facts: { register: id, asOf: isoOf(answer.asOf), maxAgeMinutes },
        same: id,
      }),
    ];
  if (unknown === 0) return [];
  return [
    createFinding(registerIncomplete, {
      place,
      facts: { register: id, trouble: answer.trouble ?? "", count: unknown },
      same: id,
    }),
  ];
}
