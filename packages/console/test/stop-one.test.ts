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

it("another mail-out than the one just approved can be stopped from there", async () => {
  const world = await createWorld(ORIGIN);
  const mailOuts = await fillWorld(world);
  const siri = await Visitor.loggedIn(world.console, SIRI);
  const page = await siri.get(`/stopp?fra=${mailOuts.toApprove}`);
  expect(page.text).toContain("Bare en annen utsending");
  expect(page.text).not.toContain(`<option value="mail-out:${mailOuts.toApprove}"`);
  await siri.submit(page, "/stopp", { scope: "one", one: `mail-out:${mailOuts.underWay}` });
  const scopes = (await world.gate.stops({ by: SIGNE.id })).map(({ scope }) => scope);
  expect(scopes).toContainEqual({ kind: "mail-out", mailOut: mailOuts.underWay });
});

it("letters or forms alone of a system can be stopped, and what is unclear is stopped whole", async () => {
  const world = await createWorld(ORIGIN);
  await fillWorld(world);
  const signe = await Visitor.loggedIn(world.console, SIGNE);
  const system = { kind: "system", system: "eforsk" };
  for (const [scope, only, expected] of [
    ["system:eforsk", "letter", { ...system, only: "letter" }],
    ["system:eforsk", "form", { ...system, only: "form" }],
    ["system:eforsk", "", system],
    ["system:eforsk", "brev", system],
    ["everything", "letter", { kind: "global" }],
  ] as const) {
    await signe.submit(await signe.get("/stopp"), "/stopp", { scope, only });
    const newest = (await world.gate.stops({ by: SIGNE.id })).toSorted(
      (a, b) => b.at - a.at || b.id.localeCompare(a.id),
    );
    expect(newest.map((stop) => stop.scope)).toContainEqual(expected);
    for (const { id } of newest) await world.gate.liftStop(id, { by: SIGNE.id, reason: "Prøvd." });
  }
});
