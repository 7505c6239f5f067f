import { HOUR, MINUTE, type NationalId } from "@sluse/core";
import type { PvkOptions } from "@sluse/registers/pvk";
import { createSimulatedClock } from "@sluse/testkit";
import { createPopulation } from "@sluse/testkit/people";
import { describe, expect, it } from "vitest";

import { IMPATIENT, NOW, startPvkWorld } from "../services.ts";

const population = createPopulation({ size: 300, seed: 31, shares: { optedOut: 0.2 } });
const people = [...population.people()];
const optedOut = [...population.optedOut()];
const [kari] = optedOut as [NationalId];
const ola = people.find((id) => !optedOut.includes(id)) as NationalId;

describe("PVK's list", () => {
  it("opts out who is on it, clears the rest, and says when it was read", async () => {
    await using world = await startPvkWorld({
      active: [...optedOut, ...population.strangers(200)],
      pageSize: 50,
    });
    const clock = createSimulatedClock(NOW);
    const answer = await world.register({ clock }).lookup(people);
    const out = [...answer.statuses].filter(([, status]) => status === "optedOut").map(([id]) => id);
    expect(new Set(out)).toEqual(new Set(optedOut));
    expect([...answer.statuses.values()].filter((status) => status === "clear")).toHaveLength(
      300 - out.length,
    );
    expect([answer.asOf, answer.version]).toEqual([NOW, "list of 260 people, read 2027-02-01T07:00:00.000Z"]);
    // Six pages, each asked for once more: a list that moves is read anew.
    expect(world.service.traffic.count("HentInnbyggereAktivePiForDefinisjon")).toBe(12);
  });

  it("logs in once for all of its pages", async () => {
    await using world = await startPvkWorld({ active: population.strangers(100), pageSize: 10 });
    await world.register().lookup([kari]);
    // The first attempt is told to bring a nonce.
    expect(world.login.traffic.count("/connect/token")).toBe(2);
    expect(world.login.traffic.count("openid-configuration")).toBe(1);
  });

  it("logs in anew when the service no longer takes the token", async () => {
    await using world = await startPvkWorld({ active: [kari] });
    const clock = createSimulatedClock(NOW);
    const connection = { firstPauseMilliseconds: 1, longestPauseMilliseconds: 2 };
    const register = world.register({ clock, keepMinutes: 1, connection });
    await register.lookup([kari]);
    world.login.revokeTokens();
    clock.advance(HOUR);
    expect((await register.lookup([kari, ola])).statuses).toEqual(
      new Map([
        [kari, "optedOut"],
        [ola, "clear"],
      ]),
    );
  });

  it("is read once for all who ask at the same time, and again when it is over age", async () => {
    await using world = await startPvkWorld({ active: [kari] });
    const clock = createSimulatedClock(NOW);
    const register = world.register({ clock, keepMinutes: 60 });
    await Promise.all([register.lookup([kari]), register.lookup([ola]), register.lookup(people)]);
    clock.advance(59 * MINUTE);
    world.definition.set(ola, true);
    expect((await register.lookup([ola])).statuses.get(ola)).toBe("clear");
    expect(world.service.traffic.count()).toBe(2);
    clock.advance(MINUTE);
    expect((await register.lookup([ola])).statuses.get(ola)).toBe("optedOut");
    expect(world.service.traffic.count()).toBe(4);
  });

  it("is read once for thirty thousand people, asked about wave by wave", async () => {
    const many = createPopulation({ size: 30_000, seed: 53, shares: { optedOut: 0.03 } });
    const [asked, active] = [[...many.people()], [...many.optedOut()]];
    await using world = await startPvkWorld({ active, pageSize: 100 });
    const register = world.register();
    let out = 0;
    for (let at = 0; at < asked.length; at += 500) {
      const { statuses } = await register.lookup(asked.slice(at, at + 500));
      out += [...statuses.values()].filter((status) => status === "optedOut").length;
    }
    expect(out).toBe(active.length);
    expect(world.service.traffic.count("HentInnbyggereAktivePiForDefinisjon")).toBe(
      2 * Math.ceil(active.length / 100),
    );
  });

  it("is read to the end for others when one of those who wait gives up", async () => {
    await using world = await startPvkWorld({ active: [kari] });
    const register = world.register();
    const release = world.service.hold();
    const abort = new AbortController();
    const impatient = register.lookup([kari], { signal: abort.signal });
    const patient = register.lookup([kari]);
    while (world.service.traffic.underWay === 0) await new Promise((resolve) => setImmediate(resolve));
    abort.abort(new Error("enough"));
    await expect(impatient).rejects.toThrow("enough");
    release();
    expect((await patient).statuses.get(kari)).toBe("optedOut");
  });

  it("is not read on when nobody waits any longer", async () => {
    await using world = await startPvkWorld({ active: population.strangers(100), pageSize: 1 });
    const release = world.service.hold();
    const abort = new AbortController();
    const lookup = world.register().lookup([kari], { signal: abort.signal });
    while (world.service.traffic.underWay === 0) await new Promise((resolve) => setImmediate(resolve));
    abort.abort(new Error("enough"));
    await expect(lookup).rejects.toThrow("enough");
    release();
    while (world.service.traffic.underWay > 0) await new Promise((resolve) => setImmediate(resolve));
    expect(world.service.traffic.count()).toBe(1);
  });

  it.each([
    ["a consent, and nobody said so", { type: "consent" } as const, {}, "of the kind consent"],
    ["an access restriction", { type: "access-restriction" } as const, {}, "of the kind access-restriction"],
    ["shorter than it can be", {}, { atLeast: 2 }, "fewer people than the 2"],
    ["empty, and nobody said that it may be", { active: [] }, {}, "nobody has confirmed"],
  ])("makes everyone unknown when it is %s", async (_what, world, options, words) => {
    await using pvk = await startPvkWorld({ active: [kari], ...world });
    const answer = await pvk.register(options).lookup([kari, ola]);
    expect([...answer.statuses.values()]).toEqual(["unknown", "unknown"]);
    expect(answer.trouble).toContain(words);
  });

  it("makes everyone unknown when the definition is not known", async () => {
    await using pvk = await startPvkWorld({ active: [kari] });
    const definition = {
      id: "00000000-0000-4000-8000-000000000000",
      name: "x",
      partKode: "prøve",
      setting: "reservation",
    } as const;
    const answer = await pvk.register({ definition }).lookup([ola]);
    expect([answer.statuses.get(ola), answer.trouble]).toEqual([
      "unknown",
      "page 1 of the list did not come: the service answered 400 (EPVK-101500)",
    ]);
  });

  it.each([
    ["another definition", { definisjonGuid: "00000000-0000-4000-8000-000000000000" }],
    ["another party", { partKode: "en annen" }],
  ])("makes everyone unknown when it is that of %s", async (_what, answered) => {
    await using pvk = await startPvkWorld({ active: [] });
    const body = {
      definisjonGuid: pvk.definition.id,
      partKode: "prøve",
      typePi: "reservasjon",
      pagingReference: 0,
      personvernInnstillinger: [],
      ...answered,
    };
    pvk.service.faults.add({ fault: { kind: "status", status: 200, body } });
    const answer = await pvk.register().lookup([ola]);
    expect([answer.statuses.get(ola), answer.trouble]).toEqual([
      "unknown",
      "page 1 of the list did not come: the service answered for another definition",
    ]);
  });

  it("of a consent clears only who has given it", async () => {
    await using pvk = await startPvkWorld({ active: [kari], type: "consent" });
    const definition = {
      id: pvk.definition.id,
      name: pvk.definition.name,
      partKode: "prøve",
      setting: "consent",
    } as const;
    const answer = await pvk.register({ definition }).lookup([kari, ola]);
    expect([...answer.statuses.values()]).toEqual(["clear", "optedOut"]);
  });
});

