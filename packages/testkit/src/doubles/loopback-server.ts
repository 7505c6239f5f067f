import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import type { Fault, ListFault } from "../faults/fault.ts";
import { FaultPlan, type PlannedFault } from "../faults/fault-plan.ts";
import { spoil } from "../faults/spoil.ts";
import { Traffic } from "./traffic.ts";

/** A request to a double, its body read. */
export interface DoubleRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The fault this page of a list is to have: the handler knows what a page is. */
  readonly listFault: ListFault | undefined;
}

/** What a double answers. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a double answers a request with. */
export type Handler = (request: DoubleRequest) => Reply | Promise<Reply>;

/** Handlers by `METHOD /path`. */
export type Routes = Readonly<Record<string, Handler>>;

/** A service that is not the real one: a real HTTP server on this machine's loopback address. */
export interface LoopbackDouble extends AsyncDisposable {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly baseUrl: string;
  readonly faults: FaultPlan;
  readonly traffic: Traffic;
  /** Keeps every answer back until the function that is returned is called. */
  hold(): () => void;
  close(): Promise<void>;
}

/** Bodies are recorded up to this many characters: 30 000 letters would fill the memory. */
const BODY_KEPT = 2048;

/** Starts a double that answers by `routes`, and 404 otherwise. */
export async function startDouble(routes: Routes): Promise<LoopbackDouble> {
  const faults = new FaultPlan();
  const traffic = new Traffic();
  const pause = new Pause();
  const server = createServer((request, response) => {
    void answer(request, response, { routes, faults, traffic, pause });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => await stop(server);
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    faults,
    traffic,
    hold: () => pause.begin(),
    close,
    [Symbol.asyncDispose]: close,
  };
}

async function stop(server: Server): Promise<void> {
  if (!server.listening) return;
  server.close();
  server.closeAllConnections();
  await once(server, "close");
}

interface Workings {
  readonly routes: Routes;
  readonly faults: FaultPlan;
  readonly traffic: Traffic;
  readonly pause: Pause;
}

/** What answers wait for. */
class Pause {
  passed: Promise<void> = Promise.resolve();

  begin(): () => void {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.passed = promise;
    return resolve;
  }
}

async function answer(message: IncomingMessage, response: ServerResponse, workings: Workings): Promise<void> {
  const { routes, faults, traffic, pause } = workings;
  const method = message.method ?? "GET";
  const url = new URL(message.url ?? "/", "http://double");
  const headers = headersOf(message);
  const body = await readBody(message);
  const over = traffic.begin({
    method,
    url: url.pathname + url.search,
    headers,
    // A slice holds on to the whole string it is of: a copy lets the rest go.
    body: Buffer.from(body.slice(0, BODY_KEPT)).toString(),
  });
  response.once("close", () => over(undefined));
  await pause.passed;

  const planned = faults.next(url.pathname);
  const handler = routes[`${method} ${url.pathname}`] ?? notFound;
  const reply =
    planned?.hasEffect === false
      ? NOTHING_DONE
      : await handler({ method, url, headers, body, listFault: listFaultOf(planned) });
  const text = JSON.stringify(reply.body) ?? "";
  if (planned !== undefined && !isListFault(planned.fault)) {
    spoil(response, planned.fault, text);
    return;
  }
  over(reply.status);
  response.writeHead(reply.status, { "content-type": "application/json; charset=utf-8", ...reply.headers });
  response.end(text);
}

const NOTHING_DONE: Reply = { status: 200, body: {} };
const notFound: Handler = () => ({ status: 404, body: { message: "Not found" } });

async function readBody(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of message) chunks.push(chunk as Buffer);
  } catch {
    // The caller broke off: what came is all there is.
  }
  return Buffer.concat(chunks).toString("utf8");
}

const headersOf = (message: IncomingMessage): Record<string, string> =>
  Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, String(value)]));

const LIST_FAULT_KINDS: readonly string[] = [
  "partial-page",
  "page-loop",
  "duplicate-page",
  "empty-page",
] satisfies ListFault["kind"][];

const isListFault = (fault: Fault): fault is ListFault => LIST_FAULT_KINDS.includes(fault.kind);

const listFaultOf = (planned: PlannedFault | undefined): ListFault | undefined =>
  planned !== undefined && isListFault(planned.fault) ? planned.fault : undefined;
