import { HOUR, instant, parseRegisterId, type Identities } from "@sluse/core";
import { bornOn } from "@sluse/testkit/people";
import { describe, expect, test } from "vitest";

import { ORDERER, SUPERUSER, approved, openWorld, people, reportOf } from "../internal/world.ts";
import { ask, deliver, goOn, openStanding, pastCanary, waveOf } from "./standing-world.ts";

const ids = people(12).map(({ nationalId }) => nationalId);
const [first = "", second = "", third = "", fourth = ""] = ids;

const rulesOf = (answer: Awaited<ReturnType<typeof ask>>): string[] =>
  answer.findings.map(({ rule }) => rule);

describe("one person who comes", () => {
  test("is cleared as a wave of one, begun, sent and settled", async () => {
    const world = await openStanding();
    const wave = waveOf(await ask(world, first));
    expect(wave).toMatchObject({ number: 1, canary: true, kind: "letter", mailOut: world.mailOut });
    const [clearance] = wave.clearances;
    expect(clearance).toMatchObject({ id: `${world.mailOut}/1`, recipient: { nationalId: first } });
    expect(wave.sendBefore).toBeGreaterThan(world.clock.now());
    const { begun } = await wave.begin(wave.clearances);
    expect(begun).toEqual([clearance!.id]);
    const letter = await wave.letterFor(clearance!);
    expect(new TextDecoder().decode(letter.bytes)).toContain("søvn");
    await wave.settle([{ clearance: clearance!.id, outcome: "delivered" }]);
    const report = await reportOf(world.gate, world.mailOut);
    expect(report).toMatchObject({ state: "releasing", outcomes: { delivered: 1 } });
  });

  test("is cleared once, however often they come", async () => {
    const world = await openStanding();
    await deliver(world, [first]);
    const again = await ask(world, first);
    expect(again.kind).toBe("already-cleared");
    expect(rulesOf(again)).toEqual(["recipient/already-cleared"]);
  });

  test("is cleared once, and the other who asked for them at the same time is told so", async () => {
    const world = await pastCanary(ids);
    const answers = await Promise.all([ask(world, fourth), ask(world, fourth)]);
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(["already-cleared", "cleared"]);
  });

  test("is cleared again when what was cleared was never begun", async () => {
    const world = await openStanding();
    await ask(world, first);
    expect((await ask(world, first)).kind).toBe("already-cleared");
    world.clock.advance(3 * HOUR);
    expect(waveOf(await ask(world, first)).clearances[0]?.id).toBe(`${world.mailOut}/2`);
  });

  test.each([
    ["a number that is none", { nationalId: "12345678901" }, "recipient/no-such-date"],
    ["a field that nobody reads", { nationalId: first, barn: first }, "recipient/unknown-field"],
    ["values that no letter uses", { nationalId: first, values: { barn: "Kåre" } }, "recipient/value-unused"],
    // As JSON brings them.
    [
      "values in a list",
      JSON.parse(`{"nationalId":"${first}","values":["Kåre"]}`),
      "recipient/unreadable-values",
    ],
    [
      "a value by a name that objects have already",
      JSON.parse(`{"nationalId":"${first}","values":{"__proto__":"Kåre"}}`),
      "recipient/value-unused",
    ],
    ["a child's number", { nationalId: bornOn("2012-05-10") }, "recipient/under-age"],
    [
      "the number of somebody improbably old",
      { nationalId: bornOn("1908-01-01") },
      "recipient/improbable-age",
    ],
    [
      "a child's number in the place of an adult's",
      { nationalId: bornOn("2012-05-10"), onBehalfOf: bornOn("1980-05-12") },
      "recipient/columns-swapped",
    ],
  ])("is refused by %s", async (_name, recipient, rule) => {
    const { gate, mailOut } = await openStanding();
    const answer = await gate.clear(mailOut, recipient, { by: ORDERER });
    expect(answer.kind).toBe("refused");
    expect(rulesOf(answer)).toEqual([rule]);
  });
});

describe("the first who come", () => {
  test("are the canary, and a superuser looks at them before the next", async () => {
    const world = await openStanding();
    expect(await deliver(world, [first, second])).toEqual(["cleared", "cleared"]);
    expect(await reportOf(world.gate, world.mailOut)).toMatchObject({ state: "paused" });
    const held = await ask(world, third);
    expect(held.kind).toBe("held");
    expect(rulesOf(held)).toEqual(["release/canary-waits"]);
    await goOn(world);
    expect(waveOf(await ask(world, third))).toMatchObject({ number: 3, canary: false });
  });

  test("are the canary also when they come at once", async () => {
    const world = await openStanding();
    const answers = await Promise.all(ids.slice(0, 6).map((id) => ask(world, id)));
    expect(answers.filter(({ kind }) => kind === "cleared")).toHaveLength(2);
  });
});

