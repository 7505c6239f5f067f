import { fc, test } from "@fast-check/vitest";
import type { Finding, Ledger, LedgerTransaction, Recipient } from "@sluse/core";
import { createMemoryLedger } from "@sluse/ledger/memory";
import { createRegisterDouble, createSimulatedClock } from "@sluse/testkit";
import { describe, expect, it } from "vitest";

import { NOT_ASKED, type Gate, type ListedOrderInput, type OrderInput } from "../../src/index.ts";
import { personalOrder, personalTemplates, tokenOf, withTokens } from "../internal/personal-letters.ts";
import { standingOrder } from "../standing/standing-world.ts";
import {
  CENTRAL,
  ORDERER,
  START,
  approved,
  createOrder,
  createWorld,
  letterOf,
  openProject,
  openWorld,
  people,
  releaseAll,
} from "../internal/world.ts";

const everyone = people(8);

/** What a submission says of people, and a dry run does not ask. */
const OF_PEOPLE = new Set([
  "recipient/unknown",
  "recipient/repeat-limit",
  "recipient/mostly-limited",
  "recipient/stopped",
  "recipient/not-required",
  "recipient/nobody-left",
  "register/silent",
  "register/stale",
  "register/incomplete",
  "register/implausible-hit-rate",
  "order/same-open",
]);
const said = (findings: readonly Finding[]): unknown[] =>
  findings
    .filter(({ rule }) => !OF_PEOPLE.has(rule))
    .map(({ rule, severity, fingerprint, count, places }) => ({ rule, severity, fingerprint, count, places }))
    .toSorted((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1));

const STRICTER = ["release", "hold", "refuse"];

/** Whatever somebody may have in their list. */
const odd = fc.oneof(
  { weight: 4, arbitrary: fc.nat(7).map((index) => everyone[index]) },
  fc.constantFrom<unknown>(
    { nationalId: "" },
    { nationalId: "1309724802" },
    { nationalId: "13097248022" },
    { nationalId: "ikke et nummer" },
    { nationalId: everyone[0]?.nationalId, paaVegneAv: everyone[1]?.nationalId },
    { nationalId: everyone[1]?.nationalId, language: "norsk" },
    { nationalId: everyone[1]?.nationalId, language: "se" },
    { nationalId: everyone[2]?.nationalId, values: { navn: 5 } },
    { nationalId: everyone[2]?.nationalId, values: { alder: "44" } },
    { nationalId: everyone[3]?.nationalId, onBehalfOf: everyone[4]?.nationalId },
    { nationalId: everyone[3]?.nationalId, row: 40 },
    null,
    "13097248022",
    [],
  ),
) as fc.Arbitrary<Recipient>;

const changes = fc.constantFrom<Partial<OrderInput>>(
  {},
  { round: "reminder" },
  { round: "correction", corrects: { mailOut: "sovn-2027-0000000000", cause: "Feil lenke." } },
  { window: { from: "2027-03-01T12:00:00+01:00", until: "2027-03-01T13:00:00+01:00" } },
  { window: { from: "2027-06-30T08:00:00+02:00", until: "2027-03-29T20:00:00+02:00" } },
  { purposeTag: "1" },
  { channels: ["paper"] },
  { kind: "form" },
);

describe("a dry run", () => {
  test.prop([fc.array(odd, { maxLength: 12 }), changes, fc.boolean()], { numRuns: 25 })(
    "says of an order what its submission says, but for what only people can be asked about",
    async (recipients, more, isDead) => {
      const world = await openWorld();
      if (isDead) world.probe.verdicts.set("https://www.uio.no/sovn", "broken");
      // The changes leave it an order for a list.
      const order = { ...createOrder(recipients), ...more } as ListedOrderInput;
      const dry = await world.gate.checks.order(order);
      const report = await world.gate.submit(order);
      expect(said(dry.findings)).toEqual(said(report.findings));
      const { withheld: _, ...counts } = report.tally;
      const { languages: __, ...dryCounts } = dry.tally;
      expect(dryCounts).toEqual(counts);
      expect(dry.unrun).toEqual(report.unrun);
      expect(STRICTER.indexOf(dry.decision)).toBeLessThanOrEqual(STRICTER.indexOf(report.decision));
    },
  );

  it("of nobody who could be written to says so", async () => {
    const { gate } = await openWorld();
    const { findings } = await gate.checks.order(createOrder([{ nationalId: "1309724802" }]));
    expect(findings.map(({ rule }) => rule)).toContain("recipient/nobody-left");
    const none = await gate.checks.order(createOrder([]));
    expect(none.findings.map(({ rule }) => rule)).toEqual(["order/no-recipients"]);
  });

  it("says what was not asked", async () => {
    const { gate } = await openWorld();
    const { decision, notAsked, findings } = await gate.checks.order(createOrder(everyone));
    expect([decision, notAsked, findings]).toEqual(["release", NOT_ASKED, []]);
  });

  it("tells rows of one person that say different things, by the row", async () => {
    const { gate } = await openWorld({ templates: personalTemplates() });
    const rows = withTokens(3);
    const [first] = rows as [Recipient];
    const canaries = { kode: "kanari-1234567" };
    const differing = [...rows, first, { ...first, values: { ...first.values, kode: tokenOf(9) } }, first];
    const { findings, tally } = await gate.checks.order(personalOrder(differing, canaries));
    const found = findings.filter(({ rule }) => rule === "recipient/values-differ");
    expect(found.flatMap(({ places }) => places)).toEqual([{ kind: "row", row: 5 }]);
    expect(tally).toMatchObject({ given: 6, valid: 6, duplicate: 3 });
  });

  it("looks at a standing order in its sample, and takes no list for it", async () => {
    const { gate } = await openWorld();
    const order = standingOrder();
    const dry = await gate.checks.order(order);
    expect(said(dry.findings)).toEqual(said((await gate.submit(order)).findings));
    expect(dry.tally.given).toBe(0);
  });

  it("of a list that breaks off says so, and ends when its caller leaves", async () => {
    const { gate } = await openWorld();
    const broken = (function* rows(): Generator<Recipient> {
      yield everyone[0]!;
      throw new Error("cut");
    })();
    await expect(gate.checks.order(createOrder(broken))).rejects.toMatchObject({
      code: "SLUSE_RECIPIENTS_BROKEN_OFF",
    });
    const signal = AbortSignal.abort(new Error("gone"));
    await expect(gate.checks.order(createOrder(everyone), { signal })).rejects.toThrow("gone");
  });

  it("of a project that is not there is none", async () => {
    const { gate } = await openWorld();
    await expect(gate.checks.order(createOrder(everyone, { project: "hjerte-2027" }))).rejects.toMatchObject({
      code: "SLUSE_PROJECT_UNKNOWN",
    });
  });
});

