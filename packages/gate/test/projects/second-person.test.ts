import { parseProjectId } from "@sluse/core";
import { describe, expect, it } from "vitest";

import {
  CENTRAL,
  SECOND_SUPERUSER,
  SUPERUSER,
  openWorld,
  testPolicy,
  type World,
} from "../internal/world.ts";

const ID = "sovn-2027";
const NEW = "ny.superbruker@hemit.no";
const COMMENT = "Ny ansvarlig i prosjektet.";

const setSuperusers = ({ gate }: World, by: string, superusers: readonly string[], comment = COMMENT) =>
  gate.projects.setSuperusers(ID, { by, superusers, comment });
const raise = ({ gate }: World, by: string, maxRecipients: number, until = "2030-01-01T00:00:00+01:00") =>
  gate.projects.activate(ID, { by, until, maxRecipients, comment: COMMENT });
const load = ({ gate }: World) => gate.projects.get(ID);

describe("who approves", () => {
  it("is added to by two superusers who ask for the same", async () => {
    const world = await openWorld();
    const wanted = [SUPERUSER, SECOND_SUPERUSER, NEW];
    const first = await setSuperusers(world, SUPERUSER, wanted);
    expect(first).toMatchObject({ decision: "hold", findings: [{ rule: "project/second-person" }] });
    expect(await load(world)).toMatchObject({
      superusers: [SUPERUSER, SECOND_SUPERUSER],
      proposals: [{ by: SUPERUSER, comment: COMMENT, change: { kind: "superusers", superusers: wanted } }],
    });
    expect((await setSuperusers(world, SECOND_SUPERUSER, wanted)).decision).toBe("release");
    expect(await load(world)).toMatchObject({ superusers: wanted, proposals: [] });
  });

  it("is not added to by one who asks twice, however their name is spelt", async () => {
    const world = await openWorld();
    const wanted = [SUPERUSER, SECOND_SUPERUSER, NEW];
    for (const by of [SUPERUSER, SUPERUSER.toUpperCase(), SUPERUSER.normalize("NFD")])
      expect((await setSuperusers(world, by, wanted)).decision).toBe("hold");
    expect((await load(world)).superusers).toHaveLength(2);
  });

  it("is not what the second one did not see", async () => {
    const world = await openWorld();
    await setSuperusers(world, SUPERUSER, [SUPERUSER, SECOND_SUPERUSER, NEW]);
    const other = await setSuperusers(world, SECOND_SUPERUSER, [
      SUPERUSER,
      SECOND_SUPERUSER,
      "venn@hemit.no",
    ]);
    expect(other.decision).toBe("hold");
    expect(await load(world)).toMatchObject({ proposals: [{ by: SECOND_SUPERUSER }] });
  });

  it("is not added to on the word of one who is a superuser no more, nor after a month", async () => {
    const wanted = [SUPERUSER, SECOND_SUPERUSER, NEW];
    const left = await openWorld();
    await setSuperusers(left, SUPERUSER, wanted);
    // The log keeps that it was proposed; only the proposer's own standing has changed.
    await left.ledger.transact(async (tx) => {
      const project = await tx.loadProject(parseProjectId(ID));
      if (!project) throw new Error("the project is gone");
      await tx.saveProject({ ...project, superusers: project.superusers.slice(1) });
    });
    expect((await setSuperusers(left, SECOND_SUPERUSER, wanted)).decision).toBe("hold");

    const late = await openWorld();
    await setSuperusers(late, SUPERUSER, wanted);
    late.clock.advance(31 * 86_400_000);
    expect((await setSuperusers(late, SECOND_SUPERUSER, wanted)).decision).toBe("hold");
  });

  it("is said by the central function alone, and whoever leaves by one", async () => {
    const world = await openWorld();
    const wanted = [SUPERUSER, SECOND_SUPERUSER, NEW];
    expect((await setSuperusers(world, CENTRAL, wanted)).decision).toBe("release");
    expect((await setSuperusers(world, SUPERUSER, [SUPERUSER, NEW])).decision).toBe("release");
  });

  it("is never changed without a reason", async () => {
    const world = await openWorld();
    for (const by of [CENTRAL, SUPERUSER])
      expect(await setSuperusers(world, by, [SUPERUSER], " ")).toMatchObject({
        decision: "refuse",
        findings: [{ rule: "approval/comment-missing" }],
      });
  });
});

