import { gzipSync } from "node:zlib";

import { afterAll, describe, expect, it } from "vitest";

import { startServer } from "../../src/index.ts";
import { linesOf, openWorld, orderOf, people, rowsOf, submit } from "../internal/world.ts";
import { headOf, statusesOf, writeRawly } from "./raw-server.ts";

const ids = people(6);
const world = await openWorld({ service: { limits: { perMinute: 1e9, atOnce: 1000 } } });
const server = await startServer({ service: world.service, port: 0 });
afterAll(() => server.stop());
const { mailOut, digest } = await submit(world, ids);

const STOP = '{"target":"everything"}';
const AS = "Authorization: Bearer orderer";
const CLOSE = "Connection: close";
const JSON_TYPE = "Content-Type: application/json";
const rawly = (...parts: readonly (string | Uint8Array)[]): Promise<string> =>
  writeRawly(server.address, ...parts);
const get = (path: string, ...lines: readonly string[]): Promise<string> =>
  rawly(headOf(`GET ${path} HTTP/1.1`, [CLOSE, ...lines]));
const post = (path: string, body: string | Uint8Array, ...lines: readonly string[]): Promise<string> =>
  rawly(
    headOf(`POST ${path} HTTP/1.1`, [CLOSE, `Content-Length: ${Buffer.byteLength(body)}`, ...lines]),
    body,
  );
const stopsSet = async (): Promise<number> => (await world.gate.stops({ by: "sentral@hemit.no" })).length;
const ask = (as: string, method: string, path: string, headers = {}): Promise<Response> =>
  fetch(`${server.address}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${as}`, ...headers },
  });

describe("a body in other words", () => {
  it.each([
    ["a charset that it is not read by", `${JSON_TYPE}; charset=utf-16`, STOP],
    ["latin letters", `${JSON_TYPE};charset=iso-8859-1`, '{"target":"everything","reason":"\u00e5"}'],
    ["two charsets", `${JSON_TYPE}; charset=utf-8; charset=utf-16`, STOP],
    ["two types", `${JSON_TYPE}; charset=utf-8, text/plain`, STOP],
    ["two headers of a type", `${JSON_TYPE}\r\nContent-Type: text/plain`, STOP],
    ["a type of another's", "Content-Type: application/problem+json", STOP],
    ["a coding, though it has none", `${JSON_TYPE}\r\nContent-Encoding: gzip`, STOP],
    ["a coding, as it says", `${JSON_TYPE}\r\nContent-Encoding: gzip`, gzipSync(STOP)],
    ["a coding that is a bomb", `${JSON_TYPE}\r\nContent-Encoding: gzip`, gzipSync(" ".repeat(1e7))],
  ])("with %s is not read", async (_, type, body) => {
    const before = await stopsSet();
    expect(statusesOf(await post("/api/v1/stops", body, AS, type))).toEqual([415]);
    expect(await stopsSet()).toBe(before);
  });

  it.each([
    ["in UTF-16", Buffer.from(STOP, "utf16le")],
    ["with a NUL behind it", `${STOP}\0`],
    ["with a NUL in a key", '{"target\0":"everything"}'],
    ["with two values", `${STOP}${STOP}`],
    ["with a mark of order within", `{\ufeff"target":"everything"}`],
    [
      "with a key twice, once written otherwise",
      '{"target":"everything","t\\u0061rget":{"project":"gange-2027"}}',
    ],
    ["with __proto__ written otherwise", '{"target":"everything","__pr\\u006fto__":{}}'],
    ["as deep as it is long", "[".repeat(100_000)],
    ["with a remark", `/* */${STOP}`],
    ["with a comma too many", '{"target":"everything",}'],
  ])("%s is no JSON", async (_, body) => {
    const before = await stopsSet();
    expect(statusesOf(await post("/api/v1/stops", body, AS, JSON_TYPE))).toEqual([400]);
    expect(await stopsSet()).toBe(before);
  });

  it.each([`${JSON_TYPE}; charset=utf-8`, `${JSON_TYPE};charset="UTF-8"`, JSON_TYPE])(
    "is read as .NET writes it: %s, with a mark of order before it",
    async (type) => {
      expect(statusesOf(await post("/api/v1/stops", `\ufeff${STOP}`, AS, type))).toEqual([201]);
    },
  );

  it.each(["1e999", "-1", "1.5", '"7"', "null", "9007199254740993", "[]", "{}"])(
    "with %s for a number is not as described",
    async (number) => {
      const body = `{"until":"2029-01-01T00:00:00Z","maxRecipients":${number},"comment":"Lest."}`;
      const path = "/api/v1/projects/gange-2027/activation";
      const superuser = "Authorization: Bearer superuser";
      expect(statusesOf(await post(path, body, superuser, JSON_TYPE))).toEqual([400]);
    },
  );

  it.each(["null", "1", '"13097248022"', "[]", "[[]]", "{}", '{"nationalId":null}', '{"nationalId":{}}'])(
    "with the line %s is a list with a row that is none",
    async (line) => {
      const body = `${linesOf([orderOf(), ...rowsOf(ids)])}${line}\n`;
      const answer = await post("/api/v1/mail-outs", body, AS, "Content-Type: application/x-ndjson");
      const [status = 0] = statusesOf(answer);
      expect(status === 201 ? answer.includes('"decision":"release"') : status).not.toBe(true);
      expect(status).toBeLessThan(500);
      expect(answer).not.toContain("13097248022");
    },
  );
});

