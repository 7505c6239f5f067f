import { test } from "@fast-check/vitest";
import { MINUTE, type NationalId } from "@sluse/core";
import { createEpromPvkRegister } from "@sluse/registers/eprom-pvk";
import { createSimulatedClock } from "@sluse/testkit";
import { startDouble } from "@sluse/testkit/doubles";
import { createPopulation } from "@sluse/testkit/people";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { API_KEY, DEFINITION_ID, NOW, startEpromPvkWorld } from "../services.ts";

const population = createPopulation({ size: 50, seed: 41, shares: { optedOut: 0.2 } });
const people = [...population.people()];
const optedOut = [...population.optedOut()];
const [kari] = optedOut as [NationalId];
const ola = people.find((id) => !optedOut.includes(id)) as NationalId;

interface Push {
  readonly nationalId?: string;
  readonly status: string;
  readonly sequenceNumber?: number;
  readonly id?: string;
  readonly key?: string;
  readonly method?: string;
  readonly header?: string;
}

const pushOf = ({ key = API_KEY, method = "PUT", header = "authorization", ...body }: Push): Request =>
  new Request("https://gate.example.no/api/PersonvernInnstilling", {
    method,
    headers: { [header]: header === "authorization" ? `Basic ${key}` : key },
    body: JSON.stringify({ nationalId: ola, id: DEFINITION_ID, name: "Reservasjon", ...body }),
  });

const answerOf = async (response: Response): Promise<[number, unknown]> => [
  response.status,
  await response.json(),
];

describe("PVK's list through ePROM", () => {
  it("opts out who is on it and clears the rest", async () => {
    await using world = await startEpromPvkWorld({ active: optedOut, pageSize: 3 });
    const { statuses } = await world.register().lookup(people);
    expect([...statuses]).toEqual(people.map((id) => [id, optedOut.includes(id) ? "optedOut" : "clear"]));
  });

  it("asks about few people one by one", async () => {
    await using world = await startEpromPvkWorld({ active: [kari] });
    const { statuses } = await world.register({ oneByOneUpTo: 5 }).lookup([kari, ola]);
    expect([...statuses.values()]).toEqual(["optedOut", "clear"]);
  });

  it("makes everyone unknown with a key ePROM does not know", async () => {
    await using world = await startEpromPvkWorld({ active: [kari] });
    const answer = await world.register({ apiKey: "en-annen" }).lookup([ola]);
    expect([answer.statuses.get(ola), answer.trouble]).toEqual([
      "unknown",
      "page 1 of the list did not come: the service answered 401 and does not know who asks",
    ]);
    expect(world.service.traffic.count()).toBe(1);
  });
});

describe("an empty list", () => {
  it("clears nobody until somebody has confirmed that it may be empty", async () => {
    await using world = await startEpromPvkWorld({ active: [] });
    const { statuses, trouble } = await world.register().lookup([ola]);
    expect([statuses.get(ola), trouble]).toEqual([
      "unknown",
      "the list is empty, and nobody has confirmed that it may be (`mayBeEmpty`)",
    ]);
    expect((await world.register({ mayBeEmpty: true }).lookup([ola])).statuses.get(ola)).toBe("clear");
  });
});

describe("the names of fields", () => {
  const listOf = (listed: object): object => ({
    Id: DEFINITION_ID,
    Type: 0,
    PagingReference: 0,
    PersonvernInnstillinger: [listed],
  });
  const askedWith = async (body: object) => {
    await using world = await startEpromPvkWorld({ active: [kari] });
    world.service.faults.add({ fault: { kind: "status", status: 200, body }, times: 2 });
    const { statuses, trouble = "" } = await world.register().lookup([kari, ola]);
    return [...statuses.values(), trouble];
  };

  it.each([
    ["with a capital", { NationalId: kari, SequenceNumber: 1 }],
    ["with a small letter", { nationalId: kari, sequenceNumber: 1 }],
    ["with either", { NationalId: kari, sequenceNumber: 1 }],
  ])("may begin %s", async (_what, listed) => {
    expect(await askedWith(listOf(listed))).toEqual(["optedOut", "clear", ""]);
  });

  it("may not be there twice, with two people", async () => {
    expect(await askedWith(listOf({ NationalId: kari, nationalId: ola, sequenceNumber: 1 }))).toEqual([
      "unknown",
      "unknown",
      expect.stringContaining("another shape than agreed"),
    ]);
  });
});

