import { expect, it } from "vitest";

import { BJORN, DAG, PEOPLE, SIGNE } from "./demo/people.ts";
import { createWorld } from "./demo/world.ts";
import { ORIGIN, Visitor } from "./internal/visitor.ts";

it("that everything is stopped is said to everybody on every page, by whom and why, until it is lifted", async () => {
  const world = await createWorld(ORIGIN);
  const visitors = await Promise.all(PEOPLE.map((person) => Visitor.loggedIn(world.console, person)));
  const saying = async (path: string): Promise<number> => {
    const pages = await Promise.all(visitors.map((visitor) => visitor.get(path)));
    return pages.filter(({ text }) => text.includes("Alt er stoppet siden")).length;
  };
  expect(await saying("/")).toBe(0);
  const { stop } = await world.gate.stop("everything", { by: DAG.id, reason: "Feil <b>nummer</b> i brevet" });
  for (const path of ["/", "/hjelp", "/utsendinger/finnes-ikke"])
    expect(await saying(path)).toBe(PEOPLE.length);
  // There it stands among the others.
  expect(await saying("/stopp")).toBe(0);
  const { text } = await (visitors[0] ?? (await Visitor.loggedIn(world.console, BJORN))).get("/");
  expect(text).toContain("Dag Desk: <q>Feil &lt;b&gt;nummer&lt;/b&gt; i brevet</q>");
  await world.gate.liftStop(stop ?? "", { by: SIGNE.id, reason: "Nummeret er rettet." });
  expect(await saying("/")).toBe(0);
  expect(world.faults).toEqual([]);
});