describe("whom something is in the way of", () => {
  test("is not cleared, and nothing tells why", async () => {
    const world = await pastCanary(ids);
    world.register.optedOut.add(third);
    await world.gate.stop({ person: fourth }, { by: SUPERUSER, reason: "Ber om å slippe." });
    const optedOut = await ask(world, third);
    expect(optedOut.kind).toBe("not-cleared");
    expect(rulesOf(optedOut)).toEqual(["recipient/not-cleared"]);
    expect(await ask(world, fourth)).toEqual(optedOut);
  });

  test("is told that they were cleared before, also when they have opted out since", async () => {
    const world = await pastCanary(ids);
    world.register.optedOut.add(first);
    expect(await ask(world, first)).toEqual(await ask(world, second));
  });

  test("waits where a register says nothing of anybody", async () => {
    const world = await pastCanary(ids);
    world.register.mood = "throws";
    const answer = await ask(world, third);
    expect(answer.kind).toBe("held");
    expect(rulesOf(answer)).toEqual(["register/silent"]);
  });

  test.each([
    ["nothing at all", "register/silent"],
    ["what was so too long ago", "register/stale"],
  ])("waits where nobody can tell under which numbers people are known: %s", async (_said, rule) => {
    const aliases: Identities["aliases"] = async (asked) => {
      if (rule === "register/silent") throw new Error("503");
      return { asOf: instant("2020-01-01T00:00Z"), numbers: new Map(asked.map((id) => [id, [id]])) };
    };
    const world = await openStanding({}, { identities: { id: parseRegisterId("folkeregisteret"), aliases } });
    const answer = await ask(world, third);
    expect(answer.kind).toBe("held");
    expect(rulesOf(answer)).toEqual([rule]);
  });
});

describe("nobody is cleared", () => {
  test("under a stop, before a superuser approved, after a withdrawal and after the last day", async () => {
    const world = await pastCanary(ids);
    const { gate, mailOut, clock } = world;
    const { stop = "" } = await gate.stop({ mailOut }, { by: ORDERER, reason: "Feil nummer." });
    expect(rulesOf(await ask(world, third))).toEqual(["release/stopped"]);
    await gate.liftStop(stop, { by: SUPERUSER, reason: "Rettet." });
    expect((await ask(world, third)).kind).toBe("cleared");
    clock.set(instant("2027-06-30T20:00:00+02:00"));
    expect((await ask(world, fourth)).kind).toBe("refused");
    const other = await openStanding();
    await other.gate.withdraw(other.mailOut, { by: ORDERER, comment: "Ikke nødvendig." });
    expect(rulesOf(await ask(other, first))).toEqual(["release/not-approved"]);
  });

  test("in quiet hours, above the day's ceiling and above the ceiling in all", async () => {
    const world = await pastCanary(ids, { perDay: 3, inAll: 5 });
    expect(await deliver(world, ids.slice(2, 5))).toEqual(["cleared", "waiting", "waiting"]);
    const full = await ask(world, ids[4]!);
    expect(full).toMatchObject({ kind: "waiting", opensAt: instant("2027-03-31T00:00:00+02:00") });
    expect(rulesOf(full)).toEqual(["release/day-ceiling"]);
    world.clock.set(instant("2027-03-30T23:00:00+02:00"));
    expect(rulesOf(await ask(world, ids[4]!))).toEqual(["release/quiet-hours"]);
    world.clock.set(instant("2027-03-31T10:00:00+02:00"));
    expect(await deliver(world, ids.slice(4, 8))).toEqual(["cleared", "cleared", "refused", "held"]);
  });

  test("for a mail-out that goes to a list", async () => {
    const world = await openWorld();
    const mailOut = await approved(world, people(3));
    await expect(world.gate.clear(mailOut, { nationalId: first }, { by: ORDERER })).rejects.toMatchObject({
      code: "SLUSE_MAIL_OUT_KIND",
    });
  });
});

test("those who have come since last time are released together", async () => {
  const world = await pastCanary(ids);
  world.register.optedOut.add(third);
  const { gate, mailOut } = world;
  const release = gate.release(mailOut, people(8), { by: ORDERER });
  const cleared: string[] = [];
  for await (const wave of release) {
    cleared.push(...wave.clearances.map(({ recipient }) => recipient.nationalId));
    await wave.settle(wave.clearances.map(({ id }) => ({ clearance: id, outcome: "delivered" })));
  }
  expect(cleared.toSorted()).toEqual(ids.slice(3, 8).toSorted());
  expect(release.end).toMatchObject({ kind: "caught-up" });
  expect((await ask(world, ids[9]!)).kind).toBe("cleared");
});
