import { fc, test } from "@fast-check/vitest";
import { CHANNELS, PURPOSES, type Channel, type Policy, type Purpose } from "@sluse/core";
import { describe, expect, it } from "vitest";

import type { OrderedInput, SuperuserReport } from "../../src/index.ts";
import {
  createOrder,
  createWorld,
  openProject,
  people,
  testPolicy,
  type World,
  ORDERER,
  reportOf,
} from "../internal/world.ts";

const everyone = people(3);
/** What a letter of treatment may go through. */
const OF_TREATMENT: readonly Channel[] = ["helsenorge", "digital-mailbox", "paper"];
const RULES = new Set(["order/purpose-tag", "order/distribution-wider-than-mandate"]);

/** Submits for a project of a purpose; answers the report, and which of the two rules spoke. */
async function submitted(
  purpose: Purpose,
  changes: Partial<OrderedInput>,
): Promise<{ world: World; report: SuperuserReport; rules: string[] }> {
  const world = await createWorld();
  await openProject(world.gate, "sovn-2027", 1000, purpose);
  const { mailOut } = await world.gate.submit(createOrder(everyone, changes));
  const report = await reportOf(world.gate, mailOut);
  return { world, report, rules: report.findings.map(({ rule }) => rule).filter((rule) => RULES.has(rule)) };
}

describe("the purpose tag", () => {
  test.prop(
    [fc.constantFrom(...PURPOSES), fc.constantFrom("1", "2", "3", "4", "5", "6", "05", "forskning")],
    {
      numRuns: 30,
    },
  )("refuses whatever is secondary use and not tagged with code 5", async (purpose, purposeTag) => {
    const { report, rules } = await submitted(purpose, { purposeTag });
    const passes = purpose === "treatment" || purposeTag === "5";
    expect(rules).toEqual(passes ? [] : ["order/purpose-tag"]);
    expect(report.state === "refused").toBe(!passes);
  });

  it("is asked for: an order for research without one is refused", async () => {
    const { purposeTag: _none, ...untagged } = createOrder(everyone);
    const world = await createWorld();
    await openProject(world.gate);
    const { decision, findings } = await world.gate.submit(untagged);
    expect(decision).toBe("refuse");
    expect(findings.map(({ rule }) => rule)).toContain("order/purpose-tag");
  });

  it("stands in the manifest that is approved", async () => {
    const { report } = await submitted("research", {});
    expect(report.manifest.purposeTag).toBe("5");
  });
});

describe("the channels an order names", () => {
  test.prop([fc.constantFrom(...PURPOSES), fc.subarray([...CHANNELS], { minLength: 1 })], { numRuns: 40 })(
    "refuse it when one of them is outside the mandate, and narrow the mandate when none is",
    async (purpose, channels) => {
      const { report, rules } = await submitted(purpose, { channels });
      const allowed = purpose === "treatment" ? OF_TREATMENT : ["helsenorge"];
      const within = channels.every((channel) => allowed.includes(channel));
      expect(rules).toEqual(within ? [] : ["order/distribution-wider-than-mandate"]);
      expect(report.state === "refused").toBe(!within);
      const { mandate } = report.manifest;
      const reached = mandate.kind === "helsenorge-only" ? ["helsenorge"] : mandate.inOrder;
      expect(reached).toEqual(within ? channels : allowed);
    },
  );

  it("are looked at again with the policy of today", async () => {
    const wider: Policy = {
      ...testPolicy,
      secondaryUseChannels: { kind: "channels", inOrder: ["helsenorge", "paper"] },
    };
    let policy = wider;
    const world = await createWorld({ policy: () => policy });
    await openProject(world.gate);
    const order = createOrder(everyone, { channels: ["helsenorge", "paper"] });
    const { mailOut, decision } = await world.gate.submit(order);
    expect(decision).toBe("release");
    policy = testPolicy;
    const { findings } = await world.gate.recheck(mailOut, everyone, { by: ORDERER });
    expect(findings.map(({ rule }) => rule)).toContain("order/distribution-wider-than-mandate");
  });

  it("cannot be none", async () => {
    const world = await createWorld();
    await openProject(world.gate);
    await expect(world.gate.submit(createOrder(everyone, { channels: [] }))).rejects.toMatchObject({
      code: "SLUSE_ORDER_INVALID",
    });
  });
});