/** What was done to a ledger. */
function watched(ledger: Ledger): { readonly ledger: Ledger; readonly calls: Set<string> } {
  const calls = new Set<string>();
  const watch = (tx: LedgerTransaction): LedgerTransaction =>
    new Proxy(tx, {
      get(target, name) {
        calls.add(String(name));
        const found: unknown = Reflect.get(target, name);
        return typeof found === "function" ? (found.bind(target) as unknown) : found;
      },
    });
  const transact: Ledger["transact"] = (work, options) => ledger.transact((tx) => work(watch(tx)), options);
  return {
    ledger: new Proxy(ledger, {
      get: (of, name) => (name === "transact" ? transact : (Reflect.get(of, name) as unknown)),
    }),
    calls,
  };
}

async function eventsOf(gate: Gate): Promise<number> {
  let count = 0;
  for await (const _ of gate.audit.export({ by: CENTRAL })) count += 1;
  return count;
}

describe("P8: a dry run is no oracle", () => {
  const somebody = fc.uniqueArray(fc.nat(7), { maxLength: 8 });

  test.prop([somebody, somebody, somebody, somebody], { numRuns: 12 })(
    "it is answered the same whoever has opted out, died, was stopped or was written to, and asks nobody",
    async (optedOut, dead, stopped, written) => {
      const clock = createSimulatedClock(START);
      const register = createRegisterDouble({ clock });
      const population = createRegisterDouble({ clock, id: "folkeregisteret", kind: "population" });
      const { ledger, calls } = watched(createMemoryLedger());
      const world = await createWorld({ clock, ledger, registers: [register, population] });
      // No more than are written to here, and ordered to again.
      await openProject(world.gate, "sovn-2027", everyone.length);
      const full = { ...world, ledger, register };
      const invited = written.map((index) => everyone[index]!);
      const earlier = await approved(full, invited.length === 0 ? everyone : invited);
      const order = createOrder(everyone, {
        window: { from: "2027-06-01T08:00:00+02:00", until: "2027-08-30T20:00:00+02:00" },
        round: "correction",
        corrects: { mailOut: earlier, cause: "Feil lenke." },
      });
      const now = clock.now();
      const before = await world.gate.checks.order(order);
      if (invited.length > 0) await releaseAll(full, earlier, invited);
      clock.set(now);
      for (const index of stopped)
        await world.gate.stop({ person: everyone[index]!.nationalId }, { by: ORDERER, reason: "Ringte." });
      for (const index of optedOut) register.optedOut.add(everyone[index]!.nationalId);
      for (const index of dead) population.hindered.set(everyone[index]!.nationalId, "dead");
      const asked = register.asked + population.asked;
      const log = await eventsOf(world.gate);
      calls.clear();
      expect(await world.gate.checks.order(order)).toEqual(before);
      expect(register.asked + population.asked).toBe(asked);
      expect([...calls].toSorted()).toEqual(["loadMailOut", "loadProject"]);
      // That the log was read stands in it.
      expect(await eventsOf(world.gate)).toBe(log + 1);
    },
  );
});

it("holds no person in what it answers", async () => {
  const { gate } = await openWorld();
  const bytes = new TextEncoder().encode(`${letterOf("invitation")}\n${everyone[0]!.nationalId}\n`);
  const order = createOrder([...everyone, everyone[0]!]);
  const [document] = order.content.documents;
  const answer = await gate.checks.order({
    ...order,
    content: { ...order.content, documents: [{ ...document!, bytes } as typeof document & object] },
  });
  const text = JSON.stringify(answer);
  expect(answer.decision).toBe("refuse");
  for (const { nationalId } of everyone) expect(text).not.toContain(nationalId);
});
