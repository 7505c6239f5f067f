import type { NationalId, PersonStatus } from "@sluse/core";
import type { PersonInRegister } from "@sluse/testkit/doubles";
import { bornOn, createPopulation } from "@sluse/testkit/people";
import { describe, expect, it } from "vitest";

import { readDay } from "../../src/population/registered-person.ts";
import { IMPATIENT } from "../services.ts";
import { startFolkeregisteretWorld, startPersonApiWorld } from "./services.ts";

const [kari, ola] = [...createPopulation({ size: 2, seed: 71 }).people()] as [NationalId, NationalId];
const D = bornOn("1980-05-12", { dNumber: true });
const F = bornOn("1980-05-12", { nth: 3 });

const WAYS = [
  ["the Person API", () => startPersonApiWorld()],
  ["Folkeregisteret", () => startFolkeregisteretWorld()],
] as const;

/** What is told of a person, and what the register makes of it. */
const TOLD: readonly (readonly [string, Omit<PersonInRegister, "numbers">, PersonStatus])[] = [
  ["a resident", {}, "clear"],
  ["dead by status", { status: "Deceased" }, { hindered: "dead", also: [] }],
  ["dead by a death that stands", { death: "valid" }, { hindered: "dead", also: [] }],
  ["a death that was annulled", { death: "annulled" }, "clear"],
  ["emigrated", { status: "Emigrated" }, { hindered: "emigrated", also: [] }],
  ["disappeared", { status: "Disappeared" }, { hindered: "no-known-address", also: [] }],
  ["discontinued, with no other", { status: "Discontinued" }, { hindered: "number-not-valid", also: [] }],
  ["a false identity", { isFalseIdentity: true }, { hindered: "identity-in-doubt", also: [] }],
  ["confidential", { protection: "Confidential" }, { hindered: "protected-address", also: [] }],
  [
    "strictly confidential",
    { protection: "StrictlyConfidential" },
    { hindered: "protected-address", also: [] },
  ],
  ["a client's address", { protection: "ClientAddress" }, "clear"],
  ["deprived of authority", { isDeprivedOfAuthority: true }, { hindered: "guardian-needed", also: [] }],
  [
    "emigrated, and protected",
    { status: "Emigrated", protection: "Confidential" },
    { hindered: "emigrated", also: ["protected-address"] },
  ],
  ["inactive", { status: "Inactive" }, "clear"],
  ["temporary", { status: "Temporary" }, "clear"],
  ["registered at birth", { status: "RegisteredAtBirth" }, "clear"],
  ["a status that is new", { status: "Unique" }, "unknown"],
  ["no status", { odd: { status: [] } }, "unknown"],
  ["a status in another shape", { odd: { status: "Resident" } }, "unknown"],
];

describe.each(WAYS)("%s", (_name, start) => {
  it.each(TOLD)("answers of %s, and of nobody else by it", async (_what, told, status) => {
    await using world = await start();
    world.people.set({ numbers: [kari], ...told });
    const { statuses, trouble } = await world.register().lookup([kari, ola]);
    expect(statuses.get(kari)).toEqual(status);
    expect(statuses.get(ola)).toBe("clear");
    expect(trouble === undefined).toBe(status !== "unknown");
    expect(trouble ?? "").not.toContain(kari);
  });

  it("takes a death back once it is annulled", async () => {
    await using world = await start();
    world.people.set({ numbers: [kari], status: "Deceased", death: "valid" });
    expect((await world.register().lookup([kari])).statuses.get(kari)).toEqual({
      hindered: "dead",
      also: [],
    });
    world.people.set({ numbers: [kari], death: "annulled" });
    expect((await world.register().lookup([kari])).statuses.get(kari)).toBe("clear");
  });

  it("gives every number of a person, the present one first, whichever was asked for", async () => {
    await using world = await start();
    world.people.set({ numbers: [F, D] });
    const { numbers } = await world.register().aliases([D, F, kari]);
    expect([...numbers]).toEqual([
      [D, [F, D]],
      [F, [F, D]],
      [kari, [kari]],
    ]);
  });

  it("answers of the entry that goes on, where another of the same number was discontinued", async () => {
    await using world = await start();
    world.people.add({ numbers: [D], status: "Discontinued" });
    world.people.add({ numbers: [F, D] });
    const register = world.register();
    expect((await register.lookup([D])).statuses.get(D)).toBe("clear");
    expect((await register.aliases([D])).numbers.get(D)).toEqual([F, D]);
  });

  it("tells of nobody who has two entries that both go on", async () => {
    await using world = await start();
    world.people.add({ numbers: [D] });
    world.people.add({ numbers: [F, D] });
    expect((await world.register().lookup([D])).statuses.get(D)).toBe("unknown");
  });

  it("has no word on a number that is left out of the answer", async () => {
    await using world = await start();
    world.people.missing.add(kari);
    const { statuses, trouble } = await world.register().lookup([kari, ola]);
    expect([...statuses.values()]).toEqual(["unknown", "clear"]);
    expect(trouble).toBe("1 people unanswered for: the service left out somebody it was asked about");
    expect((await world.register().aliases([kari, ola])).numbers.has(kari)).toBe(false);
  });

  it("tells when people were born, of numbers that do not", async () => {
    await using world = await start();
    world.people.set({ numbers: [kari], born: "2030-02-03" });
    world.people.set({ numbers: [ola], born: "1980" });
    expect([...((await world.register().lookup([kari, ola])).births ?? [])]).toEqual([
      [kari, { year: 2030, month: 2, day: 3 }],
    ]);
  });

  it("asks once where numbers are asked for first, and the rest at once afterwards", async () => {
    await using world = await start();
    const people = [...createPopulation({ size: 250, seed: 72 }).people()];
    const register = world.register();
    await register.aliases(people);
    const asked = world.service.traffic.count();
    await register.lookup(people);
    expect(world.service.traffic.count()).toBe(asked);
  });

  it("leaves unknown the people of a call that failed, and names none of them", async () => {
    await using world = await start();
    world.service.faults.add({ fault: { kind: "status", status: 502 }, times: 4 });
    const { statuses, trouble } = await world.register({ connection: IMPATIENT }).lookup([kari, ola]);
    expect([...statuses.values()]).toEqual(["unknown", "unknown"]);
    expect(trouble).toBe("2 people unanswered for: the service answered 502");
    expect([...world.service.traffic.logLines()].join("\n")).not.toContain(kari);
  });
});

