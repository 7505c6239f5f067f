import { Writable } from "node:stream";

import addFormats from "ajv-formats";
import { Ajv2020 } from "ajv/dist/2020.js";
import { assert, asyncProperty, jsonValue, oneof } from "fast-check";
import { pino } from "pino";
import { afterAll, describe, expect, it } from "vitest";

import { openApiDocument, startServer } from "../../src/index.ts";
import { callOn, pathOf } from "../internal/calls.ts";
import { described, spoilt, type JsonSchema, type Named } from "../internal/json-of-schema.ts";
import { openWorld, people } from "../internal/world.ts";

/** More with `SLUSE_RUNS=10000`. */
const RUNS = Number(process.env["SLUSE_RUNS"] ?? 400);

interface Operation {
  readonly operationId: string;
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> };
}
const document = JSON.parse(JSON.stringify(openApiDocument())) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Named };
};
const named = document.components.schemas;
const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
ajv.addFormat("base64", true);

/** Every operation that takes JSON. */
const OPERATIONS = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).flatMap(([method, operation]) => {
    const schema = operation.requestBody?.content["application/json"]?.schema;
    return schema ? [{ path, method, schema, name: operation.operationId }] : [];
  }),
);

const lines: string[] = [];
const logger = pino(
  new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  }),
);
const world = await openWorld({
  gate: { logger },
  service: { logger, limits: { perMinute: 1e9, atOnce: 1000, jsonBytes: 2 ** 20, checksPerMinute: 1e9 } },
});
const server = await startServer({ service: world.service, port: 0 });
const on = await callOn(world);
afterAll(() => server.stop());

/** What no schema can say: see `parseStrictJson`. */
const isReadAlike = (text: string): boolean =>
  !text.includes('"__proto__":') &&
  !/\\ud[89ab][0-9a-f]{2}(?!\\ud[c-f])|(?<!\\ud[89ab][0-9a-f]{2})\\ud[c-f]/u.test(text);

describe.each(OPERATIONS)("$name", ({ path, method, schema }) => {
  const address = `${server.address}${pathOf(path, on)}`;
  const isDescribed = ajv.compile({ ...schema, components: document.components });
  const values = described(schema, named);

  it("takes what the document describes, nothing else, and never fails", async () => {
    await assert(
      asyncProperty(
        oneof(
          { weight: 2, arbitrary: values },
          { weight: 5, arbitrary: spoilt(values) },
          { weight: 1, arbitrary: jsonValue() },
        ),
        async (body) => {
          const text = JSON.stringify(body) ?? "";
          const response = await fetch(address, {
            method,
            headers: { authorization: "Bearer central", "content-type": "application/json" },
            body: text,
          });
          const answer = await response.text();
          expect({ text, answer, failed: response.status >= 500 }).toHaveProperty("failed", false);
          const may = text !== "" && isReadAlike(text) && isDescribed(JSON.parse(text));
          expect({ text, answer, taken: response.status !== 400 }).toHaveProperty("taken", may);
        },
      ),
      { numRuns: Math.ceil(RUNS / OPERATIONS.length), endOnFailure: true },
    );
  });
});

describe("what is written meanwhile", () => {
  it("holds no national id", () => {
    expect(lines.length).toBeGreaterThan(10);
    const numbers = [...people(6), "13097248022", "130972 48022"];
    expect(lines.filter((line) => numbers.some((number) => line.includes(number)))).toEqual([]);
  });
});
