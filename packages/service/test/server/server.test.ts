import { connect } from "node:net";

import { MINUTE, later, systemClock, type Instant } from "@sluse/core";
import { describe, expect, it } from "vitest";

import { startServer, type RunningServer, type Service } from "../../src/index.ts";
import { outcomesOf, readLines } from "../internal/read-lines.ts";
import { approved, linesOf, openWorld, people, rowsOf, type World } from "../internal/world.ts";
import type { ShownWave } from "../../src/schemas/release-line.ts";

const ids = people(30);
const rows = linesOf(rowsOf(ids));

interface Served extends AsyncDisposable {
  readonly world: World;
  readonly server: RunningServer;
  ask(as: string, method: string, path: string, body?: unknown): Promise<Response>;
}

async function serve(
  options: { readonly requestTimeout?: number; readonly deadline?: number } = {},
): Promise<Served> {
  const world = await openWorld();
  const server = await startServer({ service: world.service, port: 0, ...options });
  return {
    world,
    server,
    ask: (as, method, path, body) =>
      fetch(`${server.address}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${as}`,
          "content-type": typeof body === "string" ? "application/x-ndjson" : "application/json",
        },
        ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
      }),
    [Symbol.asyncDispose]: () => server.stop(),
  };
}

/** Writes bytes to a socket, and reads what is answered until it is closed. */
function rawly({ server }: Served, text: string): Promise<string> {
  const { hostname, port } = new URL(server.address);
  const { promise, resolve } = Promise.withResolvers<string>();
  const socket = connect(Number(port), hostname, () => socket.write(text));
  let answer = "";
  socket.on("data", (data) => {
    answer += data.toString();
  });
  socket.on("close", () => resolve(answer));
  socket.on("error", () => resolve(answer));
  return promise;
}