describe("the Person API", () => {
  it("asks a hundred at a time", async () => {
    await using world = await startPersonApiWorld();
    const people = [...createPopulation({ size: 250, seed: 73 }).people()];
    const { statuses } = await world.register().lookup(people);
    expect(world.service.traffic.count("bulk-by-nin")).toBe(3);
    expect(new Set(statuses.values())).toEqual(new Set(["clear"]));
  });

  it("gives nothing to a token without an organisation", async () => {
    await using world = await startPersonApiWorld(null);
    const { statuses, trouble } = await world.register({ connection: IMPATIENT }).lookup([kari]);
    expect(statuses.get(kari)).toBe("unknown");
    expect(trouble).toContain("403");
  });

  it("takes everybody for protected where their protection is not told", async () => {
    await using world = await startPersonApiWorld();
    const { statuses } = await world.register({ access: "restricted-access" }).lookup([kari]);
    expect(statuses.get(kari)).toEqual({ hindered: "protected-address", also: [] });
  });

  it("takes no help number for a number of the person", async () => {
    await using world = await startPersonApiWorld();
    const number = (identificationNumber: string, identificationNumberType: string) => ({
      isValid: true,
      identificationNumber,
      identificationNumberType,
      status: "InUse",
    });
    world.people.set({
      numbers: [kari],
      odd: {
        norwegianIdentificationNumber: [
          number(kari, "NationalIdentityNumber"),
          number(ola, "AlternateIdentificationNumber"),
        ],
      },
    });
    expect((await world.register().aliases([kari])).numbers.get(kari)).toEqual([kari]);
  });

  it("tells of nobody with two numbers in use", async () => {
    await using world = await startPersonApiWorld();
    const both = [F, D].map((identificationNumber) => ({
      isValid: true,
      identificationNumber,
      identificationNumberType: "DNumber",
      status: "InUse",
    }));
    world.people.set({ numbers: [F, D], odd: { norwegianIdentificationNumber: both } });
    expect((await world.register().lookup([F])).statuses.get(F)).toBe("unknown");
  });
});

describe("Folkeregisteret with its list of events", () => {
  it("asks again about nobody but those who changed", async () => {
    await using world = await startFolkeregisteretWorld();
    const people = [...createPopulation({ size: 20, seed: 74 }).people()];
    const register = world.register({ keepMinutes: 60 });
    await register.lookup(people);
    await register.lookup(people);
    expect(world.service.traffic.count("bulkoppslag")).toBe(1);
    world.people.set({ numbers: [people[3]!], status: "Deceased" });
    const { statuses } = await register.lookup(people);
    expect(statuses.get(people[3]!)).toEqual({ hindered: "dead", also: [] });
    expect([...statuses.values()].filter((status) => status === "clear")).toHaveLength(19);
    expect(world.service.traffic.count("bulkoppslag")).toBe(2);
  });

  it("asks anew about everybody when the events it knows are too old, or do not come", async () => {
    await using world = await startFolkeregisteretWorld(1_000_000);
    const register = world.register({ keepMinutes: 60, connection: IMPATIENT });
    await register.lookup([kari]);
    await register.lookup([kari]);
    expect(world.service.traffic.count("bulkoppslag")).toBe(2);
    world.people.set({ numbers: [kari], status: "Deceased" });
    world.service.faults.add({ fault: { kind: "status", status: 500 }, path: "hendelser", times: 10 });
    expect((await register.lookup([kari])).statuses.get(kari)).toEqual({ hindered: "dead", also: [] });
  });

  it("is left alone for as many milliseconds as it asks for", async () => {
    await using world = await startFolkeregisteretWorld();
    world.service.faults.add({ fault: { kind: "status", status: 429, retryAfterSeconds: 2 } });
    const { statuses } = await world
      .register({ connection: { ...IMPATIENT, timeoutMilliseconds: 5000 } })
      .lookup([kari]);
    expect(statuses.get(kari)).toBe("clear");
  });
});

describe("a day of birth", () => {
  it.each<[string, string]>([
    ["2008-05-02", "2008-5-2"],
    ["2008-05-02T00:00:00", "2008-5-2"],
    ["2008-05-02T00:00:00Z", "2008-5-2"],
    ["2008-05-02T00:00:00+02:00", "2008-5-2"],
    // Midnight in Norway, as the hour that it is elsewhere.
    ["2008-05-01T22:00:00Z", "2008-5-2"],
    ["2008-01-01T23:00:00.000Z", "2008-1-2"],
    ["2008-13-02", "none"],
    ["2007-02-29", "none"],
    ["2008-05-0", "none"],
    ["", "none"],
  ])("%s is %s", (given, wanted) => {
    const day = readDay(given);
    expect(day === undefined ? "none" : `${day.year}-${day.month}-${day.day}`).toBe(wanted);
  });
});
