import { HOUR, later, type Hindrance, type RegisterKind } from "@sluse/core";
import { createRegisterDouble, createSimulatedClock } from "@sluse/testkit";
import { describe, expect, it } from "vitest";

import {
  START,
  SUPERUSER,
  approved,
  createOrder,
  createWorld,
  drain,
  openProject,
  people,
  testPolicy,
  type World,
} from "../internal/world.ts";

const PER_HOUR = 100;
const policy = {
  ...testPolicy,
  sending: { ...testPolicy.sending, canarySize: 20, waveSize: 50, perProjectHour: PER_HOUR },
};
const many = people(1500);
const everyNth = (nth: number): string[] =>
  many.flatMap(({ nationalId }, index) => (index % nth === 0 ? [nationalId] : []));

async function openWith(kind: RegisterKind, hindrance: Hindrance, nth: number): Promise<World> {
  const clock = createSimulatedClock(START);
  const hindered = everyNth(nth).map((id) => [id, hindrance] as const);
  const second = createRegisterDouble({ clock, id: "second", kind, hindered });
  const register = createRegisterDouble({ clock, optedOut: everyNth(25).slice(1) });
  const world = await createWorld({ clock, policy, registers: [register, second] });
  await openProject(world.gate);
  return { ...world, register };
}

/** As much as an hour's ceiling lets go each hour, the list given anew each time. What a superuser had to look at, and who got it. */
async function hourByHour(world: World, mailOut: string): Promise<{ looked: string[]; cleared: number }> {
  const looked: string[] = [];
  let cleared = 0;
  for (;;) {
    const release = world.gate.release(mailOut, many, { by: SUPERUSER });
    cleared += (await drain(release)).length;
    const { end } = release;
    switch (end?.kind) {
      case "held":
        looked.push(...end.findings.map(({ rule }) => rule));
        await world.gate.goOn(mailOut, { by: SUPERUSER, comment: "Sett på." });
        break;
      case "waiting":
        world.clock.set(later(world.clock.now(), HOUR));
        break;
      default:
        return { looked, cleared };
    }
  }
}

describe("a mail-out that takes many hours", () => {
  it("is not doubted for those who are left over each hour, and come by again", async () => {
    const world = await openWith("project", "dead", 1_000_000);
    // Four in a hundred is what is usual.
    const past = people(2500, 2);
    for (const [index, { nationalId }] of past.entries())
      if (index % 25 === 0) world.register.optedOut.add(nationalId);
    await world.gate.submit(createOrder(past));
    const mailOut = await approved(world, many);
    expect(await hourByHour(world, mailOut)).toEqual({
      looked: ["release/canary-waits"],
      cleared: 1500 - 60,
    });
  });

  it("is not doubted for those whose hindrance is none on Helsenorge, who are cleared and then are missing", async () => {
    const world = await openWith("population", "protected-address", 30);
    const mailOut = await approved(world, many);
    expect(await hourByHour(world, mailOut)).toEqual({
      looked: ["release/canary-waits"],
      cleared: 1500 - 59,
    });
  });
});
