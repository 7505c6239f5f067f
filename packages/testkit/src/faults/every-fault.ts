import type { Fault } from "./fault.ts";

/** One of each fault that any answer can have, by the name the fault matrix gives it. */
export const ANSWER_FAULTS: Readonly<Record<string, Fault>> = {
  timeout: { kind: "timeout" },
  "connection reset": { kind: "reset" },
  "401": { kind: "status", status: 401 },
  "429 with Retry-After": { kind: "status", status: 429, retryAfterSeconds: 3600 },
  "500": { kind: "status", status: 500 },
  "502": { kind: "status", status: 502 },
  "504": { kind: "status", status: 504 },
  "malformed JSON": { kind: "malformed-json" },
  "wrong shape": { kind: "wrong-shape" },
  "login page": { kind: "web-page" },
  "empty body": { kind: "empty-body" },
  "slow drip": { kind: "slow-drip" },
  "huge body": { kind: "huge-body" },
};

/** One of each fault that a page of a list can have. */
export const LIST_FAULTS: Readonly<Record<string, Fault>> = {
  "partial page": { kind: "partial-page" },
  "page loop": { kind: "page-loop" },
  "duplicate page": { kind: "duplicate-page" },
  "empty page": { kind: "empty-page" },
};
