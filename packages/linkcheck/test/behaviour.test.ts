import type { LinkReport } from "@sluse/core";
import { openLinkWorld, type LinkWorld } from "@sluse/testkit/link-world";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { LinkEngine } from "../src/index.ts";
import { behaviourTable, type Row } from "./behaviour-table.ts";
import { probeOf, underPolicy } from "./probe-world.ts";

const LITTLE = { headersMs: 300, bodyMs: 300, connectMs: 300 };

describe.each<LinkEngine>(["direct", "linkinator"])("the %s engine", (engine) => {
  let world: LinkWorld;
  const reports = new Map<Row, LinkReport | undefined>();

  beforeAll(async () => {
    world = await openLinkWorld();
    const rows = (isSlow: boolean): Row[] =>
      behaviourTable.filter((row) => (row.patience === "short") === isSlow);
    for (const [group, limits] of [
      [rows(false), {}],
      [rows(true), LITTLE],
    ] as const) {
      const answers = await probeOf(world, { engine, limits }).probe(
        group.map((row) => underPolicy(row.link)),
      );
      for (const [index, row] of group.entries()) reports.set(row, answers[index]);
    }
  });
  afterAll(() => world[Symbol.asyncDispose]());

  test.each(behaviourTable)("says what was written down: $name", (row) => {
    const report = reports.get(row);
    expect({ verdict: report?.verdict, cause: report?.cause }).toEqual({
      verdict: row.verdict,
      cause: row.cause,
    });
    expect(report?.address).toBe(row.link.address);
  });

  test("lets no connection reach the private server, and none go unencrypted", () => {
    expect(world.connections.private).toBe(0);
    expect(world.requests.map(({ method }) => method)).not.toContain("HEAD");
  });
});
