import { isSluseError } from "@sluse/core";
import type { Verdict } from "@sluse/gate";

import type { ProblemCause } from "./problem.ts";
import { RequestRefused } from "./request-refused.ts";
import { statusOf } from "./status-of.ts";

/** Findings that say that it is not for the one who asks, whatever they ask. */
const NOT_THEIRS: ReadonlySet<string> = new Set([
  "approval/role-missing",
  "approval/not-superuser",
  "approval/self-approval",
]);

/** The gate's no, as it is answered. */
export function causeOfVerdict({ decision, findings }: Verdict): ProblemCause {
  const isTheirs = !findings.some(({ rule }) => NOT_THEIRS.has(rule));
  return {
    code: isTheirs ? "SLUSE_SERVICE_REFUSED" : "SLUSE_ROLE_MISSING",
    detail: findings[0]?.message.en.what ?? "the gate did not let it pass",
    decision,
    findings,
  };
}

/** What was thrown, as it is answered. What nobody foresaw is told by its `requestId` only. */
export function causeOf(error: unknown): ProblemCause {
  if (error instanceof RequestRefused) return error.problem;
  if (!isSluseError(error)) return FAULT;
  // The gate reads rows as they come, and says whose fault it is that they ended.
  if (error.cause instanceof RequestRefused) return error.cause.problem;
  const code = error.code as `SLUSE_${string}`;
  // The text of a fault is for the log: it may tell of the service's surroundings.
  if (statusOf(code) === 500) return { ...FAULT, code };
  return {
    code,
    detail: error.message,
    ...(error.mend === undefined ? {} : { mend: error.mend }),
    // Of the request it is theirs; a place of the service's own is for the log.
    ...(statusOf(code) === 503
      ? { headers: { "retry-after": "2" } }
      : error.place !== undefined && { place: error.place }),
  };
}

const FAULT: ProblemCause = {
  code: "SLUSE_SERVICE_FAULT",
  detail: "the service failed; its log tells of it under the request's id",
};
