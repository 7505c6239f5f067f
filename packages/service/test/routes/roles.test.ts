import { DOORS, type Role } from "@sluse/gate";
import { describe, expect, it } from "vitest";

import type { Route } from "../../src/routes/route.ts";
import { ROUTES } from "../../src/routes/route-table.ts";
import { BODIES, callOn, pathOf, type CallOn } from "../internal/calls.ts";
import { SYSTEMS, openProject, openWorld, type World } from "../internal/world.ts";

/** Who calls, by key, and what they are over the mail-out that the orderer ordered. */
const PEOPLE: Readonly<Record<string, Role | "nobody">> = {
  orderer: "orderer",
  superuser: "superuser",
  central: "central-function",
  serviceDesk: "service-desk",
  operations: "operations",
  auditor: "auditor",
  stranger: "nobody",
};

/** Routes that lead to a part of their door. */
const NARROWER: Readonly<Record<string, readonly Role[]>> = { liftPersonStop: ["central-function"] };

const OTHER_PROJECT = "register-2027";

async function call(world: World, route: Route, as: string, on: CallOn): Promise<Response> {
  const path = pathOf(route.path, on);
  const response = await world.ask(
    as,
    route.method.toUpperCase(),
    `/api/v1${path}`,
    BODIES[route.operation]?.(on),
  );
  await response.clone().text();
  return response;
}

interface Ordered {
  readonly world: World;
  readonly on: CallOn;
}

async function ordered(as: string): Promise<Ordered> {
  const world = await openWorld();
  return { world, on: await callOn(world, as) };
}

/** Where nothing is changed, as by whoever is turned away, a world is shared. */
const shared = { orderer: await ordered("orderer"), system: await ordered("system") };
await openProject(shared.system.world.gate, OTHER_PROJECT, SYSTEMS.other);
const worldFor = async (as: keyof typeof shared, { method }: Route, may: boolean): Promise<Ordered> =>
  may && method !== "get" ? ordered(as) : shared[as];

const isTurnedAway = ({ status }: Response): boolean => status === 401 || status === 403;

describe("the table of routes", () => {
  it("has a body to try each route with, and no other", () => {
    expect(Object.keys(BODIES).toSorted()).toEqual(ROUTES.map(({ operation }) => operation).toSorted());
  });

  it("leads to every door of the gate but those that the machine runs", () => {
    const reached = new Set(ROUTES.map(({ door }) => door));
    const others = Object.keys(DOORS).filter((door) => !reached.has(door as Route["door"]));
    expect(others).toEqual(["tidy", "remind"]);
  });
});

describe.each(ROUTES.map((route) => [route.operation, route] as const))("%s", (_, route) => {
  it.each(Object.entries(PEOPLE))("lets %s in exactly when the gate's table does", async (as, role) => {
    const roles = NARROWER[route.operation] ?? DOORS[route.door].roles;
    const may = roles === "everyone" || (role !== "nobody" && roles.includes(role));
    const { world, on } = await worldFor("orderer", route, may);
    const response = await call(world, route, as, on);
    expect(isTurnedAway(response)).toBe(!may);
    expect(response.status).toBeLessThan(500);
  });

  it("lets nobody in without a token", async () => {
    const { world, on } = shared.orderer;
    const response = await call(world, route, "somebody", on);
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toBe('Bearer error="invalid_token"');
  });

  it("is for people alone, or does for a system what it may with what it ordered", async () => {
    const { roles } = DOORS[route.door];
    const may = route.callers === "everybody" && (roles === "everyone" || roles.includes("orderer"));
    const { world, on } = await worldFor("system", route, may);
    const response = await call(world, route, "system", on);
    expect(isTurnedAway(response)).toBe(!may);
  });

  it("shows another system nothing that is not its own", async () => {
    const { world, on } = shared.system;
    const response = await call(world, route, "otherSystem", on);
    const text = await response.text();
    if (route.callers === "people") expect(response.status).toBe(403);
    else if (route.subject === "site") expect(text).not.toContain(on.project);
    else expect(response.status).toBe(404);
    // What is another's looks like what is not there.
    const absent = await call(world, route, "otherSystem", { ...on, project: "ingen", mailOut: "ingen" });
    expect(absent.status).toBe(response.status);
  });
});