describe("PVK's empty list", () => {
  it("clears people once somebody has confirmed that it may be empty", async () => {
    await using world = await startPvkWorld({ active: [] });
    expect((await world.register({ mayBeEmpty: true }).lookup([ola])).statuses.get(ola)).toBe("clear");
  });
});

describe("PVK's single check", () => {
  it("asks about few people one by one, within the bound of concurrency", async () => {
    await using world = await startPvkWorld({ active: optedOut });
    const register = world.register({ oneByOneUpTo: 30, connection: { concurrency: 3 } });
    const few = people.slice(0, 30);
    const { statuses } = await register.lookup(few);
    expect([...statuses]).toEqual(few.map((id) => [id, optedOut.includes(id) ? "optedOut" : "clear"]));
    expect(world.service.traffic.count("SjekkInnbyggersPiStatus")).toBe(30);
    expect(world.service.traffic.mostAtOnce).toBeLessThanOrEqual(3);
    // Its first page tells of which kind the definition is, once.
    expect(world.service.traffic.count("HentInnbyggereAktivePiForDefinisjon")).toBe(1);
    await register.lookup(people.slice(0, 31));
    expect(world.service.traffic.count("HentInnbyggereAktivePiForDefinisjon")).toBe(3);
  });

  it("clears nobody when the definition is a consent, and nobody said so", async () => {
    await using world = await startPvkWorld({ active: [kari], type: "consent" });
    const answer = await world.register({ oneByOneUpTo: 2 }).lookup([kari, ola]);
    expect([...answer.statuses.values()]).toEqual(["unknown", "unknown"]);
    expect(answer.trouble).toBe(
      "2 unanswered: the definition is of the kind consent, and the register was set up for reservation",
    );
  });

  it("knows nothing of people PVK does not know", async () => {
    await using world = await startPvkWorld({ active: [], missing: [ola] });
    const answer = await world.register({ oneByOneUpTo: 2 }).lookup([kari, ola]);
    expect([...answer.statuses.values()]).toEqual(["clear", "unknown"]);
    expect(answer.trouble).toBe("1 unanswered: the service answered 400 (EPVK-101518)");
  });
});

