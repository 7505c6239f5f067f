import { test } from "@fast-check/vitest";
import {
  combineAnswers,
  later,
  type NationalId,
  type Register,
  type RegisterAnswer,
  type RegisterReading,
} from "@sluse/core";
import { createSimulatedClock } from "@sluse/testkit";
import type { Fault, FaultOrder } from "@sluse/testkit/doubles";
import { createPopulation } from "@sluse/testkit/people";
import * as fc from "fast-check";
import { describe, expect } from "vitest";

import { IMPATIENT, NOW, startEpromPvkWorld, startKrrWorld, startPvkWorld } from "./services.ts";

const population = createPopulation({ size: 30, seed: 111 });
const people = [...population.people()];
const strangers = [...population.strangers(17)];
const PAGE = 5;
const MAX_AGE_MINUTES = 30;
// Patient with time: which faults these are must not depend on how busy the machine is.
const connection = { ...IMPATIENT, timeoutMilliseconds: 30_000 };

const anyFault = fc.constantFrom<Fault>(
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
  // Of the first three pages: a last page that is short cannot be told from a list that ends there.
  { kind: "partial-page" },
  { kind: "page-loop" },
  { kind: "duplicate-page" },
  { kind: "empty-page" },
);
const faults = fc.array(
  fc.record({
    fault: anyFault,
    from: fc.integer({ min: 1, max: 3 }),
    times: fc.constantFrom(1, Number.POSITIVE_INFINITY),
    hasEffect: fc.boolean(),
  }),
  { maxLength: 2 },
);
/** Minutes that pass between the answer and its use. */
const age = fc.integer({ min: 0, max: 60 });
const plan = fc.record({ optedOut: fc.subarray(people), faults, age });

interface Planned {
  readonly optedOut: readonly NationalId[];
  readonly faults: readonly FaultOrder[];
  readonly age: number;
}

async function readingOf(
  register: Register,
  { age: minutes }: Planned,
): Promise<RegisterReading & { readonly answer?: RegisterAnswer }> {
  const answer = await register.lookup(people);
  return {
    kind: "answered",
    answer: { ...answer, asOf: later(answer.asOf, -minutes * 60_000) },
    maxAgeMinutes: MAX_AGE_MINUTES,
  };
}

describe("registers together, whatever befalls their services", () => {
  test.prop([plan, plan, plan], { numRuns: 60 })(
    "clear nobody but those whom every one of them called clear, in a whole and fresh answer",
    async (pvkPlan, epromPlan, krrPlan) => {
      const clock = createSimulatedClock(NOW);
      await using pvk = await startPvkWorld({ active: [...pvkPlan.optedOut, ...strangers], pageSize: PAGE });
      await using eprom = await startEpromPvkWorld({
        active: [...epromPlan.optedOut, ...strangers],
        pageSize: PAGE,
      });
      await using krr = await startKrrWorld(new Map(krrPlan.optedOut.map((id) => [id, { reserved: true }])));
      for (const fault of pvkPlan.faults) pvk.service.faults.add(fault);
      for (const fault of epromPlan.faults) eprom.service.faults.add(fault);
      for (const fault of krrPlan.faults) krr.service.faults.add(fault);

      const readings = await Promise.all([
        readingOf(pvk.register({ connection, clock }), pvkPlan),
        readingOf(eprom.register({ connection, clock }), epromPlan),
        readingOf(krr.register({ connection, clock }), krrPlan),
      ]);
      const plans: readonly Planned[] = [pvkPlan, epromPlan, krrPlan];
      const isClearEverywhere = (person: NationalId): boolean =>
        plans.every(({ optedOut, age: minutes }) => !optedOut.includes(person) && minutes <= MAX_AGE_MINUTES);
      const isFaultless = plans.every((each) => each.faults.length === 0);

      for (const person of people) {
        const status = combineAnswers(person, readings, NOW);
        if (!isClearEverywhere(person)) expect(status).not.toBe("clear");
        else if (isFaultless) expect(status).toBe("clear");
      }
      for (const { answer } of readings) {
        const told = `${answer?.trouble} ${answer?.version}`;
        for (const person of [...people, ...strangers]) expect(told).not.toContain(person);
      }
      for (const { traffic } of [pvk.service, pvk.login, eprom.service, krr.service, krr.login]) {
        const log = [...traffic.logLines()].join("\n");
        for (const person of [...people, ...strangers]) expect(log).not.toContain(person);
      }
    },
  );
});
