import { openLinkWorld, openWorldProxy, type LinkWorld } from "@sluse/testkit/link-world";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { LinkEngine } from "../src/index.ts";
import { probeOf } from "./probe-world.ts";

let world: LinkWorld;
beforeAll(async () => {
  world = await openLinkWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const site = (path: string): { address: string; allowedHosts: string[] } => ({
  address: `https://skjema.example${path}`,
  allowedHosts: ["*"],
});

describe.each<LinkEngine>(["direct", "linkinator"])("through an egress proxy, %s", (engine) => {
  test("looks as it does without, and sees the hosts' own certificates", async () => {
    await using proxy = await openWorldProxy(world, "Basic c2x1c2U6c2x1c2U=");
    const probe = probeOf(world, {
      engine,
      egressProxy: { address: proxy.address, authorization: "Basic c2x1c2U6c2x1c2U=" },
      resolve: () => Promise.reject(new Error("names are the proxy's to look up")),
    });
    const reports = await probe.probe([
      site("/ok"),
      site("/404"),
      { address: "https://utlopt.example/ok" },
      { address: "https://feil-navn.example/ok" },
    ]);
    expect(reports.map(({ verdict, cause }) => cause ?? verdict)).toEqual([
      "ok",
      "status-404",
      "certificate-expired",
      "certificate-name",
    ]);
    expect(reports[0]?.evidence.certificateEnds).toBeGreaterThan(Date.now());
    expect(new Set(proxy.tunnels)).toEqual(
      new Set(["skjema.example:443", "utlopt.example:443", "feil-navn.example:443"]),
    );
  });

  test("refuses what it can refuse without looking names up", async () => {
    await using proxy = await openWorldProxy(world);
    const reports = await probeOf(world, { engine, egressProxy: { address: proxy.address } }).probe(
      ["/to-private-literal", "/to-localhost", "/to-http", "/to-port"].map(site),
    );
    expect(reports.map(({ cause }) => cause)).toEqual([
      "address-literal",
      "unusual-name",
      "not-https",
      "unusual-port",
    ]);
    expect(new Set(proxy.tunnels)).toEqual(new Set(["skjema.example:443"]));
    expect(world.connections).toEqual({ private: 0, plain: 0 });
  });

  test("cannot tell when the proxy does not let it through, or is not there", async () => {
    const proxy = await openWorldProxy(world, "Basic riktig");
    const through = (): ReturnType<typeof probeOf> =>
      probeOf(world, { engine, egressProxy: { address: proxy.address, authorization: "Basic feil" } });
    const refused = await through().probe([site("/ok")]);
    await proxy[Symbol.asyncDispose]();
    const absent = await through().probe([site("/ok")]);
    expect([...refused, ...absent].map(({ cause }) => cause)).toEqual(["unreachable", "unreachable"]);
  });
});