describe("an option that would switch a guard off", () => {
  const definition = { id: "x", name: "x", partKode: "prøve", setting: "reservation" };
  it.each([
    ["atLeast", { atLeast: Number.NaN }],
    ["mayBeEmpty", { mayBeEmpty: "ja" }],
    ["oneByOneUpTo", { oneByOneUpTo: -1 }],
    ["keepMinutes", { keepMinutes: Number.NaN }],
    ["definition.setting", { definition: { ...definition, setting: "reservasjon" } }],
  ])("is refused: %s", async (name, options) => {
    await using world = await startPvkWorld({ active: [kari] });
    expect(() => world.register(options as Partial<PvkOptions>)).toThrow(
      expect.objectContaining({
        code: "SLUSE_REGISTER_OPTION",
        message: expect.stringContaining(`\`${name}\``),
      }),
    );
  });
});

describe("a service that keeps failing", () => {
  it("is left alone for a while, and tried again after it", async () => {
    await using world = await startPvkWorld({ active: [kari] });
    const clock = createSimulatedClock(NOW);
    const connection = {
      ...IMPATIENT,
      timeoutMilliseconds: 30_000,
      failuresBeforeRest: 2,
      restMilliseconds: 60_000,
    };
    const register = world.register({ clock, connection });
    world.service.faults.add({ fault: { kind: "status", status: 500 }, times: Number.POSITIVE_INFINITY });
    for (let asked = 0; asked < 5; asked += 1) await register.lookup([kari]);
    // Two lookups of two attempts each; the other three were not sent.
    expect(world.service.traffic.count()).toBe(4);
    expect((await register.lookup([kari])).trouble).toContain("left alone for another 60 s");
    world.service.faults.clear();
    clock.advance(MINUTE);
    expect((await register.lookup([kari])).statuses.get(kari)).toBe("optedOut");
  });

  it("is left alone for as long as it asks", async () => {
    await using world = await startPvkWorld({ active: [kari] });
    const clock = createSimulatedClock(NOW);
    const register = world.register({ clock, connection: { ...IMPATIENT, timeoutMilliseconds: 30_000 } });
    world.service.faults.add({ fault: { kind: "status", status: 429, retryAfterSeconds: 600 } });
    expect((await register.lookup([kari])).trouble).toContain("answered 429 and asked for 600 s");
    clock.advance(599_000);
    expect((await register.lookup([kari])).statuses.get(kari)).toBe("unknown");
    expect(world.service.traffic.count()).toBe(1);
    clock.advance(1000);
    expect((await register.lookup([kari])).statuses.get(kari)).toBe("optedOut");
  });

  it("is tried again after an hour, however long it asks for", async () => {
    await using world = await startPvkWorld({ active: [kari] });
    const clock = createSimulatedClock(NOW);
    const register = world.register({ clock, connection: { ...IMPATIENT, timeoutMilliseconds: 30_000 } });
    world.service.faults.add({ fault: { kind: "status", status: 429, retryAfterSeconds: 999_999 } });
    await register.lookup([kari]);
    clock.advance(HOUR - 1);
    expect((await register.lookup([kari])).statuses.get(kari)).toBe("unknown");
    clock.advance(1);
    expect((await register.lookup([kari])).statuses.get(kari)).toBe("optedOut");
  });

  it("gets another chance when its fault may pass", async () => {
    await using world = await startPvkWorld({ active: [kari, ...population.strangers(20)], pageSize: 3 });
    for (const fault of [
      { kind: "reset" },
      { kind: "status", status: 503 },
      { kind: "malformed-json" },
    ] as const) {
      world.service.faults.add({ fault, from: 2 });
    }
    const register = world.register({
      connection: { attempts: 5, firstPauseMilliseconds: 1, longestPauseMilliseconds: 1 },
    });
    expect((await register.lookup([kari, ola])).statuses.get(ola)).toBe("clear");
  });
});

describe("a login that does not come about", () => {
  it.each([
    ["the client's key is another", 401],
    ["the login service is down", 503],
  ])("makes everyone unknown when %s", async (_what, status) => {
    await using world = await startPvkWorld({ active: [kari] });
    world.login.faults.add({
      fault: { kind: "status", status: status as 401 | 503, body: { error: "invalid_client" } },
      path: "/connect/token",
      times: Number.POSITIVE_INFINITY,
    });
    const answer = await world.register({ connection: IMPATIENT }).lookup([ola]);
    expect(answer.statuses.get(ola)).toBe("unknown");
    expect(answer.trouble).toBe(
      `page 1 of the list did not come: the login service gave no token: it answered ${status}`,
    );
    expect(world.service.traffic.count()).toBe(0);
  });
});
