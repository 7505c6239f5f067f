import { SluseError } from "@sluse/core/errors";
import type { Middleware } from "openapi-fetch";

import type { Problem } from "../schemas.ts";

/** A letter is answered in its own type. */
const LETTER = "/clearances/{number}/letter";
const JSON_ANSWER = "application/json";
const PROBLEM = "application/problem+json";

/** Holds what comes back to be the service's: a proxy's page is no answer and no value, and half an answer is none. */
export const asTheService: Middleware = {
  async onResponse({ response, request, schemaPath }) {
    const type = (response.headers.get("content-type") ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
    if (response.status === 204) return undefined;
    if (response.ok && (type === "application/x-ndjson" || schemaPath.endsWith(LETTER))) return undefined;
    const text = await response.text().catch((cause: unknown) => unreachable(cause, request));
    if (type === (response.ok ? JSON_ANSWER : PROBLEM) && isJson(text)) return again(response, text);
    if (response.ok) throw new SluseError("SLUSE_CLIENT_ANSWER_UNKNOWN", "what answered is not JSON");
    return again(response, JSON.stringify(problemOf(response)));
  },
  onError: ({ error, request }) => asUnreachable(error, request),
};

/** Whoever took a request back knows why. */
const asUnreachable = (cause: unknown, { signal }: Request): Error | undefined =>
  signal.aborted
    ? undefined
    : new SluseError(
        "SLUSE_CLIENT_UNREACHABLE",
        "the service could not be asked, or did not answer to the end",
        {
          cause,
        },
      );

/** @throws SluseError `SLUSE_CLIENT_UNREACHABLE` */
function unreachable(cause: unknown, request: Request): never {
  throw asUnreachable(cause, request) ?? cause;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Another's no, in the service's words: what stands between has a status, and words that nobody described. */
function problemOf({ status, headers }: Response): Problem {
  return {
    type: "about:blank",
    title: "something between the client and the service answered",
    detail: `it answered with the status ${status}`,
    status,
    code: "SLUSE_CLIENT_ANSWER_UNKNOWN",
    requestId: headers.get("x-request-id") ?? "",
  };
}

/** A response that was read, to be read once more. */
function again({ status, headers }: Response, text: string): Response {
  const kept = new Headers(headers);
  // They are of the bytes as they came.
  for (const name of ["content-length", "content-encoding"]) kept.delete(name);
  return new Response(text, { status, headers: kept });
}
