import type { Connection } from "../../connection/connection-options.ts";
import type { FetchWhole } from "./login.ts";
import { ServiceFailure } from "./service-failure.ts";

/** Makes the `fetch` of one request. Redirects are not followed: they would carry people's ids elsewhere. */
export function boundedFetch(connection: Connection, signal?: AbortSignal): FetchWhole {
  return async (url, init = {}) => {
    const deadline = AbortSignal.timeout(connection.timeoutMilliseconds);
    const signals = [deadline, signal, init.signal].filter((each) => each instanceof AbortSignal);
    try {
      const response = await fetch(url, { ...init, redirect: "manual", signal: AbortSignal.any(signals) });
      const body = await readBody(response, connection.largestAnswerBytes);
      const { status, statusText, headers } = response;
      return new Response(HAVE_NO_BODY.has(status) ? null : body, { status, statusText, headers });
    } catch (error) {
      signal?.throwIfAborted();
      throw failureOf(error, deadline, connection);
    }
  };
}

const HAVE_NO_BODY: ReadonlySet<number> = new Set([101, 204, 205, 304]);

async function readBody(response: Response, largest: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > largest) {
      throw new ServiceFailure(`the service answered with more than ${largest} bytes`, { mayPass: false });
    }
  }
  return new Uint8Array(Buffer.concat(chunks, length));
}

function failureOf(error: unknown, deadline: AbortSignal, { timeoutMilliseconds }: Connection): unknown {
  if (error instanceof ServiceFailure) return error;
  if (deadline.aborted) {
    return new ServiceFailure(`the service did not answer within ${timeoutMilliseconds} ms`, {
      mayPass: true,
    });
  }
  return new ServiceFailure(`the connection to the service failed: ${networkCode(error)}`, { mayPass: true });
}

/** `ECONNRESET` and the like: never the error's own words, which may quote what was sent. */
function networkCode(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = typeof cause === "object" && cause !== null && "code" in cause ? cause.code : undefined;
  return typeof code === "string" && /^[A-Z_]{3,40}$/u.test(code) ? code : "no cause given";
}
