import { MINUTE, later } from "@sluse/core";
import { createIdentitiesDouble, createRegisterDouble, createSimulatedClock } from "@sluse/testkit";
import { expect, test } from "vitest";

import { ORDERER, START, approved, createWorld, openProject, people, testPolicy } from "../internal/world.ts";

test("what is cleared is begun before the answer about people's numbers grows too old", async () => {
  const who = people(3);
  const clock = createSimulatedClock(START);
  const register = createRegisterDouble({ clock });
  const double = createIdentitiesDouble({ clock });
  // A copy of the register that is brought up to date each hour, and was so fifty minutes ago.
  const identities: typeof double = {
    ...double,
    async aliases(ids, options) {
      const answer = await double.aliases(ids, options);
      return { ...answer, asOf: later(clock.now(), -50 * MINUTE) };
    },
  };
  const policy = {
    ...testPolicy,
    registers: { ...testPolicy.registers, maxAgeMinutes: 60 },
    sending: { ...testPolicy.sending, clearanceMinutes: 45 },
  };
  const world = await createWorld({ clock, registers: [register], identities, policy });
  await openProject(world.gate);
  const mailOut = await approved(world, who);
  for await (const wave of world.gate.release(mailOut, who, { by: ORDERER })) {
    expect(wave.sendBefore).toBe(later(clock.now(), 10 * MINUTE));
    await wave.settle([]);
  }
});
