import { connect } from "node:net";

import { afterAll, describe, expect, it } from "vitest";

import { startServer } from "../../src/index.ts";
import { openWorld, people, submit } from "../internal/world.ts";

const world = await openWorld();
const server = await startServer({ service: world.service, port: 0 });
afterAll(() => server.stop());
const { mailOut } = await submit(world, people(6));
const STOP = '{"target":"everything"}';

/** Writes bytes as they are, and reads until the other side has closed. */
function rawly(...parts: readonly string[]): Promise<string> {
  const { hostname, port } = new URL(server.address);
  const { promise, resolve } = Promise.withResolvers<string>();
  const socket = connect(Number(port), hostname, () => {
    for (const part of parts) socket.write(part);
  });
  let answer = "";
  socket.on("data", (data) => {
    answer += data.toString("latin1");
  });
  socket.on("close", () => resolve(answer));
  socket.on("error", () => resolve(answer));
  return promise;
}

const statuses = (answer: string): number[] =>
  [...answer.matchAll(/^HTTP\/1\.1 (\d+)/gmu)].map(([, status]) => Number(status));
const stopsSet = async (): Promise<number> => (await world.gate.stops({ by: "sentral@hemit.no" })).length;
const head = (lines: readonly string[], path = "/api/v1/stops"): string =>
  [`POST ${path} HTTP/1.1`, "Host: 127.0.0.1", "Content-Type: application/json", ...lines, "", ""].join(
    "\r\n",
  );
const AS = "Authorization: Bearer orderer";
/** A request that stands where only a body may: a stop by somebody who shows a token. */
const HIDDEN = `${head([AS, `Content-Length: ${STOP.length}`, "Connection: close"])}${STOP}`;

describe("a request within a request", () => {
  it.each([
    [
      "two lengths",
      [`Content-Length: ${STOP.length}`, `Content-Length: ${STOP.length + HIDDEN.length}`],
      STOP + HIDDEN,
    ],
    ["a length and chunks", ["Content-Length: 4", "Transfer-Encoding: chunked"], `0\r\n\r\n${HIDDEN}`],
    ["chunks and a length", ["Transfer-Encoding: chunked", "Content-Length: 4"], `0\r\n\r\n${HIDDEN}`],
    ["chunks that are not quite named so", ["Transfer-Encoding: xchunked"], `0\r\n\r\n${HIDDEN}`],
    ["chunks after a blank", ["Transfer-Encoding : chunked"], `0\r\n\r\n${HIDDEN}`],
    ["chunks twice", ["Transfer-Encoding: chunked", "Transfer-Encoding: identity"], `0\r\n\r\n${HIDDEN}`],
    ["a length with a sign", [`Content-Length: +${STOP.length}`], STOP + HIDDEN],
    ["a length that is less than nothing", ["Content-Length: -1"], HIDDEN],
    ["a line that is folded", ["X-A: 1", " Transfer-Encoding: chunked"], `0\r\n\r\n${HIDDEN}`],
    ["a line feed in a header", ["X-A: 1\nTransfer-Encoding: chunked"], `0\r\n\r\n${HIDDEN}`],
    [
      "a chunk whose size is no number",
      ["Transfer-Encoding: chunked"],
      `${STOP.length}x\r\n${STOP}\r\n0\r\n\r\n${HIDDEN}`,
    ],
  ])("is not made of %s", async (_, headers, body) => {
    const before = await stopsSet();
    // Without a token, so that nothing but the hidden one could set a stop.
    const answer = await rawly(head(headers), body);
    expect(statuses(answer)).toEqual([400]);
    expect(await stopsSet()).toBe(before);
  });

  it("is answered for itself, where both are whole: the second shows its own token", async () => {
    const first = `${head([`Content-Length: ${STOP.length}`])}${STOP}`;
    const second = `${head([`Content-Length: ${STOP.length}`, "Connection: close"])}${STOP}`;
    const before = await stopsSet();
    const answered = statuses(await rawly(first + second));
    // Where the first was not let in, the connection may be closed before the second.
    expect(new Set(answered)).toEqual(new Set([401]));
    expect(await stopsSet()).toBe(before);
  });
});

