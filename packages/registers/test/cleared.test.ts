import { MINUTE, later, type NationalId, type Register, type RegisterReading } from "@sluse/core";
import { combineAnswers } from "@sluse/core/house";
import { createSimulatedClock } from "@sluse/testkit";
import type { Fault, FaultOrder, KrrPerson, LoopbackDouble } from "@sluse/testkit/doubles";
import { createPopulation } from "@sluse/testkit/people";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { IMPATIENT, NOW, startEpromPvkWorld, startKrrWorld, startPvkWorld } from "./services.ts";

const population = createPopulation({ size: 30, seed: 111 });
const people = [...population.people()];
const strangers = [...population.strangers(17)];
const PAGE = 5;
const MAX_AGE_MINUTES = 30;
// Patient with time: which faults these are must not depend on how busy the machine is.
const connection = { ...IMPATIENT, timeoutMilliseconds: 30_000 };

/** What any answer may be. */
const answerFault = fc.constantFrom<Fault>(
  { kind: "reset" },
  { kind: "status", status: 401 },
  { kind: "status", status: 403 },
  { kind: "status", status: 404 },
  { kind: "status", status: 429, retryAfterSeconds: 3600 },
  { kind: "status", status: 500 },
  { kind: "status", status: 502 },
  { kind: "malformed-json" },
  { kind: "wrong-shape" },
  { kind: "web-page" },
  { kind: "empty-body" },
);
/**
 * What one of the first three pages may be. A last page that is short, and pages that are all short in the same way,
 * cannot be told from a list that is shorter: `atLeast` and the rule for implausible hit rates are for those.
 */
const pageFault = fc.constantFrom<Fault>(
  { kind: "partial-page" },
  { kind: "page-loop" },
  { kind: "duplicate-page" },
  { kind: "empty-page" },
);
const from = fc.integer({ min: 1, max: 3 });
const faults = fc.array(
  fc.oneof(
    {
      weight: 1,
      arbitrary: fc.record({
        fault: answerFault,
        from,
        times: fc.constantFrom(1, Number.POSITIVE_INFINITY),
        hasEffect: fc.boolean(),
      }),
    },
    { weight: 3, arbitrary: fc.record({ fault: pageFault, from }) },
  ),
  { maxLength: 2 },
);
/** Minutes that pass between the answer and its use. */
const age = fc.integer({ min: 0, max: 60 });
// One that is faulty among others that are well is what may slip through: most are well, most of the time.
const plan = fc.record({
  optedOut: fc.oneof(fc.subarray(people, { minLength: 12 }), fc.constant<NationalId[]>([])),
  faults: fc.oneof({ weight: 1, arbitrary: fc.constant<FaultOrder[]>([]) }, { weight: 1, arbitrary: faults }),
  age: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: age }),
});

interface Planned {
  readonly optedOut: readonly NationalId[];
  readonly faults: readonly FaultOrder[];
  readonly age: number;
}

function befall(service: LoopbackDouble, { faults: orders }: Planned): void {
  service.faults.clear();
  for (const order of orders) service.faults.add(order);
}

type Answered = Extract<RegisterReading, { kind: "answered" }>;

async function readingOf(register: Register, { age: minutes }: Planned): Promise<Answered> {
  const answer = await register.lookup(people);
  const asOf = later(answer.asOf, -minutes * MINUTE);
  return { kind: "answered", answer: { ...answer, asOf }, maxAgeMinutes: MAX_AGE_MINUTES };
}

function expectNobodyIn(text: string): void {
  for (const person of [...people, ...strangers]) expect(text).not.toContain(person);
}

describe("registers together, whatever befalls their services", () => {
  it("clear nobody but those whom every one of them called clear, in a whole and fresh answer", async () => {
    const clock = createSimulatedClock(NOW);
    const reserved = new Map<string, Partial<KrrPerson>>();
    await using pvk = await startPvkWorld({ active: [...people, ...strangers], pageSize: PAGE });
    await using eprom = await startEpromPvkWorld({ active: [...people, ...strangers], pageSize: PAGE });
    await using krr = await startKrrWorld(reserved);

    await fc.assert(
      fc.asyncProperty(plan, plan, plan, async (pvkPlan, epromPlan, krrPlan) => {
        for (const person of people) {
          pvk.definition.set(person, pvkPlan.optedOut.includes(person));
          eprom.definition.set(person, epromPlan.optedOut.includes(person));
          reserved.set(person, { reserved: krrPlan.optedOut.includes(person) });
        }
        befall(pvk.service, pvkPlan);
        befall(eprom.service, epromPlan);
        befall(krr.service, krrPlan);

        const readings = await Promise.all([
          readingOf(pvk.register({ connection, clock }), pvkPlan),
          readingOf(eprom.register({ connection, clock }), epromPlan),
          readingOf(krr.register({ connection, clock }), krrPlan),
        ]);
        const plans: readonly Planned[] = [pvkPlan, epromPlan, krrPlan];
        const mayBeCleared = people.filter((person) =>
          plans.every((each) => !each.optedOut.includes(person) && each.age <= MAX_AGE_MINUTES),
        );
        const cleared = people.filter((person) => combineAnswers(person, readings, NOW) === "clear");
        expect(cleared.filter((person) => !mayBeCleared.includes(person))).toEqual([]);
        const isFaultless = plans.every((each) => each.faults.length === 0);
        expect(isFaultless ? cleared : []).toEqual(isFaultless ? mayBeCleared : []);
        for (const { answer } of readings) expectNobodyIn(`${answer.trouble} ${answer.version}`);
      }),
      { numRuns: 100 },
    );
    for (const { traffic } of [pvk.service, pvk.login, eprom.service, krr.service, krr.login]) {
      expectNobodyIn([...traffic.logLines()].join("\n"));
    }
  });
});
