import { coreErrors, type Decision, type ErrorEntry, type ErrorPlace, type Finding } from "@sluse/core";
import { gateErrors } from "@sluse/gate";

import { serviceErrors } from "../errors.ts";
import { statusOf } from "./status-of.ts";

/** One place of a request that is not as the document describes it. */
export interface RequestFault {
  /** `content.documents.0.bytes` */
  readonly path: string;
  readonly what: string;
}

/** Why a request was not done: RFC 9457, with Sluse's own code. Holds nothing that identifies a person. */
export interface Problem {
  /** An address that explains the code, below the service's own. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly requestId: string;
  readonly mend?: string;
  readonly place?: ErrorPlace;
  readonly faults?: readonly RequestFault[];
  readonly decision?: Decision;
  readonly findings?: readonly Finding[];
}

/** What a request failed of, before it is a problem. */
export interface ProblemCause extends Partial<
  Pick<Problem, "mend" | "place" | "faults" | "decision" | "findings" | "status">
> {
  readonly code: `SLUSE_${string}`;
  readonly detail: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export const PROBLEMS = "/api/v1/problems/";

/** What the house says of a code: its meaning, and how to mend it. */
export const entryOf = (code: string): ErrorEntry | undefined =>
  Object.hasOwn(ENTRIES, code) ? ENTRIES[code as `SLUSE_${string}`] : undefined;
const ENTRIES = { ...coreErrors, ...gateErrors, ...serviceErrors };

export function problemOf(cause: ProblemCause, requestId: string): Problem {
  const { code, detail, status = statusOf(code), place, faults, decision, findings } = cause;
  const entry = entryOf(code);
  const title = entry?.means ?? "something failed that nobody foresaw";
  const mend = cause.mend ?? entry?.mend;
  return {
    type: `${PROBLEMS}${code}`,
    title,
    detail,
    code,
    requestId,
    status,
    ...(mend === undefined ? {} : { mend }),
    ...(place && { place }),
    ...(faults && { faults }),
    ...(decision && { decision }),
    ...(findings && { findings }),
  };
}
