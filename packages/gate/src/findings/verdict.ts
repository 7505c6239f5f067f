import type { Decision, Finding } from "@sluse/core";

/** What a door answers when it may say no: refusals are values, each with what was met and how to mend it. */
export interface Verdict {
  readonly decision: Decision;
  readonly findings: readonly Finding[];
}

/** Refused when anything refuses, held when anything holds. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  if (findings.some((finding) => finding.severity === "refuse")) return { decision: "refuse", findings };
  if (findings.some((finding) => finding.severity === "hold")) return { decision: "hold", findings };
  return { decision: "release", findings };
}
