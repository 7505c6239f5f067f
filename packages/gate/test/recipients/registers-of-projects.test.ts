import type { Round } from "@sluse/core";
import { createRegisterDouble, createSimulatedClock, type RegisterDouble } from "@sluse/testkit";
import { describe, expect, it } from "vitest";

import { createGate } from "../../src/index.ts";
import {
  START,
  createOrder,
  createWorld,
  openProject,
  people,
  reportOf,
  type World,
} from "../internal/world.ts";

const everyone = people(12);
const ids = everyone.map(({ nationalId }) => nationalId);
const A = "studie-a";
const B = "studie-b";

async function openStudies(
  own: (clock: World["clock"]) => RegisterDouble,
): Promise<World & { own: RegisterDouble }> {
  const clock = createSimulatedClock(START);
  const register = createRegisterDouble({ clock });
  const ownRegister = own(clock);
  const world = await createWorld({ clock, registers: [register, ownRegister] });
  await openProject(world.gate, A);
  await openProject(world.gate, B);
  return { ...world, register, own: ownRegister };
}

async function previewOf(
  { gate }: World,
  project: string,
  round: Round = "invitation",
): Promise<{ decision: string; optedOut: number; clear: number }> {
  const { mailOut, decision } = await gate.submit(createOrder(everyone, { project, round }));
  const { optedOut, clear } = (await reportOf(gate, mailOut)).tally;
  return { decision, optedOut, clear };
}

describe("what one study was told", () => {
  it("keeps people out of that study alone", async () => {
    const world = await openStudies((clock) =>
      createRegisterDouble({
        clock,
        id: "egne-a",
        kind: "project",
        projects: [A],
        optedOut: ids.slice(0, 3),
      }),
    );
    expect(await previewOf(world, A)).toEqual({ decision: "release", optedOut: 3, clear: 9 });
    expect(await previewOf(world, B)).toEqual({ decision: "release", optedOut: 0, clear: 12 });
    expect(world.own.asked).toBe(12);
  });

  it("holds that study alone when its list is broken", async () => {
    const world = await openStudies((clock) =>
      createRegisterDouble({ clock, id: "egne-a", kind: "project", projects: [A] }),
    );
    world.own.mood = "throws";
    expect((await previewOf(world, A)).decision).toBe("hold");
    expect((await previewOf(world, B)).decision).toBe("release");
  });
});

describe("the consents to a study", () => {
  const consents = (clock: World["clock"]): RegisterDouble =>
    createRegisterDouble({
      clock,
      id: "samtykke-a",
      kind: "privacy-setting",
      tells: "consents",
      projects: [A],
      // All but one have not consented.
      optedOut: ids.slice(1),
    });

  it("are not there yet when people are invited, and are when they get a result", async () => {
    const world = await openStudies(consents);
    expect(await previewOf(world, A)).toEqual({ decision: "release", optedOut: 0, clear: 12 });
    expect(await previewOf(world, A, "result")).toMatchObject({ optedOut: 11 });
    expect(await previewOf(world, B, "result")).toMatchObject({ optedOut: 0 });
  });

  it("are no register of refusals: alone, they let nobody be invited", async () => {
    const clock = createSimulatedClock(START);
    const world = await createWorld({ clock, registers: [consents(clock)] });
    await openProject(world.gate, A);
    expect(await previewOf(world, A)).toEqual({ decision: "hold", optedOut: 0, clear: 0 });
  });
});

describe("a register whose projects nobody can read", () => {
  it.each([{ projects: [] }, { projects: ["Studie A"] }, { projects: "studie-a" }, { tells: "yes" }])(
    "is refused when the gate is made: %j",
    async (odd) => {
      const { options } = await createWorld();
      const [register] = options.registers;
      const registers = [{ ...register!, ...odd } as typeof register & {}];
      await expect(createGate({ ...options, registers })).rejects.toMatchObject({
        code: "SLUSE_OPTION_INVALID",
      });
    },
  );
});
