import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";

import type { NationalId, NationalIdMode } from "@sluse/core";
import { parseNationalId } from "@sluse/core";
import { createEpromPvkRegister } from "@sluse/registers/eprom-pvk";
import { createPopulation } from "@sluse/testkit/people";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { API_KEY, DEFINITION_ID, IMPATIENT } from "./services.ts";

interface Given {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

const [kari, ola, ailu] = [...createPopulation({ size: 3, seed: 71 }).people()] as [
  NationalId,
  NationalId,
  NationalId,
];
let answer: (asked: Readonly<Record<string, unknown>>) => Given;
const server = createServer((request, response) => {
  const pieces: Buffer[] = [];
  request.on("data", (piece: Buffer) => pieces.push(piece));
  request.on("end", () => {
    give(response, answer(JSON.parse(Buffer.concat(pieces).toString()) as Record<string, unknown>));
  });
});
const give = (response: ServerResponse, { status = 200, headers = {}, body }: Given): void => {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
  response.end(body);
};
beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await once(server, "close");
});

/** What a register answers of three people, the first two of whom said no. */
async function ask(given: typeof answer, oneByOneUpTo = 0): Promise<string> {
  answer = given;
  const register = createEpromPvkRegister({
    id: "pvk",
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    apiKey: API_KEY,
    definition: { id: DEFINITION_ID, setting: "reservation" },
    connection: { ...IMPATIENT, timeoutMilliseconds: 30_000 },
    oneByOneUpTo,
  });
  const { statuses, trouble } = await register.lookup([kari, ola, ailu]);
  expect(trouble ?? "").not.toMatch(/\d{9}/u);
  const all = [...statuses.values()];
  if (trouble !== undefined) expect(all).toEqual(["unknown", "unknown", "unknown"]);
  return trouble ?? all.map((each) => (typeof each === "string" ? each : "hindered")).join(" ");
}

const person = (nationalId: string): unknown => ({ nationalId, sequenceNumber: 1 });
const page = (people: readonly string[], more: object = {}): string =>
  JSON.stringify({
    id: DEFINITION_ID,
    type: 0,
    pagingReference: 0,
    personvernInnstillinger: people.map(person),
    ...more,
  });
const SAID = [kari, ola];
/** The page as it is, with more written into it. */
const withText = (people: readonly string[], text: string): string => `${page(people).slice(0, -1)},${text}}`;
const half = `"personvernInnstillinger":[${JSON.stringify(person(kari))}]`;
const withDigit = (id: string): string => `${id.slice(0, 10)}${(Number(id[10]) + 1) % 10}`;

/** A number of another environment. */
function realNumber(): string {
  for (let at = 0; at < 100_000; at += 1) {
    const text = `010180${String(at).padStart(5, "0")}`;
    const mode: NationalIdMode = "production";
    if (parseNationalId(text, mode).kind === "valid") return text;
  }
  throw new Error("no number");
}

describe("an answer that is not what it looks like answers for nobody", () => {
  it.each<[string, Given, string]>([
    ["a name twice, the second time with half of them", { body: withText(SAID, half) }, "one name twice"],
    [
      "a name twice, once written with a number",
      { body: withText(SAID, half.replace('r"', '\\u0072"')) },
      "one name twice",
    ],
    [
      "another end in a name that stands twice",
      { body: withText([kari], `"pagingReference":0`) },
      "one name twice",
    ],
    [
      "a person twice in one row",
      { body: page(SAID).replace(`{"nationalId"`, `{"nationalId":"${ailu}","nationalId"`) },
      "one name twice",
    ],
    ["an error beside it", { body: page([kari], { errorCode: "EPVK-101500" }) }, "an error in its answer"],
    ["errors beside it", { body: page([kari], { errors: [{ message: "x" }] }) }, "an error in its answer"],
    ["a status beside it", { body: page([kari], { statusCode: 500 }) }, "an error in its answer"],
    ["no success", { body: page([kari], { success: false }) }, "not all"],
    ["not complete", { body: page([kari], { isComplete: false }) }, "not all"],
    ["truncated", { body: page([kari], { truncated: true }) }, "not all"],
    ["more, and no way to it", { body: page([kari], { hasMore: true }) }, "not all"],
    [
      "two, and one given",
      { body: page([kari], { totalCount: 2 }) },
      "holds 1 people, and the service says that there are 2",
    ],
    ["two, and one given, in Norwegian", { body: page([kari], { Antall: 2 }) }, "says that there are 2"],
    ["age", { headers: { age: "86400" }, body: page([kari]) }, "an old one, from a cache"],
    [
      "a warning of age",
      { headers: { warning: '110 - "Response is Stale"' }, body: page([kari]) },
      "an old one",
    ],
    ["a range", { headers: { "content-range": "items 0-0/2" }, body: page([kari]) }, "a part of its answer"],
    ["wrong check digits", { body: page([kari, withDigit(ola)]) }, "a number that is nobody's"],
    ["numbers backwards", { body: page([[...kari].toReversed().join("")]) }, "a number that is nobody's"],
    ["numbers of no day", { body: page(["01990100000"]) }, "a number that is nobody's"],
    ["people of another environment", { body: page([realNumber()]) }, "made-up people"],
    [
      "an archive that is cut",
      { headers: { "content-encoding": "gzip" }, body: gzipSync(page([kari])).subarray(0, 60) },
      "did not come",
    ],
    ["another encoding", { body: Buffer.from(page([kari]), "utf16le") }, "not JSON"],
    ["two documents", { body: page([kari]) + page([ola]) }, "not JSON"],
    ["a login", { status: 302, headers: { location: "/login" }, body: "" }, "302"],
    ["a status of a proxy", { status: 203, body: page([kari]) }, "203"],
    [
      "a number that no program keeps",
      { body: page([kari]).replace(`"sequenceNumber":1`, `"sequenceNumber":9007199254740993`) },
      "another shape",
    ],
  ])("%s", async (_what, given, words) => {
    expect(await ask(() => given)).toContain(words);
  });

  it.each<[string, string]>([
    ["a word twice", `"status":1`],
    ["an error", `"error":"timeout"`],
    ["a code", `"feilkode":"EPVK-101518"`],
    ["an exception", `"exception":{"type":"x"}`],
  ])("one by one: %s", async (_what, text) => {
    const told = await ask(({ nationalId }) => {
      const body = JSON.stringify({ nationalId, id: DEFINITION_ID, type: 0, status: 0 });
      return { body: `${body.slice(0, -1)},${text}}` };
    }, 5);
    expect(told).toContain("3 unanswered");
  });
});

it.each<[string, Given]>([
  ["plainly", { body: page(SAID) }],
  [
    "with fields that say that all is well",
    {
      body: page(SAID, {
        success: true,
        errors: [],
        error: null,
        statusCode: 200,
        hasMore: false,
        totalCount: 2,
      }),
    },
  ],
  [
    "with the same name in every row, and within texts",
    { body: page(SAID, { merknad: '{"id":1,"id":2}', 'æ"ø': ["id", "id", { id: 1 }] }) },
  ],
  ["fresh, through a proxy", { headers: { age: "3", via: "1.1 proxy" }, body: page(SAID) }],
])("a whole answer is read: %s", async (_what, given) => {
  expect(await ask(() => given)).toBe("optedOut optedOut clear");
});