describe("how many a project may write to", () => {
  const policy = { ...testPolicy, approval: { ...testPolicy.approval, secondSuperuserAbove: 1000 } };
  const open = async (): Promise<World> => {
    const world = await openWorld({ policy });
    await raise(world, SUPERUSER, 500);
    return world;
  };

  it("is raised above what takes two to approve by two", async () => {
    const world = await openWorld({ policy });
    // The first ceiling is 1 000 000; nothing above it was agreed on.
    expect((await raise(world, SUPERUSER, 2_000_000)).decision).toBe("hold");
    expect((await load(world)).activation?.maxRecipients).toBe(1_000_000);
    expect((await raise(world, SECOND_SUPERUSER, 3_000_000)).decision).toBe("hold");
    expect((await raise(world, SECOND_SUPERUSER, 3_000_000)).decision).toBe("hold");
    expect((await raise(world, SUPERUSER, 3_000_000)).decision).toBe("release");
    expect(await load(world)).toMatchObject({
      activation: { maxRecipients: 3_000_000, by: SUPERUSER },
      ceilingAgreed: 3_000_000,
      proposals: [],
    });
  });

  it("is raised by the central function alone, and lowered by one", async () => {
    const world = await open();
    expect((await raise(world, CENTRAL, 2_000_000)).decision).toBe("release");
    expect((await raise(world, SUPERUSER, 10)).decision).toBe("release");
  });

  it("is not raised by switching the project off and on again", async () => {
    const world = await open();
    await world.gate.projects.deactivate(ID, { by: SUPERUSER, comment: "Pause." });
    expect((await raise(world, SUPERUSER, 1_000_000)).decision).toBe("release");
    await world.gate.projects.deactivate(ID, { by: SUPERUSER, comment: "Pause." });
    expect((await raise(world, SUPERUSER, 1_000_001)).decision).toBe("hold");
    expect((await load(world)).activation).toBeUndefined();
  });
});

describe("a project under treatment", () => {
  const TREATMENT = "behandling";
  const registered = async (): Promise<World> => {
    const world = await openWorld();
    await world.gate.projects.register({
      id: TREATMENT,
      orderingSystem: "dips",
      title: "Kontroll etter operasjon",
      purpose: "treatment",
      controller: "St. Olavs hospital",
      contact: { name: "Åse Østby", email: "kontroll@stolav.no", phone: "22855050" },
      superusers: [SUPERUSER, SECOND_SUPERUSER],
      by: CENTRAL,
    });
    return world;
  };
  const switchOn = ({ gate }: World, by: string, comment = COMMENT) =>
    gate.projects.activate(TREATMENT, {
      by,
      until: "2030-01-01T00:00:00+01:00",
      maxRecipients: 100,
      comment,
    });
  const isOn = async ({ gate }: World) => (await gate.projects.get(TREATMENT)).activation !== undefined;

  it.each([
    [SUPERUSER, SECOND_SUPERUSER],
    [CENTRAL, SUPERUSER],
    [SUPERUSER, CENTRAL],
  ])(
    "is switched on by two, also where one is of the central function: %s, then %s",
    async (first, second) => {
      const world = await registered();
      for (const by of [first, first.toUpperCase()])
        expect(await switchOn(world, by)).toMatchObject({
          decision: "hold",
          findings: [{ rule: "project/second-person" }],
        });
      expect(await isOn(world)).toBe(false);
      expect((await switchOn(world, second)).decision).toBe("release");
      expect(await isOn(world)).toBe(true);
    },
  );

  it("is not switched on without a reason, by anybody", async () => {
    const world = await registered();
    await switchOn(world, SUPERUSER);
    expect((await switchOn(world, SECOND_SUPERUSER, " ")).decision).toBe("refuse");
    expect(await isOn(world)).toBe(false);
  });

  it("is switched on again by one, as any other", async () => {
    const world = await registered();
    await switchOn(world, SUPERUSER);
    await switchOn(world, SECOND_SUPERUSER);
    await world.gate.projects.deactivate(TREATMENT, { by: SUPERUSER, comment: "Ferdig." });
    expect((await switchOn(world, SUPERUSER)).decision).toBe("release");
  });
});
