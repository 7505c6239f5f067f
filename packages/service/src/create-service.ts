import { systemClock, type Clock, type Ledger } from "@sluse/core";
import { clockSkew, readArgument, withFunctions } from "@sluse/core/house";
import { silentLogger, type Gate, type Logger } from "@sluse/gate";
import { Hono } from "hono";
import { z } from "zod";

import { CallLimits } from "./callers/call-limits.ts";
import type { Callers } from "./callers/caller.ts";
import { KeptAnswers } from "./idempotency/kept-answers.ts";
import type { ServiceMetrics } from "./metrics/metrics.ts";
import { openApiDocument } from "./openapi/document.ts";
import { entryOf, problemOf, PROBLEMS, type ProblemCause } from "./problems/problem.ts";
import { OpenReleases } from "./release/open-releases.ts";
import { answer, problemResponse, type Workings } from "./routes/answer.ts";
import { ROUTES } from "./routes/route-table.ts";
import { DEFAULT_LIMITS, type ServiceLimits } from "./service-limits.ts";

/** What a service is made of. See `createService`. */
export interface ServiceOptions {
  readonly gate: Gate;
  /** The gate's own: asked whose project a mail-out is, before a system is shown it. */
  readonly ledger: Ledger;
  /** Tells who calls: `createTokenCallers`, or `createTrialCallers` on loopback. */
  readonly callers: Callers;
  /** Default: silent. Gets counts, ids and routes, never a person, an address as it was asked for, or a body. */
  readonly logger?: Logger;
  readonly limits?: Partial<ServiceLimits>;
  /** Counted with, where somebody reads the counts: see `serveMetrics`. */
  readonly metrics?: ServiceMetrics;
  readonly clock?: Clock;
}

/** The gate over HTTP, as a fetch handler: another server may mount it. */
export interface Service {
  /** Answers what lies below `/api/v1`. */
  readonly app: Hono;
  fetch(request: Request): Promise<Response>;
  /** Its callers' keys are known to everybody. */
  readonly loopbackOnly: boolean;
  /** Whether it can be asked: the ledger answers and its clock is the machine's within five minutes, and nobody is stopping it. */
  isReady(): Promise<boolean>;
  /** Begins nothing that lasts, lets every release end with the wave it shows, and answers when the last has ended. */
  stop(): Promise<void>;
}

const most = z.int().min(1).optional();
const optionsInput = z.strictObject({
  gate: withFunctions<Gate>("gate", "submit", "release", "report"),
  ledger: withFunctions<Ledger>("ledger", "transact"),
  callers: withFunctions<Callers>("way to tell who calls", "identify").refine(
    ({ loopbackOnly }) => typeof loopbackOnly === "boolean",
    { error: "does not say whether their keys are known to everybody" },
  ),
  logger: withFunctions<Logger>("logger", "info", "warn", "error").optional(),
  limits: z
    .strictObject({
      jsonBytes: most,
      orderBytes: most,
      uploadBytes: most,
      rowLength: most,
      perMinute: most,
      atOnce: most,
      checksPerMinute: most,
      checksAtOnce: most,
    })
    .optional(),
  metrics: withFunctions<ServiceMetrics>("place where is counted", "answered", "releaseOpened").optional(),
  clock: withFunctions<Clock>("clock", "now").optional(),
});

/**
 * Makes the service over a gate. Nothing is listened to: see `startServer`.
 * @throws SluseError `SLUSE_ARGUMENT_INVALID`
 */
export function createService(given: ServiceOptions): Service {
  const options = readArgument(optionsInput, given, "the options of the service");
  const { gate, ledger, callers, clock = systemClock } = options;
  const limits = limitsOf(options.limits);
  const workings: Workings = {
    gate,
    ledger,
    callers,
    limits,
    logger: options.logger ?? silentLogger,
    calls: new CallLimits(limits, () => clock.now()),
    checks: new CallLimits({ perMinute: limits.checksPerMinute, atOnce: limits.checksAtOnce }, () =>
      clock.now(),
    ),
    releases: new OpenReleases(gate),
    metrics: options.metrics,
    keptAnswers: new KeptAnswers(ledger, clock),
  };
  const app = new Hono();
  const document = JSON.stringify(openApiDocument());
  const json = { "content-type": "application/json" };
  app.get("/api/v1/openapi.json", (c) => c.body(document, 200, json));
  app.get(`${PROBLEMS}:code`, (c) => {
    const code = c.req.param("code");
    const entry = entryOf(code);
    return entry ? c.json({ code, ...entry }) : turnedAway(NO_ROUTE);
  });
  for (const route of ROUTES)
    app.on(route.method.toUpperCase(), `/api/v1${route.path.replaceAll(/\{(\w+)\}/gu, ":$1")}`, (c) =>
      // A HEAD would do what a GET does and show nothing of it: a letter would be told as seen, a stream never end.
      c.req.raw.method === "HEAD" ? noRoute(c.req.path) : answer(workings, route, c.req.raw, c.req.param()),
    );
  app.notFound((c) => noRoute(c.req.path));
  // What a route throws is answered where it is thrown; this is for what lies around them.
  app.onError(() => turnedAway({ code: "SLUSE_SERVICE_FAULT", detail: "the service failed" }));
  const { releases } = workings;
  return {
    app,
    loopbackOnly: callers.loopbackOnly,
    fetch: async (request) => app.fetch(request),
    isReady: async () => !releases.isStopping && (await answers(ledger, clock)),
    stop: () => releases.stop(),
  };
}

/** What is left undefined is as it is by default. */
const limitsOf = (given: Partial<Record<keyof ServiceLimits, number | undefined>> = {}): ServiceLimits => ({
  ...DEFAULT_LIMITS,
  ...Object.fromEntries(Object.entries(given).filter(([, limit]) => limit !== undefined)),
});

/** Whether the ledger can be read, and has the machine's time: else nothing goes out. */
async function answers(ledger: Ledger, clock: Clock): Promise<boolean> {
  try {
    return await ledger.transact(
      async (tx) => (await tx.loadKeys()).length > 0 && clockSkew(clock, await tx.readClock()) === undefined,
    );
  } catch {
    return false;
  }
}

const NO_ROUTE: ProblemCause = {
  code: "SLUSE_SERVICE_ROUTE_UNKNOWN",
  detail: "there is no such route",
};

/** A path that nobody described, or one that takes other methods: those it names, as HTTP asks (RFC 9110, section 15.5.6). */
function noRoute(path: string): Response {
  const parts = path.split("/");
  const allow = ROUTES.filter((route) => isAt(`/api/v1${route.path}`.split("/"), parts)).map(({ method }) =>
    method.toUpperCase(),
  );
  if (allow.length === 0) return turnedAway(NO_ROUTE);
  return turnedAway({
    code: "SLUSE_SERVICE_METHOD_UNKNOWN",
    detail: "the route does not take this method",
    headers: { allow: [...new Set(allow)].toSorted().join(", ") },
  });
}

const isAt = (route: readonly string[], path: readonly string[]): boolean =>
  route.length === path.length &&
  route.every((part, at) => (part.startsWith("{") ? path[at] !== "" : part === path[at]));
const turnedAway = (cause: ProblemCause): Response =>
  problemResponse(problemOf(cause, crypto.randomUUID()), cause.headers);
