import { createPopulation } from "@sluse/testkit/people";
import type { NationalId } from "@sluse/core";
import type { KrrPerson } from "@sluse/testkit/doubles";
import { describe, expect, it } from "vitest";

import { IMPATIENT, startKrrWorld } from "../services.ts";

const [kari, ola, ailu] = [...createPopulation({ size: 3, seed: 51 }).people()] as [
  NationalId,
  NationalId,
  NationalId,
];

describe("KRR", () => {
  it("opts out of digital post who is reserved against it, and tells the language", async () => {
    await using world = await startKrrWorld(
      new Map<string, Partial<KrrPerson>>([
        [kari, { reserved: true, status: "SLETTET", notifiable: false, language: "nn" }],
        [ailu, { language: "se" }],
      ]),
    );
    const register = world.register();
    const { statuses, languages } = await register.lookup([kari, ola, ailu]);
    expect(register.kind).toBe("digital-post");
    expect([...statuses.values()]).toEqual(["optedOut", "clear", "clear"]);
    expect([...(languages ?? [])]).toEqual([
      [kari, "nn"],
      [ailu, "se"],
    ]);
  });

  it("asks thirty times about thirty thousand people, within the bound of concurrency", async () => {
    const many = createPopulation({ size: 30_000, seed: 52, shares: { optedOut: 0.02 } });
    const people = [...many.people()];
    const reserved = new Map([...many.optedOut()].map((id) => [id, { reserved: true }]));
    await using world = await startKrrWorld(reserved);
    const { statuses } = await world.register({ connection: { concurrency: 3 } }).lookup(people);
    expect(world.service.traffic.count("/rest/v2/personer")).toBe(30);
    expect(world.service.traffic.mostAtOnce).toBeLessThanOrEqual(3);
    expect(world.login.traffic.count("/token")).toBe(1);
    const out = [...statuses].filter(([, status]) => status === "optedOut").map(([id]) => id);
    expect(new Set(out)).toEqual(new Set(reserved.keys()));
    expect(statuses.size).toBe(30_000);
  });

  it("hears that somebody was deleted, which is neither a reservation nor a death", async () => {
    await using world = await startKrrWorld(
      new Map<string, Partial<KrrPerson>>([
        [kari, { status: "SLETTET", notifiable: false }],
        [ola, { status: "IKKE_REGISTRERT", notifiable: false }],
      ]),
    );
    const { statuses } = await world.register().lookup([kari, ola]);
    expect([...statuses.values()]).toEqual([{ hindered: "not-reachable" }, "clear"]);
  });

  it("asks once about somebody who is asked about twice", async () => {
    await using world = await startKrrWorld(new Map([[kari, { reserved: true }]]));
    expect([...(await world.register().lookup([kari, kari])).statuses]).toEqual([[kari, "optedOut"]]);
  });

  it("leaves unknown the people of a call that failed, and nobody else", async () => {
    const people = [...createPopulation({ size: 2500, seed: 53 }).people()];
    await using world = await startKrrWorld(new Map());
    world.service.faults.add({ fault: { kind: "status", status: 502 }, from: 2, times: 2 });
    const register = world.register({
      connection: { ...IMPATIENT, timeoutMilliseconds: 30_000, concurrency: 1 },
    });
    const { statuses, trouble } = await register.lookup(people);
    const unknown = people.filter((id) => statuses.get(id) === "unknown");
    expect(unknown).toEqual(people.slice(1000, 2000));
    expect(trouble).toBe("1000 people unanswered for: the service answered 502");
  });

  it("logs in anew when its token is no longer taken", async () => {
    await using world = await startKrrWorld(new Map());
    const register = world.register({
      connection: { firstPauseMilliseconds: 1, longestPauseMilliseconds: 2 },
    });
    await register.lookup([kari]);
    world.login.revokeTokens();
    expect((await register.lookup([kari])).statuses.get(kari)).toBe("clear");
  });

  it("stops asking when it is called off", async () => {
    const people = [...createPopulation({ size: 5000, seed: 54 }).people()];
    await using world = await startKrrWorld(new Map());
    const release = world.service.hold();
    const abort = new AbortController();
    const lookup = world
      .register({ connection: { concurrency: 1 } })
      .lookup(people, { signal: abort.signal });
    while (world.service.traffic.underWay === 0) await new Promise((resolve) => setImmediate(resolve));
    abort.abort(new Error("enough"));
    await expect(lookup).rejects.toThrow("enough");
    release();
    expect(world.service.traffic.count()).toBe(1);
  });
});