describe("a path that is written otherwise", () => {
  const get = (target: string, more: readonly string[] = []): Promise<string> =>
    rawly(
      [`GET ${target} HTTP/1.1`, "Host: 127.0.0.1", AS, "Connection: close", ...more, "", ""].join("\r\n"),
    );

  it.each([
    `/api/v1/projects/..;/audit`,
    `/api/v1/mail-outs/${mailOut}/../../audit`,
    `/api/v1/mail-outs/${mailOut}/%2e%2e/%2e%2e/audit`,
    `/api/v1/mail-outs/..%2faudit`,
    `/api/v1/mail-outs/..%5caudit`,
    `/api/v1\\audit`,
    `//api/v1/audit`,
    `/api/v1/audit%00`,
    `/api/v1/audit/.`,
    `/api/v1/./audit`,
    `/%61pi/v1/audit`,
    `http://other.test/api/v1/audit`,
    `/api/v1/audit#x`,
    `/api/v1/audit;x=1`,
    `/API/V1/AUDIT`,
  ])("%s shows an orderer nothing of the log", async (target) => {
    const answer = await get(target);
    expect([400, 403, 404, 405]).toEqual(expect.arrayContaining(statuses(answer)));
    expect(answer).not.toContain("mail-out-submitted");
  });

  it.each([
    "X-Original-URL: /api/v1/audit",
    "X-Rewrite-URL: /api/v1/audit",
    "X-HTTP-Method-Override: POST",
    "X-Forwarded-Prefix: /api/v1/audit",
  ])("by %s is the one in its first line", async (header) => {
    const answer = await get("/api/v1/projects", [header]);
    expect(statuses(answer)).toEqual([200]);
    expect(answer).toContain("gange-2027");
  });

  it("by a method that nobody described is no route", async () => {
    for (const method of ["DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"]) {
      const answer = await rawly(
        [
          `${method} /api/v1/mail-outs/${mailOut} HTTP/1.1`,
          "Host: 127.0.0.1",
          AS,
          "Connection: close",
          "",
          "",
        ].join("\r\n"),
      );
      expect({
        method,
        answered: statuses(answer).every((status) => status === 404 || status === 405 || status === 400),
      }).toEqual({ method, answered: true });
    }
  });
});

describe("a body that is never whole", () => {
  it("is not begun with: what its caller broke off is nothing", async () => {
    const before = await stopsSet();
    const { hostname, port } = new URL(server.address);
    const { promise, resolve } = Promise.withResolvers<void>();
    const socket = connect(Number(port), hostname, () => {
      socket.write(`${head([AS, `Content-Length: ${STOP.length + 1}`])}${STOP}`, () => socket.destroy());
    });
    socket.on("close", () => resolve());
    await promise;
    expect((await world.ask("superuser", "GET", "/api/v1/stops")).status).toBe(200);
    expect(await stopsSet()).toBe(before);
  });
});

describe("another's Idempotency-Key", () => {
  const KEY = "9f1b7b06-8f43-4d0e-a5b2-2f6e1a4c8f01";
  const approve = (as: string, key = KEY): Promise<Response> =>
    fetch(`${server.address}/api/v1/mail-outs/${mailOut}/withdrawal`, {
      method: "POST",
      headers: { authorization: `Bearer ${as}`, "content-type": "application/json", "idempotency-key": key },
      body: JSON.stringify({ comment: "Feil liste." }),
    });

  it("neither shows what they were answered, nor lets in who may not, nor keeps them from their own", async () => {
    const stranger = await approve("stranger");
    expect(stranger.status).toBe(403);
    const own = await approve("orderer");
    expect(own.status).toBe(200);
    const told = await own.text();
    const again = await approve("stranger");
    expect(again.status).toBe(403);
    expect(await again.text()).not.toContain(told);
    expect(await (await approve("orderer")).text()).toBe(told);
  });
});
