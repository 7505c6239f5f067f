import type { AddressInfo } from "node:net";

import { createAdaptorServer, type ServerType } from "@hono/node-server";
import { SluseError } from "@sluse/core";
import { functionInput, ofCallers, readArgument, withFunctions } from "@sluse/core/house";
import { z } from "zod";

import type { Service } from "../create-service.ts";
import { healthAnswer } from "./health.ts";
import { isLoopbackHost, isLoopbackName } from "./loopback.ts";

/** Another application in the same process, such as the console. */
export interface Mount {
  /** What its paths begin with; the longest that fits answers. `/`: whatever nobody else answers. */
  readonly path: string;
  readonly fetch: (request: Request) => Response | Promise<Response>;
}

/** Where a service listens. */
export interface ServerOptions {
  readonly service: Service;
  /** Others beside the service, once the address is known. */
  readonly mountsAt?: (address: string) => readonly Mount[];
  /** Default `127.0.0.1`: what faces others is a proxy, which has the certificate. */
  readonly host?: string;
  /** 0: whichever is free. */
  readonly port: number;
  /** Milliseconds that releases have to end with their wave when the server is stopped. Default 60 000. */
  readonly deadline?: number;
  /** Milliseconds that a request may take to come in. Default 300 000. */
  readonly requestTimeout?: number;
}

/** A server that listens. */
export interface RunningServer extends AsyncDisposable {
  /** `http://127.0.0.1:8080` */
  readonly address: string;
  /** Lets releases end with their wave, and then closes; at the deadline whatever is open. */
  stop(): Promise<void>;
}

const SECOND = 1000;

const milliseconds = z.int().min(1).max(86_400_000);
const optionsInput = z.strictObject({
  service: withFunctions<Service>("service", "fetch", "isReady", "stop"),
  mountsAt: functionInput<NonNullable<ServerOptions["mountsAt"]>>().optional(),
  host: z.string().default("127.0.0.1"),
  port: z.int().min(0).max(65_535),
  deadline: milliseconds.default(60 * SECOND),
  requestTimeout: milliseconds.default(300 * SECOND),
});
const mountsInput = z.array(
  withFunctions<Mount>("application", "fetch").refine(({ path }) => typeof path === "string", {
    error: "has no path",
  }),
);

/**
 * Listens.
 * @throws SluseError `SLUSE_ARGUMENT_INVALID`
 * @throws SluseError `SLUSE_SERVICE_LOOPBACK_ONLY` when trial keys would be heard by other machines
 * @throws SluseError `SLUSE_SERVICE_PORT_TAKEN`
 * @example `await using server = await startServer({ service, port: 8080 });`
 */
export async function startServer(given: ServerOptions): Promise<RunningServer> {
  const options = readArgument(optionsInput, given, "the options of the server");
  const { service, host, port, deadline, requestTimeout } = options;
  const { loopbackOnly } = service;
  if (loopbackOnly && !isLoopbackHost(host))
    throw new SluseError("SLUSE_SERVICE_LOOPBACK_ONLY", `trial keys are not to be heard on \`${host}\``);
  let answers: Answering = async () => new Response(null, { status: 503 });
  const server = createAdaptorServer({
    // A page elsewhere whose name leads to this machine would come with its own name.
    fetch: (request) =>
      loopbackOnly && !isLoopbackName(request.headers.get("host")) ? misdirected() : answers(request),
    serverOptions: {
      requestTimeout,
      headersTimeout: Math.min(requestTimeout, 20 * SECOND),
      keepAliveTimeout: 10 * SECOND,
      connectionsCheckingInterval: Math.min(requestTimeout, 5 * SECOND),
      maxHeaderSize: 16_384,
    },
  });
  await listen(server, host, port);
  const { port: found } = server.address() as AddressInfo;
  const address = `http://${host.includes(":") ? `[${host}]` : host}:${found}`;
  try {
    answers = answering(
      service,
      readArgument(mountsInput, options.mountsAt?.(address) ?? [], "what is mounted"),
    );
  } catch (error) {
    // Nobody would be left who could close it.
    server.close();
    throw ofCallers("what is mounted", error);
  }
  const stop = once(() => close(server, service, deadline));
  return {
    address,
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

type Answering = (request: Request) => Promise<Response>;

function answering(service: Service, mounts: readonly Mount[]): Answering {
  const byLength = mounts.toSorted((a, b) => b.path.length - a.path.length);
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith("/health/")) return healthAnswer(service, pathname);
    if (pathname.startsWith("/api/")) return service.fetch(request);
    const mount = byLength.find(({ path }) => pathname.startsWith(path));
    return mount ? mount.fetch(request) : service.fetch(request);
  };
}

const misdirected = (): Response => new Response(null, { status: 421 });

function listen(server: ServerType, host: string, port: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once("error", (cause) => {
    reject(
      new SluseError("SLUSE_SERVICE_PORT_TAKEN", `cannot listen on \`${host}\`, port ${port}`, { cause }),
    );
  });
  server.listen(port, host, resolve);
  return promise;
}

/**
 * Outcomes of a wave come on connections of their own: the server listens until the last release has ended, and only then
 * takes no more.
 */
async function close(server: ServerType, service: Service, deadline: number): Promise<void> {
  const { promise: tooLate, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, deadline);
  try {
    await Promise.race([service.stop(), tooLate]);
  } catch (error) {
    throw ofCallers("the service", error);
  } finally {
    // Whatever the service says of its releases, nobody is listened to any longer.
    await closeServer(server, tooLate);
    clearTimeout(timer);
  }
}

async function closeServer(server: ServerType, tooLate: Promise<void>): Promise<void> {
  const closed = new Promise<void>((done) => {
    server.close(() => done());
  });
  // A connection whose answer has just ended waits for another request, which will not be answered.
  const sweep = setInterval(() => closeIdle(server), 20);
  await Promise.race([closed, tooLate]);
  if ("closeAllConnections" in server) server.closeAllConnections();
  await closed;
  clearInterval(sweep);
}

function closeIdle(server: ServerType): void {
  if ("closeIdleConnections" in server) server.closeIdleConnections();
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
}