describe("an answer of KRR that is not whole", () => {
  const person = (id: string, more: object = {}): object => ({
    personidentifikator: id,
    reservasjon: "NEI",
    status: "AKTIV",
    ...more,
  });

  it.each([
    ["leaves somebody out", [person(kari)], "left out somebody"],
    ["speaks of somebody else", [person(kari), person(ola), person(ailu)], "was not asked about"],
    ["speaks of somebody twice", [person(kari), person(kari), person(ola)], "twice about somebody"],
    [
      "does not say whom it is about",
      [person(kari), { reservasjon: "NEI" }],
      "`personer.personidentifikator`",
    ],
  ])("makes everyone in it unknown when it %s", async (_what, personer, words) => {
    await using world = await startKrrWorld(new Map());
    world.service.faults.add({ fault: { kind: "status", status: 200, body: { personer } } });
    const { statuses, trouble } = await world.register().lookup([kari, ola]);
    expect([...statuses.values()]).toEqual(["unknown", "unknown"]);
    expect(trouble).toContain(words);
  });

  it("may name a language the gate has no letters in", async () => {
    await using world = await startKrrWorld(new Map());
    const body = { personer: [person(kari, { spraak: "sma" })] };
    world.service.faults.add({ fault: { kind: "status", status: 200, body } });
    const { statuses, languages } = await world.register().lookup([kari]);
    expect([statuses.get(kari), languages?.size]).toEqual(["clear", 0]);
  });

  it.each([
    ["has no reservation", { reservasjon: undefined }, "`personer.reservasjon`"],
    ["has a reservation that is neither", { reservasjon: "VET IKKE" }, "`personer.reservasjon`"],
    ["has no status", { status: undefined }, "`personer.status`"],
    ["has a status that is none", { status: "DØD" }, "`personer.status`"],
  ])("leaves unknown the one person about whom it %s", async (_what, odd, words) => {
    await using world = await startKrrWorld(
      new Map([
        [ola, { odd }],
        [ailu, { reserved: true }],
      ]),
    );
    const { statuses, trouble } = await world.register().lookup([kari, ola, ailu]);
    expect([...statuses.values()]).toEqual(["clear", "unknown", "optedOut"]);
    expect(trouble).toBe(
      `1 people unanswered for: the service answered in another shape than agreed, first at ${words}`,
    );
  });

  it("is told by its numbers, in whatever order it comes", async () => {
    await using world = await startKrrWorld(new Map());
    const personer = [
      person(ailu),
      person(ola, { reservasjon: "JA", varslingsstatus: "KAN_VARSLES" }),
      person(kari),
    ];
    world.service.faults.add({ fault: { kind: "status", status: 200, body: { personer } } });
    const { statuses } = await world.register().lookup([kari, ola, ailu]);
    expect([...statuses.values()]).toEqual(["clear", "optedOut", "clear"]);
  });

  it("may hold a word for notices that nobody knows", async () => {
    await using world = await startKrrWorld(new Map([[kari, { odd: { varslingsstatus: "UKJENT" } }]]));
    expect((await world.register().lookup([kari])).statuses.get(kari)).toBe("clear");
  });
});

describe("a service whose clock is behind", () => {
  it("takes the same token after a pause, and is not given new ones for ever", async () => {
    await using world = await startKrrWorld(new Map(), { tooSoon: 1 });
    const connection = { firstPauseMilliseconds: 1, longestPauseMilliseconds: 5 };
    expect((await world.register({ connection }).lookup([kari])).statuses.get(kari)).toBe("clear");
    expect([world.login.traffic.count("/token"), world.service.traffic.count()]).toEqual([1, 2]);
  });
});
