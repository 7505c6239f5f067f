import { instant } from "@sluse/core";
import { gateRules } from "@sluse/gate";
import { describe, expect, test } from "vitest";

import { approvalScenarios } from "./scenarios/approval-scenarios.ts";
import { orderScenarios } from "./scenarios/order-scenarios.ts";
import { recipientScenarios } from "./scenarios/recipient-scenarios.ts";
import { clockScenarios } from "./scenarios/clock-scenarios.ts";
import { releaseScenarios } from "./scenarios/release-scenarios.ts";
import { approve, play, release, type Scenarios } from "./scenarios/scenario.ts";
import { standingScenarios } from "./scenarios/standing-scenarios.ts";
import { typesetScenarios } from "./scenarios/typeset-scenarios.ts";

const scenarios: Scenarios = {
  ...orderScenarios,
  ...recipientScenarios,
  ...approvalScenarios,
  ...releaseScenarios,
  ...clockScenarios,
  ...typesetScenarios,
  ...standingScenarios,
};

describe("a rule of the gate", () => {
  test.each(Object.keys(gateRules))("%s has a scenario in which it must speak", (rule) => {
    expect(scenarios[rule]?.gives ?? []).toContain(rule);
  });

  test("that is gone has none", () => {
    expect(Object.keys(scenarios).filter((rule) => !(rule in gateRules))).toEqual([]);
  });

  test.each(Object.entries(scenarios))("%s speaks, and no other that need not", async (_rule, scenario) => {
    expect(await play(scenario)).toEqual(scenario.gives.toSorted((a, b) => a.localeCompare(b, "en")));
  });
});

test("in a world that is in order nothing is found", async () => {
  expect(await play({})).toEqual([]);
  expect(
    await play({
      act: async (scene) => {
        const report = await scene.submit();
        const said = await approve(scene, report);
        scene.world.clock.set(instant("2027-03-30T10:00:00+02:00"));
        return [...said, ...(await release(scene, report.mailOut))];
      },
    }),
  ).toEqual([]);
});
