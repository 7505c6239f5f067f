import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";

import type { EpromCause } from "./eprom-settlement.ts";
import type { WireAnswer } from "./read-answer.ts";

/** An answer, or why there is none. */
export type Posted =
  | { readonly kind: "answered"; readonly answer: WireAnswer; readonly retryAfterSeconds: number | undefined }
  | { readonly kind: "unanswered"; readonly outcome: "failed" | "unknown"; readonly cause: EpromCause };

export interface LineOptions {
  readonly url: URL;
  readonly apiKey: string;
  readonly timeoutMilliseconds: number;
  readonly concurrency: number;
}

/** A way to ePROM, open for one wave. */
export interface Line {
  /** Posts one order, once: nothing below it ever posts again by itself, or follows a redirect. */
  post(body: object): Promise<Posted>;
  /** Lets go of its connections. One that is kept idle until the next wave may break as it is taken into use. */
  close(): void;
}

/**
 * Opens a line to ePROM over Node's own `http`, which costs less than half of `fetch`, and sends a request once
 * whatever happens to its connection.
 */
export function openLine({ url, apiKey, timeoutMilliseconds, concurrency }: LineOptions): Line {
  const isSecure = url.protocol === "https:";
  const agentOptions = { keepAlive: true, maxSockets: concurrency };
  const agent = isSecure ? new HttpsAgent(agentOptions) : new HttpAgent(agentOptions);
  const request = isSecure ? httpsRequest : httpRequest;

  const post = async (body: object): Promise<Posted> => {
    const bytes = Buffer.from(JSON.stringify(body));
    const deadline = AbortSignal.timeout(timeoutMilliseconds);
    const headers = {
      authorization: `Basic ${apiKey}`,
      "content-type": "application/json; charset=utf-8",
      "content-length": bytes.length,
    };
    try {
      const response = await new Promise<IncomingMessage>((resolve, reject) => {
        const outgoing = request(url, { method: "POST", agent, headers, signal: deadline }, resolve);
        outgoing.on("error", reject);
        outgoing.end(bytes);
      });
      const text = await readText(response);
      if (text === undefined) return { kind: "unanswered", outcome: "unknown", cause: "answer-unreadable" };
      const answer = { status: response.statusCode ?? 0, text };
      return { kind: "answered", answer, retryAfterSeconds: retryAfter(response) };
    } catch (error) {
      if (deadline.aborted) return { kind: "unanswered", outcome: "unknown", cause: "timed-out" };
      return isNeverSent(error)
        ? { kind: "unanswered", outcome: "failed", cause: "not-connected" }
        : { kind: "unanswered", outcome: "unknown", cause: "connection-lost" };
    }
  };
  return { post, close: () => agent.destroy() };
}

/** Errors that come before a byte of the request is sent. After any other it may have arrived. */
const NEVER_SENT: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "ERR_TLS_CERT_ALTNAME_INVALID",
]);
/** Told while connecting, and also of a connection whose bytes no longer come through. */
const UNREACHABLE: ReadonlySet<string> = new Set(["EHOSTUNREACH", "ENETUNREACH"]);

/** Whether nothing of the request can have arrived. Where several addresses were tried, that holds for each. */
export function isNeverSent(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.length > 0 && error.errors.every(isNeverSent);
  const code = codeOf(error);
  return NEVER_SENT.has(code) || (UNREACHABLE.has(code) && isOfConnecting(error));
}

const isOfConnecting = (error: unknown): boolean =>
  error instanceof Error && "syscall" in error && error.syscall === "connect";

const LARGEST_ANSWER = 256 * 1024;

/** The whole answer; `undefined` when it is larger than any that ePROM gives. */
async function readText(response: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LARGEST_ANSWER) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function retryAfter({ headers }: IncomingMessage): number | undefined {
  const header = headers["retry-after"];
  return header !== undefined && /^\d{1,6}$/u.test(header) ? Number(header) : undefined;
}

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "";
