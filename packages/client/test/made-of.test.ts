import { describe, expect, it } from "vitest";

import { createSluseClient, type ClientOptions } from "../src/index.ts";
import { answering, json, lines, problem } from "./answering.ts";

async function all(given: AsyncIterable<unknown>): Promise<unknown[]> {
  const values: unknown[] = [];
  for await (const each of given) values.push(each);
  return values;
}

const noFetch = async (): Promise<Response> => Response.json({});

describe("what a client is made of", () => {
  it.each([
    ["another protocol, whoever fetches", { baseUrl: "ftp://sluse.hospital.no", fetch: noFetch }],
    ["an empty token, which would be no token", { baseUrl: "https://sluse.hospital.no", token: "" }],
    ["an option that nobody knows", { baseUrl: "https://sluse.hospital.no", toekn: "t" }],
  ])("is not %s", (_, options) => {
    expect(() => createSluseClient(options as ClientOptions)).toThrow(
      expect.objectContaining({ code: "SLUSE_ARGUMENT_INVALID" }),
    );
  });

  it.each(["http://localhost:8080", "http://127.0.0.1:8080", "http://[::1]:8080"])(
    "may be this machine's own without TLS, as %s",
    (baseUrl) => {
      expect(() => createSluseClient({ baseUrl, token: "t" })).not.toThrow();
    },
  );
});

describe("the audit log", () => {
  it("that is refused is a problem, and no line", async () => {
    await using server = await answering(json(problem("SLUSE_ROLE_MISSING", 403), 403));
    const { data, error } = await server.client.audit();
    expect([data, error?.code]).toEqual([undefined, "SLUSE_ROLE_MISSING"]);
  });

  it("that ends within a line has broken off, also when the connection closes as if it were over", async () => {
    await using server = await answering(lines('{"number":1}\n{"number":2}'));
    const { data } = await server.client.audit();
    await expect(data && all(data)).rejects.toMatchObject({ code: "SLUSE_CLIENT_BROKEN_OFF" });
  });

  it.each([
    ["a byte of no letter", Buffer.from([0x22, 0xff, 0x22, 0x0a])],
    ["half a letter", Buffer.from([0x22, 0xc3])],
  ])("with %s is not the service's", async (_, bytes) => {
    await using server = await answering((response) => {
      response.writeHead(200, { "content-type": "application/x-ndjson" }).end(bytes);
    });
    const { data } = await server.client.audit();
    await expect(data && all(data)).rejects.toMatchObject({ code: "SLUSE_CLIENT_BROKEN_OFF" });
  });

  it("without a body holds nothing", async () => {
    await using server = await answering((response) => response.writeHead(204).end());
    const { data } = await server.client.audit();
    expect(data && (await all(data))).toEqual([]);
  });
});

describe("a release", () => {
  it("without a body has not ended", async () => {
    await using server = await answering((response) => response.writeHead(204).end());
    const { data } = await server.client.release("gange-1", []);
    await expect(data && all(data)).rejects.toMatchObject({ code: "SLUSE_CLIENT_BROKEN_OFF" });
  });

  it("that is taken back before it is answered says why, and not that nobody could be asked", async () => {
    const ending = new AbortController();
    await using server = await answering(() => ending.abort(new Error("taken back")));
    const { signal } = ending;
    await expect(server.client.release("gange-1", [], { signal })).rejects.toThrow("taken back");
  });
});
