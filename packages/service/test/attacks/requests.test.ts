import { describe, expect, it } from "vitest";

import { linesOf, openWorld, orderOf, people, rowsOf, submit } from "../internal/world.ts";

const ids = people(6);
const world = await openWorld({
  service: { limits: { jsonBytes: 10_000, uploadBytes: 50_000, rowLength: 500 } },
});
const { mailOut } = await submit(world, ids);

/** Sends bytes as they are. */
const send = (
  path: string,
  body: string | Uint8Array<ArrayBuffer>,
  type = "application/json",
): Promise<Response> =>
  world.service.fetch(
    new Request(`http://sluse.test/api/v1${path}`, {
      method: "POST",
      headers: { authorization: "Bearer superuser", "content-type": type },
      body,
    }),
  );
const codeOf = async (response: Response): Promise<unknown> =>
  ((await response.json()) as { code: unknown }).code;

describe("a body", () => {
  it.each([
    ["not JSON", '{"target":'],
    ["a key twice", '{"target":"everything","target":{"project":"gange-2027"}}'],
    ["__proto__", '{"target":"everything","__proto__":{"by":"sentral@hemit.no"}}'],
    ["half a character", '{"target":"everything","reason":"\\ud800"}'],
    ["not UTF-8", new Uint8Array([123, 34, 0xff, 34, 58, 49, 125])],
    ["nothing", ""],
  ])("that is %s is refused", async (_, body) => {
    const response = await send("/stops", body);
    expect([response.status, await codeOf(response)]).toEqual([400, "SLUSE_SERVICE_JSON_INVALID"]);
  });

  it.each(["by", "orderedBy", "constructor", "toString"])("cannot say `%s`", async (key) => {
    const response = await send(
      `/mail-outs/${mailOut}/rejection`,
      JSON.stringify({ comment: "Nei.", [key]: "sentral" }),
    );
    expect(response.status).toBe(400);
  });

  it("that is too large is refused, told of or not", async () => {
    const body = JSON.stringify({ target: "everything", reason: "a".repeat(10_000) });
    expect(await codeOf(await send("/stops", body))).toBe("SLUSE_SERVICE_BODY_TOO_LARGE");
    const chunks = new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(4096).fill(32));
      },
    });
    const request = new Request("http://sluse.test/api/v1/stops", {
      method: "POST",
      headers: { authorization: "Bearer orderer", "content-type": "application/json" },
      body: chunks,
      duplex: "half",
    });
    const response = await world.service.fetch(request);
    expect([response.status, response.headers.get("connection")]).toEqual([413, "close"]);
  });

  it("with a row that is too long, or none, ends the submission, and nothing of it is kept", async () => {
    const before = (await world.gate.list({ by: "sølvi.åsen@hemit.no", limit: 200 })).mailOuts.length;
    const order = orderOf();
    const long = { nationalId: ids[0], values: { a: "a".repeat(600) } };
    const type = "application/x-ndjson";
    expect((await send("/mail-outs", linesOf([order, ...rowsOf(ids), long]), type)).status).toBe(413);
    expect((await send("/mail-outs", `${linesOf([order, ...rowsOf(ids)])}{"nationalId"`, type)).status).toBe(
      400,
    );
    expect((await send("/mail-outs", "", type)).status).toBe(400);
    expect((await world.gate.list({ by: "sølvi.åsen@hemit.no", limit: 200 })).mailOuts.length).toBe(before);
  });

  it("of another type is not read", async () => {
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])
      expect((await send("/stops", '{"target":"everything"}', type)).status).toBe(415);
    expect((await send("/stops", '{"target":"everything"}', "application/x-ndjson")).status).toBe(415);
  });

  it("that names a person is not said again", async () => {
    const [id = ""] = ids;
    const bodies = [
      { nationalId: id, reason: `Spør om ${id}.`, case: "1" },
      { nationalId: id, [id]: 1 },
      { nationalId: `${id}0`, reason: "Spør.", case: "1" },
    ];
    for (const body of bodies) {
      const response = await world.ask("serviceDesk", "POST", "/api/v1/people/look-up", body);
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(await response.text()).not.toContain(id);
    }
  });
});

describe("an address", () => {
  it.each([
    "/api/v1/projects/",
    "/api/v1//projects",
    "/API/v1/projects",
    "/api/v2/projects",
    "/api/v1/projects/../audit",
    "/api/v1/nothing",
  ])("%s is no other route's", async (path) => {
    const response = await world.ask("orderer", "GET", path);
    expect([403, 404]).toContain(response.status);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
  });

  it.each(["%2e%2e", "a%2fb", "%00", "13097248022x%20", "A", "a".repeat(70)])(
    "with the id %s is not as described",
    async (given) => {
      const response = await world.ask("superuser", "GET", `/api/v1/mail-outs/${given}`);
      expect([400, 404]).toContain(response.status);
    },
  );

  it("is not asked a query that nobody described, or twice", async () => {
    for (const query of ["by=sentral", "limit=1&limit=2", "limit=0", "limit=x", "state=gone"])
      expect((await world.ask("orderer", "GET", `/api/v1/mail-outs?${query}`)).status).toBe(400);
  });

  it("that holds a person is in no problem, and no log", async () => {
    const response = await world.ask("superuser", "GET", `/api/v1/projects/${ids[0]}`);
    expect(await response.text()).not.toContain(ids[0]);
    expect(response.status).toBe(422);
  });
});

describe("a caller", () => {
  it("who asks too often waits, and nobody else for them", async () => {
    const busy = await openWorld({ service: { limits: { perMinute: 3 } } });
    const ask = (as: string): Promise<Response> => busy.ask(as, "GET", "/api/v1/projects");
    for (let asked = 0; asked < 3; asked += 1) expect((await ask("orderer")).status).toBe(200);
    const refused = await ask("orderer");
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "20"]);
    expect((await ask("superuser")).status).toBe(200);
    busy.clock.advance(20_000);
    expect((await ask("orderer")).status).toBe(200);
  });

  it("may do so much at once", async () => {
    const busy = await openWorld({ service: { limits: { atOnce: 2 } } });
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => busy.ask("orderer", "GET", "/api/v1/mail-outs")),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 200, 429, 429]);
    expect((await busy.ask("orderer", "GET", "/api/v1/projects")).status).toBe(200);
  });

  it("who stops is never made to wait", async () => {
    const busy = await openWorld({ service: { limits: { perMinute: 1, atOnce: 1 } } });
    for (let asked = 0; asked < 5; asked += 1)
      expect((await busy.ask("orderer", "POST", "/api/v1/stops", { target: "everything" })).status).toBe(201);
  });
});