describe("an answer to another question clears nobody", () => {
  const other = "00000000-0000-4000-8000-000000000000";
  const empty = { id: DEFINITION_ID, type: 0, pagingReference: 0, personvernInnstillinger: [] };
  const inactive = { nationalId: ola, id: DEFINITION_ID, type: 0, status: 0 };

  it.each<[string, object, number, string]>([
    ["a list of another definition", { ...empty, id: other }, 0, "answered for another definition"],
    ["a list of a consent", { ...empty, type: 1 }, 0, "of the kind consent"],
    ["a list of a kind that is not known", { ...empty, type: 7 }, 0, "of a kind that is not known"],
    ["another definition", { ...inactive, id: other }, 1, "answered for another definition"],
    ["a consent", { ...inactive, type: "Samtykke" }, 1, "answered for another definition"],
    ["another person", { ...inactive, nationalId: kari }, 1, "answered for another person"],
    ["a status that is none", { ...inactive, status: 2 }, 1, "first at `status`"],
  ])("%s", async (_what, body, oneByOneUpTo, words) => {
    await using world = await startEpromPvkWorld({ active: [] });
    world.service.faults.add({ fault: { kind: "status", status: 200, body } });
    const answer = await world.register({ oneByOneUpTo }).lookup([ola]);
    expect(answer.statuses.get(ola)).toBe("unknown");
    expect(answer.trouble).toContain(words);
  });
});

describe("a service that sends its askers elsewhere", () => {
  it("is not followed: nobody else is told the key, or whom it was about", async () => {
    await using elsewhere = await startDouble({});
    const location = `${elsewhere.baseUrl}/api/v2/getpersonverninnstilling`;
    await using service = await startDouble({
      "POST /api/v2/getpersonverninnstilling": () => ({ status: 307, body: null, headers: { location } }),
    });
    const register = createEpromPvkRegister({
      id: "eprom-pvk",
      baseUrl: service.baseUrl,
      apiKey: API_KEY,
      definition: { id: DEFINITION_ID, setting: "reservation" },
      oneByOneUpTo: 1,
    });
    const answer = await register.lookup([ola]);
    expect([answer.statuses.get(ola), answer.trouble]).toEqual([
      "unknown",
      "1 unanswered: the service answered 307",
    ]);
    expect(elsewhere.traffic.count()).toBe(0);
  });
});

