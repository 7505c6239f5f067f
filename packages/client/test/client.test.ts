import { describe, expect, it } from "vitest";

import { createSluseClient, valueOf, type Schemas } from "../src/index.ts";
import { answering, brokenOff, json, problem, type Answering } from "./answering.ts";

const REPORT = { params: { path: { mailOut: "gange-1" } } } as const;
const reportOf = ({ client }: Answering) => client.GET("/api/v1/mail-outs/{mailOut}", REPORT);
const order = { project: "gange-2027" } as unknown as Schemas["Order"];
const PEOPLE = [{ nationalId: "13097248022" }, { nationalId: "17054026641" }];

describe("a client", () => {
  it("asks with the token that holds now", async () => {
    await using server = await answering(json({}));
    let count = 0;
    const token = async (): Promise<string> => `token-${(count += 1)}`;
    const client = createSluseClient({ baseUrl: server.address, token });
    await client.GET("/api/v1/projects");
    await client.GET("/api/v1/stops");
    expect(server.asked.map(({ path, headers }) => [path, headers.authorization])).toEqual([
      ["/api/v1/projects", "Bearer token-1"],
      ["/api/v1/stops", "Bearer token-2"],
    ]);
  });

  it("gives a problem for a value, and as an error to whoever asks for it", async () => {
    await using server = await answering(json(problem("SLUSE_MAIL_OUT_UNKNOWN", 404), 404));
    const answer = await reportOf(server);
    expect(answer).toMatchObject({ error: { code: "SLUSE_MAIL_OUT_UNKNOWN", status: 404 } });
    expect(() => valueOf(answer)).toThrow(
      expect.objectContaining({ code: "SLUSE_MAIL_OUT_UNKNOWN", message: "it was not done" }),
    );
  });

  it.each([
    ["a page", "text/html", "<h1>Bad gateway</h1>"],
    ["nothing", "text/plain", ""],
    ["half a problem", "application/problem+json", '{"code":"SLUSE_'],
  ])("tells a proxy that answers %s from the service", async (_, type, body) => {
    await using server = await answering((response) =>
      response.writeHead(502, { "content-type": type }).end(body),
    );
    const { error, response } = await reportOf(server);
    expect([error?.code, response.status]).toEqual(["SLUSE_CLIENT_ANSWER_UNKNOWN", 502]);
  });

  it("takes a page that comes with 200 for no report", async () => {
    await using server = await answering((response) =>
      response.writeHead(200, { "content-type": "text/html" }).end("<h1>Log in</h1>"),
    );
    await expect(reportOf(server)).rejects.toMatchObject({ code: "SLUSE_CLIENT_ANSWER_UNKNOWN" });
  });

  it("takes half an answer for none", async () => {
    await using server = await answering(brokenOff("application/json", '{"mailOut":"gange'));
    await expect(reportOf(server)).rejects.toMatchObject({ code: "SLUSE_CLIENT_UNREACHABLE" });
  });

  it("follows nobody elsewhere with what it sends", async () => {
    await using elsewhere = await answering(json({}));
    await using server = await answering((response) =>
      response.writeHead(307, { location: `${elsewhere.address}/api/v1/mail-outs` }).end(),
    );
    await expect(server.client.submit(order, PEOPLE, { tries: 1 })).rejects.toMatchObject({
      code: "SLUSE_CLIENT_UNREACHABLE",
    });
    expect(elsewhere.asked).toEqual([]);
  });

  it.each(["http://sluse.hospital.no", "ftp://sluse.hospital.no", "sluse.hospital.no", ""])(
    "sends nothing to %s",
    (baseUrl) => {
      expect(() => createSluseClient({ baseUrl, token: "t" })).toThrow(
        expect.objectContaining({ code: "SLUSE_ARGUMENT_INVALID" }),
      );
    },
  );

  it("asks by the fetch it is given", async () => {
    const asked: string[] = [];
    const fetch = async (request: Request): Promise<Response> => {
      asked.push(`${request.method} ${request.url} ${request.headers.get("authorization")}`);
      return Response.json({ projects: [] });
    };
    const client = createSluseClient({ baseUrl: "http://sluse.internal/gate/", fetch });
    expect((await client.GET("/api/v1/projects")).data).toEqual({ projects: [] });
    expect(asked).toEqual(["GET http://sluse.internal/gate/api/v1/projects null"]);
  });
});

describe("an order", () => {
  it("goes as lines, under a key of its own", async () => {
    await using server = await answering(json({ mailOut: "gange-1" }, 201));
    const people = async function* people(): AsyncGenerator<{ nationalId: string }> {
      yield* PEOPLE;
    };
    await server.client.submit(order, people());
    await server.client.submit(order, PEOPLE);
    const [first, second] = server.asked;
    expect(first?.headers["content-type"]).toBe("application/x-ndjson");
    expect(first?.body).toBe(
      `{"project":"gange-2027"}\n{"nationalId":"13097248022"}\n{"nationalId":"17054026641"}\n`,
    );
    expect(second?.body).toBe(first?.body);
    expect(second?.headers["idempotency-key"]).not.toBe(first?.headers["idempotency-key"]);
  });

  it("that is tried goes as lines too, under no key, and once", async () => {
    await using server = await answering(json({ decision: "refuse" }), brokenOff("application/json", "{"));
    expect((await server.client.tryOrder(order, PEOPLE)).data).toEqual({ decision: "refuse" });
    await expect(server.client.tryOrder(order, PEOPLE)).rejects.toMatchObject({
      code: "SLUSE_CLIENT_UNREACHABLE",
    });
    expect(
      server.asked.map(({ path, headers, body }) => [
        path,
        headers["content-type"],
        headers["idempotency-key"],
        body.split("\n").length,
      ]),
    ).toEqual(
      Array.from({ length: 2 }, () => ["/api/v1/checks/order", "application/x-ndjson", undefined, 4]),
    );
  });

  it("that was lost on its way is sent again under the same key, list and all", async () => {
    const lost = brokenOff("application/json", "{");
    await using server = await answering(lost, lost, json({ mailOut: "gange-1" }, 201));
    const waited: number[] = [];
    const wait = async (milliseconds: number): Promise<void> => void waited.push(milliseconds);
    const many = Array.from({ length: 3000 }, () => PEOPLE).flat();
    const { data } = await server.client.submit(order, many, { wait });
    expect(data?.mailOut).toBe("gange-1");
    expect(waited).toEqual([1000, 2000]);
    expect(new Set(server.asked.map(({ headers }) => headers["idempotency-key"])).size).toBe(1);
    expect(new Set(server.asked.map(({ body }) => body)).size).toBe(1);
    expect(server.asked[0]?.body.split("\n")).toHaveLength(many.length + 2);
  });
});
