import { createRegisterDouble, createSimulatedClock, type RegisterDouble } from "@sluse/testkit";
import { describe, expect, it } from "vitest";

import { content, templates } from "../internal/letters-in-languages.ts";
import { ORDERER, START, createWorld, drain, openProject, people } from "../internal/world.ts";
import { ask, standingIn, standingPolicy, type StandingWorld } from "./standing-world.ts";

const who = people(6);

/** A standing mail-out in several languages, which a register of digital post knows. */
async function inLanguages(): Promise<{ readonly world: StandingWorld; readonly languages: RegisterDouble }> {
  const clock = createSimulatedClock(START);
  const register = createRegisterDouble({ clock });
  const languages = createRegisterDouble({ clock, id: "krr", kind: "digital-post" });
  const made = await createWorld({
    clock,
    templates,
    policy: standingPolicy,
    registers: [register, languages],
  });
  await openProject(made.gate);
  const world = await standingIn({ ...made, register }, {}, { content });
  return { world, languages };
}

describe("who comes to a standing mail-out is told to wait, and may come again", () => {
  it("where the register of their language says nothing", async () => {
    const { world, languages } = await inLanguages();
    languages.mood = "throws";
    const answer = await ask(world, who[0]!.nationalId);
    expect(answer).toMatchObject({ kind: "held", findings: [{ rule: "release/language-unknown" }] });
    languages.mood = "honest";
    expect((await ask(world, who[0]!.nationalId)).kind).toBe("cleared");
  });

  it("where it says nothing of those who have come since last time", async () => {
    const { world, languages } = await inLanguages();
    languages.mood = "throws";
    const release = world.gate.release(world.mailOut, who, { by: ORDERER });
    expect(await drain(release)).toEqual([]);
    expect(release.end).toMatchObject({ kind: "held", findings: [{ rule: "release/language-unknown" }, {}] });
  });

  it("where the register of opt-outs says nothing of those who have come since last time", async () => {
    const { world } = await inLanguages();
    world.register.mood = "throws";
    const release = world.gate.release(world.mailOut, who, { by: ORDERER });
    expect(await drain(release)).toEqual([]);
    expect(release.end).toMatchObject({ kind: "held", findings: [{ rule: "release/recipients-left" }, {}] });
  });
});
