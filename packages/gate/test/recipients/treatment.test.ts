import type { Purpose } from "@sluse/core";
import { describe, expect, it } from "vitest";

import {
  createOrder,
  createWorld,
  openProject,
  people,
  reportOf,
  testPolicy,
  type World,
} from "../internal/world.ts";

const everyone = people(12);
const required = { forskningsreservasjon: { maxAgeMinutes: 60 } };
const policy = { ...testPolicy, registers: { ...testPolicy.registers, required } };

async function openFor(purpose: Purpose): Promise<World> {
  const world = await createWorld({ policy });
  await openProject(world.gate, "sovn-2027", 1_000_000, purpose);
  for (const { nationalId } of everyone.slice(0, 3)) world.register.optedOut.add(nationalId);
  return world;
}

const previewOf = async ({ gate }: World): Promise<{ optedOut: number; clear: number }> => {
  const { mailOut } = await gate.submit(createOrder(everyone));
  const { optedOut, clear } = (await reportOf(gate, mailOut)).tally;
  return { optedOut, clear };
};

describe("a register of reservations against secondary use that a policy requires", () => {
  it("keeps nobody from what their treatment asks for, and is not asked about them", async () => {
    const world = await openFor("treatment");
    expect(await previewOf(world)).toEqual({ optedOut: 0, clear: 12 });
    expect(world.register.asked).toBe(0);
  });

  it.each(["research", "health-survey", "quality-register"] as const)(
    "keeps them from %s",
    async (purpose) => {
      expect(await previewOf(await openFor(purpose))).toEqual({ optedOut: 3, clear: 9 });
    },
  );
});