describe("a server", () => {
  it("tells that it lives and is ready, to anybody and nothing more", async () => {
    await using served = await serve();
    const live = await fetch(`${served.server.address}/health/live`);
    expect([live.status, await live.json()]).toEqual([200, { live: true }]);
    const ready = await fetch(`${served.server.address}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([200, { ready: true }]);
  });

  it("is not ready when the ledger is gone", async () => {
    await using served = await serve();
    served.world.ledger.transact = () => Promise.reject(new Error("gone"));
    expect((await fetch(`${served.server.address}/health/ready`)).status).toBe(503);
  });

  it("is not ready when its machine's clock is not the ledger's, because nothing would go out", async () => {
    let behind = 6 * MINUTE;
    const { ledger, service } = await openWorld({ service: { clock: systemClock } });
    const { transact } = ledger;
    const readClock = async (): Promise<Instant> => later(systemClock.now(), -behind);
    ledger.transact = (work, options) => transact((tx) => work({ ...tx, readClock }), options);
    expect(await service.isReady()).toBe(false);
    behind = 4 * MINUTE;
    expect(await service.isReady()).toBe(true);
  });

  it("listens to nobody any longer when it is stopped, whatever the service says of that", async () => {
    const world = await openWorld();
    const service: Service = { ...world.service, stop: () => Promise.reject(new Error("not now")) };
    const server = await startServer({ service, port: 0 });
    await expect(server.stop()).rejects.toMatchObject({ code: "SLUSE_PART_FAILED" });
    await expect(fetch(`${server.address}/health/live`)).rejects.toThrow("fetch failed");
  });

  it("listens to nobody when what is to be mounted beside it is none", async () => {
    const world = await openWorld();
    const addresses: string[] = [];
    const mountsAt = (address: string): never => {
      addresses.push(address);
      throw new RangeError("no pages");
    };
    const started = startServer({ service: world.service, port: 0, mountsAt });
    await expect(started).rejects.toMatchObject({ code: "SLUSE_PART_FAILED" });
    await expect(fetch(`${addresses[0]}/health/live`)).rejects.toThrow("fetch failed");
  });

  it("releases over real sockets: waves on one, outcomes on others", async () => {
    await using served = await serve();
    const mailOut = await approved(served.world, ids);
    const lines = readLines(
      await served.ask("orderer", "POST", `/api/v1/mail-outs/${mailOut}/release`, rows),
    );
    const wave = (await lines.next()).value as ShownWave;
    await served.ask("orderer", "POST", "/api/v1/outcomes", outcomesOf(wave));
    expect((await lines.next()).value).toHaveProperty("end");
    await lines.return();
  });

  it("ends a release whose caller hung up, as a crash would", async () => {
    await using served = await serve();
    const mailOut = await approved(served.world, ids);
    const gone = new AbortController();
    const path = `/api/v1/mail-outs/${mailOut}/release`;
    const response = await fetch(`${served.server.address}${path}`, {
      method: "POST",
      headers: { authorization: "Bearer orderer", "content-type": "application/x-ndjson" },
      body: rows,
      signal: gone.signal,
    });
    await readLines(response).next();
    gone.abort();
    // The mail-out is free again as soon as the server has seen it.
    for (;;) {
      const again = await served.ask("orderer", "POST", path, rows);
      await again.body?.cancel();
      if (again.status === 200) break;
      expect(again.status).toBe(409);
    }
  });

  it("lets a release end with its wave before it closes, and takes the wave's outcomes meanwhile", async () => {
    await using served = await serve();
    const mailOut = await approved(served.world, ids);
    const lines = readLines(
      await served.ask("orderer", "POST", `/api/v1/mail-outs/${mailOut}/release`, rows),
    );
    const wave = (await lines.next()).value as ShownWave;
    const stopped = served.server.stop();
    expect((await fetch(`${served.server.address}/health/ready`)).status).toBe(503);
    const told = await served.ask("orderer", "POST", "/api/v1/outcomes", outcomesOf(wave));
    expect(told.status).toBe(200);
    expect((await lines.next()).value).toEqual({ end: { kind: "stopping" } });
    await lines.return();
    await stopped;
    await expect(fetch(`${served.server.address}/health/live`)).rejects.toThrow("fetch failed");
  });

  it("closes at its deadline whatever is open", async () => {
    const served = await serve({ deadline: 20 });
    const mailOut = await approved(served.world, ids);
    const response = await served.ask("orderer", "POST", `/api/v1/mail-outs/${mailOut}/release`, rows);
    const lines = readLines(response);
    await lines.next();
    await served.server.stop();
    await expect(lines.next()).rejects.toThrow("terminated");
  });

  it.each([
    ["a length and a chunked body", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"],
    ["two lengths", "Content-Length: 5\r\nContent-Length: 6\r\n"],
    ["a coding that is none", "Transfer-Encoding: xchunked\r\n"],
    ["a header before its colon", "Transfer-Encoding : chunked\r\n"],
    ["a signed length", "Content-Length: +5\r\n"],
  ])("answers a request with %s once, and no", async (_, header) => {
    await using served = await serve();
    const { host } = new URL(served.server.address);
    const smuggled = "GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n";
    const answer = await rawly(
      served,
      `POST /api/v1/stops HTTP/1.1\r\nHost: ${host}\r\n${header}\r\n0\r\n\r\n${smuggled}`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 400/u);
    expect(answer.match(/HTTP\/1\.1/gu)).toHaveLength(1);
  });

  it("gives a body that comes too slowly up", async () => {
    await using served = await serve({ requestTimeout: 100 });
    const { host } = new URL(served.server.address);
    const head = `POST /api/v1/stops HTTP/1.1\r\nHost: ${host}\r\nAuthorization: Bearer orderer\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n`;
    expect(await rawly(served, `${head}{"target"`)).toMatch(/^HTTP\/1\.1 4\d\d/u);
  });

  it.each(["sluse.example.no", "127.0.0.1.evil.test", ""])(
    "does not answer to the name `%s` with trial keys",
    async (name) => {
      await using served = await serve();
      const answer = await rawly(
        served,
        `GET /api/v1/projects HTTP/1.1\r\nHost: ${name}\r\nConnection: close\r\n\r\n`,
      );
      expect(answer).toMatch(/^HTTP\/1\.1 (?:421|400)/u);
    },
  );
});

describe("a server with trial keys", () => {
  it.each(["0.0.0.0", "::", "192.0.2.1"])("does not listen on %s", async (host) => {
    const { service } = await openWorld();
    await expect(startServer({ service, host, port: 0 })).rejects.toMatchObject({
      code: "SLUSE_SERVICE_LOOPBACK_ONLY",
    });
  });

  it("says that its port is taken", async () => {
    await using served = await serve();
    const { service } = await openWorld();
    const port = Number(new URL(served.server.address).port);
    await expect(startServer({ service, port })).rejects.toMatchObject({ code: "SLUSE_SERVICE_PORT_TAKEN" });
  });

  it("answers for others beside it, the longest path first", async () => {
    const { service }: { service: Service } = await openWorld();
    const mounts = ["/", "/help"].map((path) => ({ path, fetch: () => new Response(path) }));
    await using server = await startServer({ service, port: 0, mountsAt: () => mounts });
    const textOf = async (path: string): Promise<string> => (await fetch(`${server.address}${path}`)).text();
    expect(await textOf("/help/me")).toBe("/help");
    expect(await textOf("/anything")).toBe("/");
    expect(await textOf("/api/v1/projects")).toContain("SLUSE_SERVICE_TOKEN_REFUSED");
  });
});
