import { describe, expect, it } from "vitest";

import { silentLogger } from "@sluse/gate";

import { CallLimits } from "../../src/callers/call-limits.ts";
import { createTrialCallers } from "../../src/index.ts";
import { KeptAnswers } from "../../src/idempotency/kept-answers.ts";
import { documentOf } from "../../src/openapi/document.ts";
import { OpenReleases } from "../../src/release/open-releases.ts";
import { answer, type Workings } from "../../src/routes/answer.ts";
import type { Deprecation, Route } from "../../src/routes/route.ts";
import { DEFAULT_LIMITS } from "../../src/service-limits.ts";
import { ROUTES } from "../../src/routes/route-table.ts";
import { openWorld, USERS } from "../internal/world.ts";

const DAYS: Deprecation = { since: "2027-03-01", until: "2028-03-01", instead: "listProjectsOfSystem" };
const [current] = ROUTES.filter(({ operation }) => operation === "listProjects") as [Route];
const old: Route = { ...current, deprecated: DAYS };

const { gate, ledger, clock } = await openWorld();
const workings: Workings = {
  gate,
  ledger,
  callers: createTrialCallers({ orderer: { person: USERS.orderer } }),
  limits: DEFAULT_LIMITS,
  logger: silentLogger,
  calls: new CallLimits(DEFAULT_LIMITS, () => clock.now()),
  checks: new CallLimits(DEFAULT_LIMITS, () => clock.now()),
  releases: new OpenReleases(gate),
  keptAnswers: new KeptAnswers(ledger, clock),
  metrics: undefined,
};
const ask = (route: Route, as: string): Promise<Response> => {
  const headers = { authorization: `Bearer ${as}` };
  return answer(workings, route, new Request("http://sluse.test/api/v1/projects", { headers }), {});
};
const said = ({ headers }: Response): readonly (string | null)[] =>
  ["deprecation", "sunset", "link"].map((name) => headers.get(name));

describe("a route that is on its way out", () => {
  it("says so with every answer, its problems among them", async () => {
    for (const [as, status] of [
      ["orderer", 200],
      ["nobody", 401],
    ] as const) {
      const response = await ask(old, as);
      expect(response.status).toBe(status);
      expect(said(response)).toEqual([
        "@1803859200",
        "Wed, 01 Mar 2028 00:00:00 GMT",
        '</api/v1/openapi.json>; rel="deprecation"; type="application/json"',
      ]);
    }
  });

  it("says so in the document, with what takes its place", () => {
    const { paths } = documentOf([old]) as {
      readonly paths: Readonly<Record<string, { readonly get: unknown }>>;
    };
    expect(paths["/api/v1/projects"]?.get).toMatchObject({
      deprecated: true,
      description: expect.stringContaining("Deprecated since 2027-03-01: use `listProjectsOfSystem`."),
    });
  });
});

describe("a route", () => {
  it("that stays says nothing", async () => {
    expect(said(await ask(current, "orderer"))).toEqual([null, null, null]);
  });

  it("that is on its way out names one that stays, and lives half a year more at least", () => {
    expect(hurried(ROUTES)).toEqual([]);
    // As the one that is tried here: what is to take its place is not there.
    expect(hurried([...ROUTES, old])).toEqual(["listProjects"]);
    const soon = { ...DAYS, instead: "getStatus", until: "2027-04-01" };
    expect(hurried([...ROUTES, { ...current, deprecated: soon }])).toEqual(["listProjects"]);
  });
});

/** Operations that are taken away too soon, or for nothing. */
function hurried(routes: readonly Route[]): string[] {
  const staying = new Set(routes.flatMap(({ operation, deprecated }) => (deprecated ? [] : operation)));
  return routes.flatMap(({ operation, deprecated }) => {
    if (!deprecated) return [];
    const days = (Date.parse(deprecated.until) - Date.parse(deprecated.since)) / 86_400_000;
    return days >= 182 && staying.has(deprecated.instead) ? [] : [operation];
  });
}
