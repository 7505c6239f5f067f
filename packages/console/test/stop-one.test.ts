import { expect, it } from "vitest";

import { fillWorld } from "./demo/mail-outs.ts";
import { BJORN, SIGNE, SIRI } from "./demo/people.ts";
import { createWorld } from "./demo/world.ts";
import { ORIGIN, Visitor } from "./internal/visitor.ts";

it("one mail-out of those that are not over can be stopped from any page, also by whoever only ordered it", async () => {
  const world = await createWorld(ORIGIN);
  const mailOuts = await fillWorld(world);
  const stopsOf = async (mailOut: string): Promise<number> =>
    (await world.gate.stops({ by: SIGNE.id })).filter(
      ({ scope }) => scope.kind === "mail-out" && scope.mailOut === mailOut,
    ).length;
  for (const [who, mailOut] of [
    [SIRI, mailOuts.underWay],
    [BJORN, mailOuts.toApprove],
  ] as const) {
    const visitor = await Visitor.loggedIn(world.console, who);
    const page = await visitor.get("/stopp");
    expect(page.text).toContain(`value="mail-out:${mailOut}"`);
    expect(page.text).not.toContain(`value="mail-out:${mailOuts.refused}"`);
    await visitor.submit(page, "/stopp", { scope: "one", one: `mail-out:${mailOut}` });
    expect(await stopsOf(mailOut)).toBe(1);
  }
  // Whoever comes from their own order finds it chosen.
  const bjorn = await Visitor.loggedIn(world.console, BJORN);
  const from = await bjorn.get(`/stopp?fra=${mailOuts.others}`);
  expect(from.text).toMatch(new RegExp(`value="mail-out:${mailOuts.others}"[^>]*checked`, "u"));
});
