import { readFileSync } from "node:fs";

import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";

import { openApiDocument } from "../../src/index.ts";
import { ROUTES } from "../../src/routes/route-table.ts";
import { BODIES, callOn, pathOf } from "../internal/calls.ts";
import { answerSchemas } from "../internal/answer-schemas.ts";
import { openWorld } from "../internal/world.ts";

const document = openApiDocument();
const world = await openWorld();
const answers = answerSchemas(document);

describe("the document", () => {
  it("is the one that is checked in", () => {
    const kept = readFileSync(new URL("../../openapi.json", import.meta.url), "utf8");
    expect(JSON.parse(kept)).toEqual(JSON.parse(JSON.stringify(document)));
  });

  it("is OpenAPI 3.1", async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(document));
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
  });

  it("gives every operation a name of its own", () => {
    const names = ROUTES.map(({ operation }) => operation);
    expect(new Set(names).size).toBe(names.length);
  });
});

/** Somebody who may, for each route. */
const WHO: Readonly<Record<string, string>> = {
  registerProject: "central",
  getMailOut: "superuser",
  activateProject: "superuser",
  deactivateProject: "superuser",
  setPlan: "superuser",
  setSuperusers: "superuser",
  approveMailOut: "superuser",
  askOrderer: "superuser",
  answerQuestion: "orderer",
  rejectMailOut: "superuser",
  letMailOutGoOn: "superuser",
  liftStop: "central",
  openUnderStop: "central",
  liftPersonStop: "central",
  lookUpPerson: "serviceDesk",
  exportPerson: "serviceDesk",
  exportAudit: "auditor",
  verifyAudit: "auditor",
};

describe.each(ROUTES.map((route) => [route.operation, route] as const))("%s", (_, route) => {
  const path = `/api/v1${route.path}`;
  const method = route.method.toUpperCase();

  it("answers as the document says, with nothing besides", async () => {
    const own = await openWorld();
    const on = await callOn(own);
    const response = await own.ask(
      WHO[route.operation] ?? "orderer",
      method,
      pathOf(path, on),
      BODIES[route.operation]?.(on),
    );
    const faults = answers.faultsOf(path, route.method, response.status, await response.text());
    expect(faults).toEqual([]);
  });

  it("answers a problem as the document says", async () => {
    const response = await world.ask("nobody", method, path);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(answers.faultsOf(path, route.method, response.status, await response.text())).toEqual([]);
  });
});