describe("a pushed change", () => {
  it("takes a person out at once", async () => {
    await using world = await startEpromPvkWorld({ active: [kari] });
    const register = world.register();
    expect((await register.lookup([ola])).statuses.get(ola)).toBe("clear");
    expect(await answerOf(await register.handlePush(pushOf({ status: "RES" })))).toEqual([
      200,
      { success: true },
    ]);
    expect((await register.lookup([ola])).statuses.get(ola)).toBe("optedOut");
  });

  it("takes a person out also when it comes before the list, or while it is read", async () => {
    await using world = await startEpromPvkWorld({ active: [kari] });
    const register = world.register();
    await register.handlePush(pushOf({ status: "RES" }));
    expect((await register.lookup([ola])).statuses.get(ola)).toBe("optedOut");

    const other = world.register();
    const release = world.service.hold();
    const lookup = other.lookup([ola]);
    while (world.service.traffic.underWay === 0) await new Promise((resolve) => setImmediate(resolve));
    await other.handlePush(pushOf({ status: "RES" }));
    release();
    expect((await lookup).statuses.get(ola)).toBe("optedOut");
  });

  it("takes a person out also while the person is asked about", async () => {
    await using world = await startEpromPvkWorld({ active: [kari] });
    const register = world.register({ oneByOneUpTo: 5 });
    const release = world.service.hold();
    const lookup = register.lookup([ola]);
    while (world.service.traffic.underWay === 0) await new Promise((resolve) => setImmediate(resolve));
    await register.handlePush(pushOf({ status: "RES" }));
    release();
    expect((await lookup).statuses.get(ola)).toBe("optedOut");
  });

  it("of a consent lifts no reservation", async () => {
    await using world = await startEpromPvkWorld({ active: [kari] });
    const register = world.register();
    const push = pushOf({ nationalId: kari, status: "SAM", sequenceNumber: 99 });
    expect(await answerOf(await register.handlePush(push))).toEqual([200, { success: false }]);
    expect((await register.lookup([kari])).statuses.get(kari)).toBe("optedOut");
  });

  it("is taken with no key by nobody: an empty one is refused from the start", async () => {
    await using world = await startEpromPvkWorld({ active: [kari] });
    expect(() => world.register({ apiKey: " " })).toThrow(
      expect.objectContaining({ code: "SLUSE_REGISTER_OPTION" }),
    );
  });

  it("lets nobody in whose change has no number, until a later list does", async () => {
    await using world = await startEpromPvkWorld({ active: [kari] });
    const clock = createSimulatedClock(NOW);
    const register = world.register({ clock, keepMinutes: 60, mayBeEmpty: true });
    await register.lookup([kari]);
    await register.handlePush(pushOf({ nationalId: kari, status: "IRES" }));
    expect((await register.lookup([kari])).statuses.get(kari)).toBe("optedOut");
    world.definition.set(kari, false);
    clock.advance(60 * MINUTE);
    expect((await register.lookup([kari])).statuses.get(kari)).toBe("clear");
  });

  it("is over when a list that was read well after it says otherwise", async () => {
    await using world = await startEpromPvkWorld({ active: [kari] });
    const clock = createSimulatedClock(NOW);
    const register = world.register({ clock, keepMinutes: 5 });
    await register.handlePush(pushOf({ status: "RES" }));
    clock.advance(9 * MINUTE);
    expect((await register.lookup([ola])).statuses.get(ola)).toBe("optedOut");
    clock.advance(6 * MINUTE);
    expect((await register.lookup([ola])).statuses.get(ola)).toBe("clear");
  });

  it("withdraws a consent at once", async () => {
    await using world = await startEpromPvkWorld({ active: [ola], type: "consent" });
    const register = world.register({ definition: { id: DEFINITION_ID, setting: "consent" } });
    expect((await register.lookup([ola])).statuses.get(ola)).toBe("clear");
    await register.handlePush(pushOf({ status: "ISAM" }));
    expect((await register.lookup([ola])).statuses.get(ola)).toBe("optedOut");
  });

  it.each([
    ["with another key", { status: "RES", key: "gjetning" }, 401],
    ["without a key", { status: "RES", key: "" }, 401],
    ["with POST", { status: "RES", method: "POST" }, 405],
    ["with a status that is none", { status: "KANSKJE" }, 400],
    ["with a number that is none", { status: "RES", nationalId: "123" }, 400],
    ["of another definition", { status: "RES", id: "00000000-0000-4000-8000-000000000000" }, 200],
  ])("changes nothing when it comes %s", async (_what, push, status) => {
    await using world = await startEpromPvkWorld({ active: [kari] });
    const register = world.register();
    const response = await register.handlePush(pushOf(push));
    const text = await response.clone().text();
    expect(await answerOf(response)).toEqual([status, { success: false }]);
    expect(text).not.toMatch(/\d{6}/u);
    expect((await register.lookup([ola])).statuses.get(ola)).toBe("clear");
  });

  it("is taken with the key in a header of its own", async () => {
    await using world = await startEpromPvkWorld({ active: [kari] });
    const response = await world.register().handlePush(pushOf({ status: "RES", header: "ApiKey" }));
    expect(response.status).toBe(200);
  });

  it.each(["{", "null", "[]", `"${"x".repeat(20_000)}"`])(
    "that is no change is refused: %#",
    async (body) => {
      await using world = await startEpromPvkWorld({ active: [kari] });
      const request = new Request("https://gate.example.no/", {
        method: "PUT",
        headers: { authorization: `Basic ${API_KEY}` },
        body,
      });
      expect((await world.register().handlePush(request)).status).toBe(400);
    },
  );
});

describe("pushed changes in any order", () => {
  const change = fc.record({
    restricts: fc.boolean(),
    numbered: fc.boolean(),
    repeat: fc.integer({ min: 1, max: 2 }),
  });

  test.prop([fc.boolean(), fc.array(change, { maxLength: 6 }), fc.infiniteStream(fc.nat())], {
    numRuns: 150,
  })("never let in somebody whose latest change took them out", async (onList, changes, order) => {
    await using world = await startEpromPvkWorld({ active: onList ? [kari, ola] : [kari] });
    const register = world.register();
    await register.lookup([ola]);
    // What the person did, in order; numbered on from what the list holds.
    const history = changes.map(({ restricts, numbered, repeat }, at) => ({
      push: { status: restricts ? "RES" : "IRES", ...(numbered ? { sequenceNumber: at + 2 } : {}) },
      repeat,
    }));
    const arriving = history.flatMap(({ push, repeat }) => Array.from({ length: repeat }, () => push));
    const shuffled = arriving
      .map((push) => ({ push, at: order.next().value ?? 0 }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ push }) => push);
    for (const push of shuffled) await register.handlePush(pushOf(push));

    const isOut = changes.at(-1)?.restricts ?? onList;
    const status = (await register.lookup([ola])).statuses.get(ola);
    if (isOut) expect(status).toBe("optedOut");
    const isCertain = changes.length > 0 && changes.every(({ numbered }) => numbered);
    if (!isOut && isCertain) expect(status).toBe("clear");
  });
});
