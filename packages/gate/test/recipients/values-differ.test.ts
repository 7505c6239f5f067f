import { describe, expect, test } from "vitest";

import { personalOrder, personalTemplates, withTokens } from "../internal/personal-letters.ts";
import {
  approved,
  createWorld,
  drain,
  openProject,
  releaseAll,
  type World,
  ORDERER,
  reportOf,
} from "../internal/world.ts";

async function openWorld(): Promise<World> {
  const world = await createWorld({ templates: personalTemplates("Hilsen oss.") });
  await openProject(world.gate);
  return world;
}

const all = withTokens(60, () => ({}));
const other = { ...all[7]!, values: { navn: "Kåre Øy" } };

describe("one person in several rows", () => {
  test("is refused when the rows say different things, and the rows that differ are named", async () => {
    const { gate } = await openWorld();
    const report = await gate.submit(personalOrder([...all, other, other]));
    expect(report.decision).toBe("refuse");
    expect(report.findings).toMatchObject([
      {
        rule: "recipient/values-differ",
        count: 2,
        places: [
          { kind: "row", row: 61 },
          { kind: "row", row: 62 },
        ],
      },
      { rule: "recipient/duplicate" },
    ]);
    expect(JSON.stringify(report)).not.toContain("Kåre");
  });

  test("is refused however far apart they stand", async () => {
    const { gate } = await openWorld();
    const many = withTokens(5200, () => ({}));
    const report = await gate.submit(personalOrder([...many, { ...many[0]!, values: { navn: "Kåre Øy" } }]));
    expect(report.findings.find(({ rule }) => rule === "recipient/values-differ")?.places).toEqual([
      { kind: "row", row: 5201 },
    ]);
  });

  test("is one letter when they say the same", async () => {
    const { gate } = await openWorld();
    const report = await gate.submit(personalOrder([...all, all[7]!]));
    expect(report.decision).toBe("release");
    expect(report.findings.map(({ rule }) => rule)).toEqual(["recipient/duplicate"]);
  });

  test.each([
    ["before", [other, ...all]],
    ["after", [...all, other]],
    ["on both sides of", [other, ...all, other]],
  ])("at release goes by the row that was approved, with another %s it", async (_where, given) => {
    const world = await openWorld();
    const mailOut = await approved(world, all, personalOrder(all));
    expect(await releaseAll(world, mailOut, given)).toHaveLength(60);
    expect((await reportOf(world.gate, mailOut)).state).toBe("completed");
  });

  test("at release holds when no row is the one that was approved", async () => {
    const world = await openWorld();
    const mailOut = await approved(world, all, personalOrder(all));
    const changed = [...all.map((each, index) => (index === 7 ? other : each)), other];
    expect(await releaseAll(world, mailOut, changed)).toHaveLength(59);
    const release = world.gate.release(mailOut, changed, { by: ORDERER });
    expect(await drain(release)).toEqual([]);
    expect(release.end).toMatchObject({
      kind: "held",
      findings: [{ rule: "release/values-changed", facts: { count: 1 } }],
    });
  });

  test("at release goes by the row that was approved, and is done at once", async () => {
    const some = all.slice(0, 12);
    const world = await openWorld();
    const mailOut = await approved(world, some, personalOrder(some));
    const release = world.gate.release(mailOut, [{ ...some[7]!, values: other.values ?? {} }, ...some], {
      by: ORDERER,
    });
    expect(await drain(release)).toHaveLength(12);
    expect(release.end).toEqual({ kind: "completed" });
  });
});
