import { instant } from "@sluse/core";
import { createRegisterDouble, createSimulatedClock } from "@sluse/testkit";
import { bornOn } from "@sluse/testkit/people";
import { expect, test } from "vitest";

import {
  START,
  SUPERUSER,
  createOrder,
  createWorld,
  openProject,
  people,
  releaseAll,
  reportOf,
} from "../internal/world.ts";

/** From 2032 on no number tells a century. */
test("a child whose number does not tell is kept out by the day of birth that the population register tells", async () => {
  const clock = createSimulatedClock(START);
  const child = bornOn("2024-05-10");
  const who = [child, ...people(6).map(({ nationalId }) => nationalId)].map((nationalId) => ({ nationalId }));
  const optOuts = createRegisterDouble({ clock });
  const population = createRegisterDouble({ clock, id: "folkeregisteret", kind: "population" });
  const { lookup } = population;
  population.lookup = async (asked, options) => ({
    ...(await lookup(asked, options)),
    births: new Map(asked.filter((id) => id === child).map((id) => [id, { year: 2024, month: 5, day: 10 }])),
  });
  const world = await createWorld({ clock, registers: [optOuts, population] });
  await openProject(world.gate);
  clock.set(instant("2033-03-01T10:00:00+01:00"));
  await world.gate.projects.activate("sovn-2027", {
    by: SUPERUSER,
    until: "2035-01-01T00:00:00Z",
    maxRecipients: 1000,
    comment: "Flere år.",
  });
  const window = { from: "2033-03-29T08:00:00+02:00", until: "2033-05-30T20:00:00+02:00" };
  const { mailOut, digest } = await world.gate.submit(createOrder(who, { window }));
  expect((await reportOf(world.gate, mailOut)).tally).toMatchObject({ hindered: 1, clear: 6 });
  await world.gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Lest." });
  clock.set(instant("2033-03-30T10:00:00+02:00"));
  expect(await releaseAll(world, mailOut, who)).toHaveLength(6);
});
