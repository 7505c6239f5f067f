import { holdsNationalId, tellableKeys } from "@sluse/core/house";
import { z } from "zod";

import type { RequestFault } from "../problems/problem.ts";
import { RequestRefused } from "../problems/request-refused.ts";

const FAULTS_SHOWN = 20;

/**
 * Reads what came in as the document describes it.
 * @throws RequestRefused `SLUSE_SERVICE_REQUEST_INVALID`, with the places
 */
export function readShape<Value>(schema: z.ZodType<Value>, given: unknown, what: string): Value {
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  throw new RequestRefused({
    code: "SLUSE_SERVICE_REQUEST_INVALID",
    detail: `${what} is not as the document describes it`,
    faults: faultsOf(read.error.issues).slice(0, FAULTS_SHOWN),
  });
}

/** Of a union that nothing fitted, what the member says that got furthest. */
function faultsOf(issues: readonly z.core.$ZodIssue[], above: readonly PropertyKey[] = []): RequestFault[] {
  return issues.flatMap((issue) => {
    const path = [...above, ...issue.path];
    if (issue.code === "invalid_union" && issue.errors.length > 0) {
      const depths = issue.errors.map((errors) => Math.max(...errors.map((each) => each.path.length)));
      const furthest = issue.errors[depths.indexOf(Math.max(...depths))];
      if (furthest) return faultsOf(furthest, path);
    }
    // A number may be divided over the keys on the way and one that nobody knows, which the message names.
    const unknown = issue.code === "unrecognized_keys" ? issue.keys : [];
    const told = tellableKeys([...path, ...unknown]);
    const what = told.slice(path.length).every((key, at) => key === unknown[at])
      ? unnamed(issue.message)
      : "has a key that nobody knows";
    return [{ path: unnamed(told.slice(0, path.length).join(".")), what }];
  });
}

/** Keys are the caller's own words: one may be a person. */
const unnamed = (text: string): string =>
  holdsNationalId(text) || /\d{11}/u.test(text) ? "(a number)" : text.slice(0, 200);
