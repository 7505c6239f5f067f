import { z } from "zod";

import { SCOPES } from "../callers/scope.ts";
import type { AnswerShape, Route } from "../routes/route.ts";
import type { BodyShape } from "../bodies/body-shape.ts";
import { takesKey } from "../routes/key-of.ts";
import { deprecationWords } from "../routes/deprecation.ts";
import { PARAMETERS } from "../routes/read-address.ts";
import { ROUTES } from "../routes/route-table.ts";
import { problem } from "../schemas/problem.ts";
import { documentSchemas, type Json, type SchemaSource } from "./document-schemas.ts";

/** The service as OpenAPI 3.1, made of the routes themselves. */
export function openApiDocument(): Json {
  return documentOf(ROUTES);
}

/** Routes as OpenAPI 3.1. */
export function documentOf(routes: readonly Route[]): Json {
  const schemas = documentSchemas();
  const paths: Record<string, Record<string, Json>> = {};
  for (const each of routes) (paths[`/api/v1${each.path}`] ??= {})[each.method] = operationOf(each, schemas);
  return {
    openapi: "3.1.0",
    info: {
      title: "Sluse",
      version: "1.0.0",
      summary: "May this go out, to this person, now?",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/" }],
    security: [{ token: [] }],
    paths,
    components: {
      schemas: schemas.all(),
      securitySchemes: {
        token: {
          type: "http",
          scheme: "bearer",
          bearerFormat: "JWT",
          description: `An access token for this service, with the scopes that the routes name: ${SCOPES.join(", ")}.`,
        },
      },
    },
  };
}

function operationOf(each: Route, schemas: SchemaSource): Json {
  const { answer, body } = each;
  const content = bodyContent(body, schemas);
  return {
    operationId: each.operation,
    summary: each.summary,
    ...(each.deprecated && { deprecated: true }),
    description: describe(each),
    ...(each.scope === "any" ? {} : { security: [{ token: [each.scope] }] }),
    parameters: [
      ...pathParameters(each.path, schemas),
      ...queryParameters(each, schemas),
      ...(takesKey(each) ? [KEY_PARAMETER] : []),
    ],
    ...(content && { requestBody: { required: true, content } }),
    responses: {
      [answer.status]: {
        description: answer.what,
        ...(answer.status === 204 ? {} : { content: answerContent(answer, schemas) }),
      },
      default: {
        description: "Not done, and why.",
        content: { "application/problem+json": { schema: schemas.of(problem) } },
      },
    },
  };
}

const KEY_PARAMETER: Json = {
  name: "Idempotency-Key",
  in: "header",
  description:
    "A random one for each request, such as a UUID; never made of a person's number. Sent twice with the same key, a request is done once, and answered alike by every process, as long as its mail-out is kept.",
  schema: { type: "string", minLength: 16, maxLength: 255 },
};

const describe = ({ door, scope, callers, deprecated }: Route): string =>
  [
    deprecated ? deprecationWords(deprecated) : "",
    `Door \`${door}\` of the gate: its table of roles says who may.`,
    scope === "any" ? "Any token will do." : `Scope \`${scope}\`.`,
    callers === "people" ? "For people, never a system by itself." : "",
  ]
    .filter((part) => part !== "")
    .join(" ");

function answerContent(
  { type = "application/json", schema }: AnswerShape<unknown>,
  schemas: SchemaSource,
): Json {
  return { [type]: { schema: schemas.of(schema) } };
}

function bodyContent(body: BodyShape<unknown>, schemas: SchemaSource): Json | undefined {
  switch (body.kind) {
    case "none":
      return undefined;
    case "json":
      return { "application/json": { schema: schemas.of(body.schema) } };
    case "rows":
      return {
        "application/json": { schema: schemas.of(body.json) },
        "application/x-ndjson": {
          schema: body.first
            ? { anyOf: [schemas.of(body.first), schemas.of(body.row)] }
            : schemas.of(body.row),
        },
        ...(body.first
          ? { "multipart/form-data": orderAndSheet(schemas.of(body.first)) }
          : { "text/csv": SHEET }),
      };
    default:
      return body satisfies never;
  }
}

/** UTF-8, with semicolons, commas or tabs, and its headings in the first row. */
const SHEET: Json = {
  schema: {
    type: "string",
    description:
      "A heading `ID`, and a national id a row. Further columns are values of the letter by the names of its slots; `sprak` (nb, nn, en, se) is the recipient's language, `paaVegneAv` the national id of the person the letter is about. Semicolons, commas or tabs; UTF-8. A clearance names the row as a spreadsheet counts, the heading as row 1.",
  },
};

const orderAndSheet = (order: Json): Json => ({
  schema: {
    type: "object",
    properties: { order, recipients: SHEET["schema"] as Json },
    required: ["order", "recipients"],
    additionalProperties: false,
  },
  encoding: { order: { contentType: "application/json" }, recipients: { contentType: "text/csv" } },
});

const pathParameters = (path: string, schemas: SchemaSource): Json[] =>
  [...path.matchAll(/\{(\w+)\}/gu)].map(([, name = ""]) => ({
    name,
    in: "path",
    required: true,
    schema: schemas.of(PARAMETERS[name] ?? z.string()),
  }));

const queryParameters = ({ query = {} }: Route, schemas: SchemaSource): Json[] =>
  Object.entries(query).map(([name, schema]) => ({ name, in: "query", schema: schemas.of(schema) }));
