import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

import { createSluseClient, type SluseClient } from "../src/index.ts";

/** One request, as it came. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

export interface Answering extends AsyncDisposable {
  readonly address: string;
  readonly client: SluseClient;
  readonly asked: readonly Asked[];
}

/** A server that answers as it is told to, one answer for each request, the last for all that follow. */
export async function answering(
  ...answers: readonly ((response: ServerResponse) => unknown)[]
): Promise<Answering> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)];
    const { method = "", url: path = "", headers } = request;
    void (async () => {
      asked.push({ method, path, headers, body: await text(request) });
      await answer?.(response);
    })();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address,
    client: createSluseClient({ baseUrl: address, token: "a-token" }),
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

export const json =
  (value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}) =>
  (response: ServerResponse): void => {
    const type = status < 400 ? "application/json" : "application/problem+json";
    response.writeHead(status, { "content-type": type, ...headers }).end(JSON.stringify(value));
  };

export const lines =
  (written: string) =>
  (response: ServerResponse): void => {
    response.writeHead(200, { "content-type": "application/x-ndjson" }).end(written);
  };

/** Answers in part, and hangs up. */
export const brokenOff =
  (type: string, written: string) =>
  (response: ServerResponse): void => {
    response.writeHead(200, { "content-type": type });
    response.write(written, () => response.destroy());
  };

export const problem = (code: string, status: number): Readonly<Record<string, unknown>> => ({
  type: `/api/v1/problems/${code}`,
  title: "Not done",
  detail: "it was not done",
  code,
  status,
  requestId: "1",
});
