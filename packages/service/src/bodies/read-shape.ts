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

/** Of a union that nothing fitted, what the member says that got furthest; where none did, what each of them takes. */
function faultsOf(issues: readonly z.core.$ZodIssue[], above: readonly PropertyKey[] = []): RequestFault[] {
  return issues.flatMap((issue) => {
    const path = [...above, ...issue.path];
    if (issue.code === "invalid_union" && issue.errors.length > 0) {
      const depths = issue.errors.map((errors) => Math.max(...errors.map((each) => each.path.length)));
      const most = Math.max(...depths);
      const furthest = issue.errors[depths.indexOf(most)];
      if (most === 0 && issue.errors.flat().every(({ code }) => code !== "unrecognized_keys"))
        return [{ path: pathOf(path), what: said(issue.errors.flatMap(([first]) => first?.message ?? [])) }];
      if (furthest) return faultsOf(furthest, path);
    }
    // A number may be divided over the keys on the way and one that nobody knows, which the message names.
    const unknown = issue.code === "unrecognized_keys" ? issue.keys : [];
    const told = tellableKeys([...path, ...unknown]);
    const what = told.slice(path.length).every((key, at) => key === unknown[at])
      ? unnamed(said([issue.message]))
      : "has a key that nobody knows";
    return [{ path: unnamed(told.slice(0, path.length).join(".")), what }];
  });
}

const EXPECTED = "Invalid input: expected ";

/** What is wrong, of a union by each of its members; what is not there is missing, and not of another kind. */
function said(messages: readonly string[]): string {
  if (!messages.every((message) => message.startsWith(EXPECTED))) return [...new Set(messages)].join("; or ");
  const read = messages.map((message) => message.slice(EXPECTED.length).split(", received "));
  const kinds = new Set(read.map(([kind]) => kind));
  const isMissing = read.some(([, received]) => received === "undefined");
  return `${isMissing ? "is missing, and has" : "has"} to be ${[...kinds].join(" or ")}`;
}

const pathOf = (path: readonly PropertyKey[]): string => unnamed(tellableKeys(path).join("."));

/** Keys are the caller's own words: one may be a person. */
const unnamed = (text: string): string =>
  holdsNationalId(text) || /\d{11}/u.test(text) ? "(a number)" : text.slice(0, 200);