describe("a method that nobody described", () => {
  it("HEAD shows nobody a letter: whoever has seen nothing cannot approve", async () => {
    expect((await ask("superuser", "HEAD", `/mail-outs/${mailOut}/letter`)).status).toBe(405);
    const approval = await fetch(`${server.address}/api/v1/mail-outs/${mailOut}/approvals`, {
      method: "POST",
      headers: { authorization: "Bearer superuser", "content-type": "application/json" },
      body: JSON.stringify({ digest, comment: "Lest." }),
    });
    expect([approval.status, await approval.text()]).toEqual([
      409,
      expect.stringContaining("approval/letter-not-shown"),
    ]);
  });

  it("HEAD opens no stream that nobody ends", async () => {
    const busy = await openWorld({ service: { limits: { atOnce: 4 } } });
    for (let asked = 0; asked < 6; asked += 1)
      expect((await busy.ask("auditor", "HEAD", "/api/v1/audit")).status).toBe(405);
    expect((await busy.ask("auditor", "GET", "/api/v1/projects")).status).toBe(200);
  });

  it("OPTIONS tells a page elsewhere nothing, and lets it do nothing", async () => {
    const elsewhere = { origin: "https://evil.test", "access-control-request-method": "POST" };
    const preflight = await ask("orderer", "OPTIONS", "/stops", elsewhere);
    const simple = await ask("orderer", "GET", "/projects", elsewhere);
    const allowed = [preflight, simple].map(({ headers }) => headers.get("access-control-allow-origin"));
    expect([preflight.status, ...allowed]).toEqual([405, null, null]);
  });

  it.each([
    ["DELETE", "/stops", "GET, POST"],
    ["PUT", `/mail-outs/hunt-2027-1/letter`, "GET"],
    ["GET", "/outcomes", "POST"],
    ["PROPFIND", "/projects", "GET, POST"],
  ])("%s on %s is told which methods there are", async (method, path, allow) => {
    const answered = await ask("orderer", method, path);
    expect([answered.status, answered.headers.get("allow")]).toEqual([405, allow]);
    expect(await answered.json()).toMatchObject({ code: "SLUSE_SERVICE_METHOD_UNKNOWN", status: 405 });
  });

  it.each(["/stops/", "/mail-outs//letter", "/ingenting"])(
    "at %s there is nothing, by any method",
    async (path) => {
      for (const method of ["GET", "POST", "DELETE"])
        expect((await ask("orderer", method, path)).status).toBe(404);
    },
  );

  it.each([
    "CONNECT 127.0.0.1:80",
    "OPTIONS *",
    "PRI *",
    "GET http://[",
    "GET http://x:99999/",
    "GET ?",
    "GET \\\\x\\y",
  ])("%s is answered with no more than a no", async (first) => {
    const statuses = statusesOf(await rawly(headOf(`${first} HTTP/1.1`, [CLOSE, AS])));
    expect(statuses.filter((status) => status < 400 || status >= 500)).toEqual([]);
    expect((await ask("orderer", "GET", "/projects")).status).toBe(200);
  });

  it.each(["websocket", "h2c", "TLS/1.0"])("an upgrade to %s is none", async (to) => {
    const upgrade = [
      AS,
      `Upgrade: ${to}`,
      "Connection: Upgrade, close",
      "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
    ];
    expect(statusesOf(await rawly(headOf("GET /api/v1/projects HTTP/1.1", upgrade)))).toEqual([200]);
  });
});

