import type { ChannelMandate, Hindrance } from "@sluse/core";
import { createRegisterDouble, createSimulatedClock, type RegisterDouble } from "@sluse/testkit";
import { describe, expect, it } from "vitest";

import { createGate } from "../../src/index.ts";
import {
  CENTRAL,
  ORDERER,
  START,
  SUPERUSER,
  approved,
  createOrder,
  drain,
  openProject,
  createWorld,
  people,
  releaseAll,
  reportOf,
  testPolicy,
  type World,
} from "../internal/world.ts";

const everyone = people(12);
const ids = everyone.map(({ nationalId }) => nationalId);

interface Hindered extends World {
  readonly population: RegisterDouble;
}

async function openHindered(
  hindered: Iterable<readonly [string, Hindrance]>,
  secondaryUseChannels: ChannelMandate = { kind: "helsenorge-only" },
): Promise<Hindered> {
  const clock = createSimulatedClock(START);
  const register = createRegisterDouble({ clock });
  const population = createRegisterDouble({ clock, id: "folkeregisteret", kind: "population", hindered });
  const policy = { ...testPolicy, secondaryUseChannels };
  const world = await createWorld({ clock, policy, registers: [register, population] });
  await openProject(world.gate);
  return { ...world, register, population };
}

describe("a person who is hindered", () => {
  it("gets nothing, and keeps nobody else waiting", async () => {
    const world = await openHindered([[ids[0]!, "dead"]]);
    const mailOut = await approved(world, everyone);
    world.population.hindered.set(ids[1]!, "dead");
    expect(new Set(await releaseAll(world, mailOut, everyone))).toEqual(new Set(ids.slice(2)));
    expect((await reportOf(world.gate, mailOut)).state).toBe("completed");
  });

  it("is written to again once the register takes it back", async () => {
    const world = await openHindered([[ids[0]!, "dead"]]);
    const mailOut = await approved(world, everyone);
    world.population.hindered.clear();
    expect(new Set(await releaseAll(world, mailOut, everyone))).toEqual(new Set(ids));
  });

  it("waits for no other register: one that cannot tell about the dead holds nobody", async () => {
    const world = await openHindered([[ids[0]!, "dead"]]);
    const mailOut = await approved(world, everyone);
    const { lookup } = world.register;
    world.register.lookup = async (asked, options) => {
      const answer = await lookup(asked, options);
      return { ...answer, statuses: new Map([...answer.statuses].filter(([id]) => id !== ids[0])) };
    };
    await releaseAll(world, mailOut, everyone);
    expect((await reportOf(world.gate, mailOut)).state).toBe("completed");
  });

  it("is told apart from the opted out, by reason only where it tells of nobody", async () => {
    const world = await openHindered([
      [ids[0]!, "dead"],
      [ids[1]!, "emigrated"],
    ]);
    world.register.optedOut.add(ids[2]!);
    const few = await world.gate.submit(createOrder(everyone));
    const tally = { optedOut: 1, hindered: 2, hindrances: {}, clear: 9 };
    expect((await reportOf(world.gate, few.mailOut)).tally).toMatchObject(tally);
    for (const id of ids.slice(3, 9)) world.population.hindered.set(id, "dead");
    const many = await world.gate.submit(createOrder(everyone));
    expect((await reportOf(world.gate, many.mailOut)).tally).toMatchObject({
      optedOut: 1,
      hindered: 8,
      hindrances: { dead: 5, emigrated: "fewer than 5" },
    });
    const withheld = "fewer than 5";
    expect(many.tally).toEqual({ given: 12, valid: 12, duplicate: 0, invalid: {}, withheld });
  });

  it("is stored nowhere", async () => {
    const world = await openHindered([[ids[0]!, "protected-address"]], {
      kind: "channels",
      inOrder: ["helsenorge", "paper"],
    });
    const mailOut = await approved(world, everyone);
    await releaseAll(world, mailOut, everyone);
    const held = await world.gate.contactsOf(ids[0]!, { by: CENTRAL, reason: "Spør.", case: "1" });
    expect(held).toEqual({ contacts: [], stopped: undefined });
    const events = [];
    for await (const event of world.gate.audit.export({ by: CENTRAL })) events.push(event);
    expect(JSON.stringify(events)).not.toContain("protected");
  });

  it.each([
    ["helsenorge-only", { kind: "helsenorge-only" }, 12],
    ["paper too", { kind: "channels", inOrder: ["helsenorge", "paper"] }, 11],
  ] as const)("with a protected address is reached by %s or not", async (_name, mandate, cleared) => {
    const world = await openHindered([[ids[0]!, "protected-address"]], mandate);
    const mailOut = await approved(world, everyone);
    expect(await releaseAll(world, mailOut, everyone)).toHaveLength(cleared);
  });

  it.each([
    ["under-age", 1],
    ["not-reachable", 1],
    ["dead", 0],
    ["protected-address", 0],
  ] as const)("of whom a letter is about, being %s lets %i letters out", async (hindrance, cleared) => {
    const world = await openHindered([[ids[1]!, hindrance]]);
    const recipients = [{ nationalId: ids[0]!, onBehalfOf: ids[1]! }];
    const mailOut = await approved(world, recipients);
    expect(await releaseAll(world, mailOut, recipients)).toHaveLength(cleared);
  });

  it("is not reached while the population register is silent, and neither is anybody", async () => {
    const world = await openHindered([]);
    const mailOut = await approved(world, everyone);
    world.population.mood = "throws";
    const release = world.gate.release(mailOut, everyone, { by: ORDERER });
    expect(await drain(release)).toEqual([]);
    expect(release.end?.kind).toBe("held");
  });
});

describe("a gate whose only register is of the population", () => {
  it("clears nobody for research: nobody there knows who has said no", async () => {
    const clock = createSimulatedClock(START);
    const population = createRegisterDouble({ clock, id: "folkeregisteret", kind: "population" });
    const world = await createWorld({ clock, registers: [createRegisterDouble({ clock }), population] });
    await openProject(world.gate);
    const alone = await createGate({ ...world.options, registers: [population] });
    const submitted = await alone.submit(createOrder(everyone));
    expect(submitted.findings.map(({ rule }) => rule)).toEqual(["register/none", "recipient/unknown"]);
    const mailOut = await approved(world, everyone);
    expect(await drain(alone.release(mailOut, everyone, { by: SUPERUSER }))).toEqual([]);
  });
});
