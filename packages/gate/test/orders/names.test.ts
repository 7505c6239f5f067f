import { expect, it } from "vitest";

import { createOrder, openProject, openWorld, people } from "../internal/world.ts";

const everyone = people(2);

it("draws no mail-out a name in which digits follow the project's, so that none reads as a national id", async () => {
  const world = await openWorld();
  await openProject(world.gate, "hunt-2027");
  for (let order = 0; order < 12; order += 1) {
    const { mailOut } = await world.gate.submit(
      createOrder(everyone, { project: "hunt-2027", reference: `bestilling ${order}` }),
    );
    expect(mailOut).toMatch(/^hunt-2027-[a-f][0-9a-f]{9}$/u);
  }
});
