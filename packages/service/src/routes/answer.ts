import type { Ledger } from "@sluse/core";
import { ClosingStack } from "@sluse/core/house";
import type { Gate, Logger } from "@sluse/gate";

import { keyOf } from "./key-of.ts";
import type { KeptAnswers } from "../idempotency/kept-answers.ts";
import { readBody } from "../bodies/read-body.ts";
import type { CallLimits } from "../callers/call-limits.ts";
import type { Caller, Callers } from "../callers/caller.ts";
import { causeOf, causeOfVerdict } from "../problems/cause-of.ts";
import { problemOf, type Problem, type ProblemCause } from "../problems/problem.ts";
import { RequestRefused } from "../problems/request-refused.ts";
import type { ServiceMetrics } from "../metrics/metrics.ts";
import type { OpenReleases } from "../release/open-releases.ts";
import { wireJson } from "../schemas/wire.ts";
import type { ServiceLimits } from "../service-limits.ts";
import { deprecationHeaders } from "./deprecation.ts";
import { assertOwn } from "./own.ts";
import { readParams, readQuery } from "./read-address.ts";
import type { Reply, Route } from "./route.ts";
import { streamOf } from "./stream-of.ts";

/** What every request is answered with. */
export interface Workings {
  readonly gate: Gate;
  readonly ledger: Ledger;
  readonly callers: Callers;
  readonly limits: ServiceLimits;
  readonly logger: Logger;
  readonly calls: CallLimits;
  /** What is tried, and nothing kept of. */
  readonly checks: CallLimits;
  readonly releases: OpenReleases;
  readonly keptAnswers: KeptAnswers;
  readonly metrics: ServiceMetrics | undefined;
}

type Params = Readonly<Record<string, string>>;

/** Answers one request. Whatever goes wrong is a problem; nothing is thrown. */
export async function answer(
  workings: Workings,
  route: Route,
  request: Request,
  params: Params,
): Promise<Response> {
  const requestId = crypto.randomUUID();
  const begun = performance.now();
  let caller: Caller | undefined;
  let response: Response;
  try {
    caller = await identify(workings, request);
    response = await answerTo(workings, route, request, { params, caller, requestId });
  } catch (error) {
    const cause = causeOf(error);
    const problem = problemOf(cause, requestId);
    if (problem.status >= 500)
      workings.logger.error(
        { requestId, operation: route.operation, error: nameOf(error) },
        "request failed",
      );
    response = problemResponse(problem, cause.headers);
  }
  const took = performance.now() - begun;
  workings.metrics?.answered(route.operation, response.status, took / 1000);
  workings.logger.info(
    {
      requestId,
      operation: route.operation,
      status: response.status,
      by: caller?.user,
      ms: Math.round(took),
    },
    "request",
  );
  response.headers.set("x-request-id", requestId);
  for (const [name, text] of Object.entries(deprecationHeaders(route.deprecated)))
    response.headers.set(name, text);
  return response;
}

/** @throws RequestRefused `SLUSE_SERVICE_TOKEN_REFUSED`, `SLUSE_SERVICE_KEYS_UNREACHABLE` */
async function identify({ callers }: Workings, request: Request): Promise<Caller> {
  const { pathname } = new URL(request.url);
  const found = await callers.identify({ method: request.method, path: pathname, headers: request.headers });
  if (found.kind !== "refused") return found;
  const { code, because, scheme } = found;
  const error = scheme === "DPoP" ? "invalid_dpop_proof" : "invalid_token";
  throw new RequestRefused({
    code,
    detail: because,
    headers:
      code === "SLUSE_SERVICE_TOKEN_REFUSED"
        ? { "www-authenticate": `${scheme} error="${error}"` }
        : { "retry-after": "5" },
  });
}

interface Asked {
  readonly params: Params;
  readonly caller: Caller;
  readonly requestId: string;
}

async function answerTo(
  { gate, ledger, limits, calls, checks, releases, keptAnswers, metrics }: Workings,
  route: Route,
  request: Request,
  { params: given, caller, requestId }: Asked,
): Promise<Response> {
  await using opened = new ClosingStack();
  if (route.counts !== "nothing") opened.use(calls.begin(caller.user));
  if (route.counts === "checks") opened.use(checks.begin(caller.user));
  assertMayCall(route, caller);
  const params = readParams(given);
  const query = readQuery(route, request.url);
  const { body, rows, chunks } = await readBody(route.body, request, limits);
  await assertOwn(ledger, caller, { subject: route.subject, params, body });
  const { user: by } = caller;
  const gone = new AbortController();
  const signal = AbortSignal.any([request.signal, gone.signal]);
  const call = { gate, ledger, releases, caller, by, params, query, body, rows, signal, requestId };
  const keyed = keyOf(request, route, { caller, params, query, chunks });
  if (keyed) return keptAnswers.once(keyed, async () => respond(route, await route.run(call), requestId));
  const reply = await route.run(call);
  if (reply.kind !== "lines") return respond(route, reply, requestId);
  // A stream counts as long as it lasts.
  const ended = metrics?.releaseOpened();
  if (ended) opened.defer(ended);
  const kept = opened.move();
  const whenOver = (): void => void kept[Symbol.asyncDispose]();
  return stream(route, streamOf(reply.lines, { whenGone: () => gone.abort(), whenOver }));
}

function stream({ answer: { status, type } }: Route, lines: ReadableStream<Uint8Array>): Response {
  // Proxies must pass each line on when it comes.
  const headers = { ...HEADERS, "content-type": type ?? "application/x-ndjson", "x-accel-buffering": "no" };
  return new Response(lines, { status, headers });
}

/** @throws RequestRefused `SLUSE_SERVICE_SCOPE_MISSING`, `SLUSE_SERVICE_CALLER_KIND` */
function assertMayCall({ scope, callers }: Route, caller: Caller): void {
  if (callers === "people" && caller.kind === "system")
    throw new RequestRefused({ code: "SLUSE_SERVICE_CALLER_KIND", detail: "the route is for people" });
  if (scope !== "any" && !caller.scopes.has(scope))
    throw new RequestRefused({
      code: "SLUSE_SERVICE_SCOPE_MISSING",
      detail: `the route asks for the scope \`${scope}\``,
    });
}

/** Answers are for the one who asked, and of the moment: nobody keeps them. */
const HEADERS = { "cache-control": "no-store", "x-content-type-options": "nosniff" } as const;

function respond({ answer: shape }: Route, reply: Reply<unknown>, requestId: string): Response {
  const { status, type = "application/json" } = shape;
  switch (reply.kind) {
    case "value":
      return status === 204
        ? new Response(null, { status, headers: HEADERS })
        : new Response(wireJson(reply.value), { status, headers: { ...HEADERS, "content-type": type } });
    case "refused": {
      const cause = causeOfVerdict(reply.verdict);
      return problemResponse(problemOf(cause, requestId), cause.headers);
    }
    case "bytes":
      return new Response(Buffer.from(reply.bytes), {
        status,
        headers: { ...HEADERS, "content-type": reply.type, ...reply.headers },
      });
    case "lines":
      // INVARIANT: a route that answers lines is not answered by its key.
      throw new TypeError("lines are streamed");
    default:
      return reply satisfies never;
  }
}

export const problemResponse = (problem: Problem, headers: ProblemCause["headers"] = {}): Response =>
  new Response(wireJson(problem), {
    status: problem.status,
    headers: { ...HEADERS, "content-type": "application/problem+json", ...headers },
  });

/** For the log: what failed, without what it failed on. */
const nameOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}${"code" in error ? ` ${String(error.code)}` : ""}` : typeof error;