describe("a head that is more than a head", () => {
  it("is not read where it is larger than heads are", async () => {
    expect(statusesOf(await get("/api/v1/projects", AS, `X-A: ${"a".repeat(20_000)}`))).toEqual([431]);
    const many = Array.from({ length: 4000 }, () => "A:1");
    expect([401, 431]).toEqual(
      expect.arrayContaining(statusesOf(await get("/api/v1/projects", ...many, AS))),
    );
  });

  it.each([
    ["two tokens", [AS, "Authorization: Bearer central"]],
    ["a token in its trailer", []],
    ["a token twice in one", ["Authorization: Bearer orderer, Bearer central"]],
    ["a token of what objects have", ["Authorization: Bearer constructor"]],
    ["a token among cookies", ["Cookie: authorization=Bearer orderer; token=orderer"]],
  ])("with %s lets nobody in", async (_, lines) => {
    const head = headOf("POST /api/v1/stops HTTP/1.1", [
      CLOSE,
      JSON_TYPE,
      "Transfer-Encoding: chunked",
      "Trailer: Authorization",
      ...lines,
    ]);
    const before = await stopsSet();
    const body = `${STOP.length.toString(16)}\r\n${STOP}\r\n0\r\n${AS}\r\n\r\n`;
    expect(statusesOf(await rawly(head, body))).toEqual([401]);
    expect(await stopsSet()).toBe(before);
  });

  it.each(["access_token=orderer", "token=orderer", "authorization=Bearer%20orderer"])(
    "has no token in its address: %s",
    async (query) => {
      expect(statusesOf(await get(`/api/v1/projects?${query}`))).toEqual([401]);
    },
  );

  it("cannot say what the answer is of, nor whose", async () => {
    const answer = await get(
      "/api/v1/projects",
      AS,
      "Range: bytes=0-3",
      "If-None-Match: *",
      "If-Modified-Since: Mon, 01 Jan 2035 00:00:00 GMT",
      'If-Match: "x"',
      "X-Forwarded-Host: evil.test",
      "X-Forwarded-Proto: http",
      "Forwarded: host=evil.test;for=127.0.0.1",
      "X-Forwarded-User: sentral@hemit.no",
      "X-Remote-User: sentral@hemit.no",
      "X-Request-Id: evil-1",
      "Accept: text/html",
      "Accept-Encoding: gzip, evil",
    );
    expect(statusesOf(answer)).toEqual([200]);
    expect(answer).toMatch(/content-type: application\/json\r\n/iu);
    expect(answer).not.toMatch(/evil/u);
    const forbidden = await get(
      "/api/v1/audit",
      AS,
      "X-Forwarded-User: revisor@hemit.no",
      "X-Remote-User: revisor@hemit.no",
    );
    expect(statusesOf(forbidden)).toEqual([403]);
  });

  it("with an extension of a chunk that has no end is given up", async () => {
    const head = headOf("POST /api/v1/stops HTTP/1.1", [AS, JSON_TYPE, "Transfer-Encoding: chunked"]);
    const answer = await rawly(head, `${STOP.length.toString(16)};${"a".repeat(100_000)}`);
    expect([400, 413]).toEqual(expect.arrayContaining(statusesOf(answer)));
  });

  it("with a hundred behind it is answered each by its own token", async () => {
    const one = (at: number): string =>
      headOf("GET /api/v1/projects HTTP/1.1", [...(at % 2 === 0 ? [AS] : []), ...(at === 99 ? [CLOSE] : [])]);
    const answered = statusesOf(await rawly(Array.from({ length: 100 }, (_, at) => one(at)).join("")));
    expect(answered).toEqual(Array.from({ length: 100 }, (_, at) => (at % 2 === 0 ? 200 : 401)));
  });
});

describe("an address in other letters", () => {
  it.each([
    "/mail-outs/%EF%BC%91",
    "/mail-outs/%E2%80%8B",
    "/mail-outs/g%C4%B1nge-1",
    "/mail-outs/a%CC%8A",
    "/mail-outs/%FF",
    "/mail-outs/%C0%AE%C0%AE",
    "/projects/%00",
    "/projects/gange-2027%0d%0aX-A:1",
    "/projects/GANGE-2027",
    "/projects/gange-2027%E2%80%AE",
    "/projects/gange%E2%80%902027",
  ])("%s is nobody's", async (path) => {
    const response = await ask("superuser", "GET", path);
    expect([400, 404, 422]).toContain(response.status);
    expect(response.headers.get("x-a")).toBeNull();
  });

  it.each([
    "limit=0x10",
    "limit=1e1",
    "limit=%2010",
    "limit=10.0",
    "limit=%EF%BC%91",
    "limit=+5",
    "limit=Infinity",
  ])("%s is no number", async (query) => {
    expect((await ask("orderer", "GET", `/mail-outs?${query}`)).status).toBe(400);
  });
});

describe("an `Idempotency-Key` by twenty at once", () => {
  it("orders one mail-out, whoever comes first, and never answers a half", async () => {
    const order = linesOf([orderOf({ round: "invitation" }), ...rowsOf(ids)]);
    const before = (await world.gate.list({ by: "sølvi.åsen@hemit.no", limit: 200 })).mailOuts.length;
    const key = crypto.randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const response = await fetch(`${server.address}/api/v1/mail-outs`, {
          method: "POST",
          headers: {
            authorization: "Bearer orderer",
            "content-type": "application/x-ndjson",
            "idempotency-key": key,
          },
          body: order,
        });
        return { status: response.status, text: await response.text() };
      }),
    );
    const made = answers.filter(({ status }) => status === 201);
    expect(new Set(made.map(({ text }) => text)).size).toBe(1);
    expect(answers.filter(({ status }) => ![201, 409].includes(status))).toEqual([]);
    const after = (await world.gate.list({ by: "sølvi.åsen@hemit.no", limit: 200 })).mailOuts.length;
    expect(after - before).toBe(1);
  });

  it.each(["a, b", "kort", `${"a".repeat(16)}\t`, "å".repeat(16), "a".repeat(300)])(
    "is none that is %j",
    async (key) => {
      const answer = await post(
        "/api/v1/stops",
        STOP,
        AS,
        JSON_TYPE,
        `Idempotency-Key: ${Buffer.from(key).toString("latin1")}`,
      );
      expect(key.includes("\t") ? [400, 201] : [400]).toEqual(expect.arrayContaining(statusesOf(answer)));
    },
  );
});
