import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";

type Handler = (request: Request) => Promise<Response>;

export interface CallbackServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Mounts a handler of the Fetch API on Node's own server. Frameworks that speak Fetch take it as it is. */
export async function serve(handler: Handler): Promise<CallbackServer> {
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing, handler));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

async function answer(incoming: IncomingMessage, outgoing: ServerResponse, handler: Handler): Promise<void> {
  try {
    const response = await handler(requestOf(incoming));
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(await response.text());
  } catch (error) {
    // ePROM asks again when it gets no answer. What it asked is not for the log.
    console.error(`callback failed: ${error instanceof Error ? error.name : typeof error}`);
    outgoing.writeHead(500).end();
  }
}

function requestOf(incoming: IncomingMessage): Request {
  const { method = "GET", url = "/", headers } = incoming;
  const hasBody = method !== "GET" && method !== "HEAD";
  return new Request(new URL(url, "http://ordering-system.invalid"), {
    method,
    headers: { "content-type": headers["content-type"] ?? "" },
    ...(hasBody ? { body: Readable.toWeb(incoming) as ReadableStream, duplex: "half" } : {}),
  });
}
