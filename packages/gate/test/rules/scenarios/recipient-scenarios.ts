import { DAY, isoOf, later } from "@sluse/core";
import { bornOn } from "@sluse/testkit/people";

import { personalOrder, personalTemplates, withTokens } from "../../internal/personal-letters.ts";
import { approved, createOrder, people, releaseAll, testPolicy } from "../../internal/world.ts";
import { amongMany, few, policyWith, rowOf, type Scenario, type Scenarios } from "./scenario.ts";

/** A row that is left out, in a file that is in order. */
const badRow = (nationalId: string, gives: string): Scenario => ({
  recipients: amongMany({ nationalId }),
  gives: [gives],
});
const [person] = people(1, 99);
const sound = person?.nationalId ?? "";
const wrongDigit = sound.slice(0, -1) + String((Number(sound.at(-1)) + 1) % 10);

/** A row with more in it than a recipient has, as a caller without types may give it. */
const oddRow = (more: Readonly<Record<string, unknown>>, gives: string): Scenario => ({
  recipients: amongMany({ nationalId: sound, ...more }),
  gives: [gives],
});

/** A number as people at large have them, and that belongs to nobody. */
const realLooking = (seed: number): { nationalId: string } => ({
  nationalId: rowOf("realLooking", seed).nationalId,
});
const askingPopulation = { policy: { ...testPolicy, people: "production" as const } };
const production = {
  policy: {
    ...askingPopulation.policy,
    registers: { ...testPolicy.registers, populationFor: [] },
  },
};
const manyInProduction = Array.from({ length: 30 }, (_, at) => realLooking(at + 1));

/** A register that is as it should be until the order comes. */
const moody = (mood: "throws" | "stale" | "partial", gives: readonly string[]): Scenario => ({
  act: async ({ world, submit }) => {
    world.register.mood = mood;
    return (await submit()).findings;
  },
  gives,
});

/** Some have had an invitation before, as many as `count`. */
const invitedBefore = (count: number, gives: readonly string[]): Scenario => ({
  act: async ({ world, recipients, submit }) => {
    const mailOut = await approved(world, recipients.slice(0, count));
    await releaseAll(world, mailOut, recipients.slice(0, count));
    const window = { from: "2027-05-03T08:00:00+02:00", until: "2027-06-30T20:00:00+02:00" };
    return (await submit(createOrder(recipients, { window }))).findings;
  },
  gives,
});

/** Some were not reached by as many letters as the limit has, one of them each time. */
const notReached = (count: number): Scenario => ({
  act: async ({ world, recipients, submit }) => {
    const vain = recipients.slice(0, count);
    for (let time = 0; time < testPolicy.limits["not-reached"]!.max; time += 1) {
      const opens = later(world.clock.now(), 2 * DAY);
      const window = { from: isoOf(opens), until: "2027-06-30T20:00:00+02:00" };
      const mailOut = await approved(world, vain, { window });
      world.clock.set(opens);
      await releaseAll(world, mailOut, vain, "unreachable");
    }
    const window = { from: "2027-05-03T08:00:00+02:00", until: "2027-06-30T20:00:00+02:00" };
    return (await submit(createOrder(recipients, { window }))).findings;
  },
  gives: ["recipient/not-reached"],
});

const personal = withTokens(8, () => ({}));

export const recipientScenarios: Scenarios = {
  "recipient/empty": badRow("", "recipient/empty"),
  "recipient/malformed": badRow("12345", "recipient/malformed"),
  "recipient/ten-digits": badRow(rowOf("tenDigits").nationalId, "recipient/ten-digits"),
  "recipient/no-such-date": badRow(`32${sound.slice(2)}`, "recipient/no-such-date"),
  "recipient/check-digits": badRow(wrongDigit, "recipient/check-digits"),
  "recipient/fh-number": badRow(rowOf("fhNumber").nationalId, "recipient/fh-number"),
  "recipient/not-synthetic": badRow(rowOf("realLooking").nationalId, "recipient/not-synthetic"),
  "recipient/unknown-field": oddRow({ paaVegneAv: sound }, "recipient/unknown-field"),
  "recipient/unknown-language": oddRow({ language: "norsk" }, "recipient/unknown-language"),
  "recipient/unreadable-values": oddRow({ values: { antall: 5 } }, "recipient/unreadable-values"),
  "recipient/h-number": {
    world: production,
    recipients: [...manyInProduction, rowOf("hNumber")],
    gives: ["recipient/h-number"],
  },
  "recipient/synthetic": {
    world: production,
    recipients: [...manyInProduction, { nationalId: sound }],
    gives: ["recipient/synthetic"],
  },
  "recipient/under-age": {
    recipients: [...few, { nationalId: bornOn("2024-05-10") }],
    gives: ["recipient/under-age"],
  },
  "recipient/columns-swapped": {
    recipients: [...few, { nationalId: bornOn("2024-05-10"), onBehalfOf: sound }],
    gives: ["recipient/columns-swapped"],
  },
  "recipient/improbable-age": {
    recipients: [...few, { nationalId: bornOn("1908-01-01") }],
    gives: ["recipient/improbable-age"],
  },
  "recipient/d-number-alone": {
    recipients: [...few, { nationalId: bornOn("1980-05-12", { dNumber: true }) }],
    order: { round: "result" },
    // Nobody of them has taken part.
    gives: ["recipient/d-number-alone", "recipient/nobody-left", "recipient/not-required"],
  },
  "recipient/many-invalid": {
    recipients: [...few, { nationalId: "12345" }],
    gives: ["recipient/malformed", "recipient/many-invalid"],
  },
  "recipient/duplicate": {
    recipients: [...few, ...few.slice(0, 1)],
    gives: ["recipient/duplicate"],
  },
  "recipient/value-unused": {
    recipients: few.map((recipient) => ({ ...recipient, values: { paVegneAv: sound } })),
    gives: ["recipient/value-unused"],
  },
  "recipient/odd-value": {
    world: { templates: personalTemplates("Hilsen oss.") },
    act: async ({ submit }) => {
      const [first, ...rest] = personal;
      return (await submit(personalOrder([{ ...first!, values: { navn: "Kåre 4" } }, ...rest]))).findings;
    },
    gives: ["recipient/odd-value"],
  },
  "recipient/values-differ": {
    world: { templates: personalTemplates("Hilsen oss.") },
    act: async ({ submit }) => {
      const again = personal.slice(0, 1).map((each) => ({ ...each, values: { navn: "Kåre Øy" } }));
      return (await submit(personalOrder([...personal, ...again]))).findings;
    },
    gives: ["recipient/duplicate", "recipient/values-differ"],
  },
  "recipient/not-reached": notReached(1),
  "recipient/repeat-limit": invitedBefore(2, ["recipient/repeat-limit"]),
  "recipient/mostly-limited": invitedBefore(7, ["recipient/mostly-limited"]),
  "recipient/nobody-left": invitedBefore(8, ["recipient/mostly-limited", "recipient/nobody-left"]),
  "recipient/not-required": {
    act: async ({ world, recipients, submit }) => {
      const faulty = await approved(world, recipients.slice(1));
      await releaseAll(world, faulty, recipients.slice(1));
      return (
        await submit(
          createOrder(recipients, {
            round: "correction",
            corrects: { mailOut: faulty, cause: "Feil telefonnummer." },
            window: { from: "2027-04-02T08:00:00+02:00", until: "2027-06-30T20:00:00+02:00" },
          }),
        )
      ).findings;
    },
    gives: ["recipient/not-required"],
  },
  "recipient/language-missing": {
    recipients: few.map((each, at) => (at === 0 ? { ...each, language: "se" as const } : each)),
    gives: ["recipient/language-missing"],
  },
  "recipient/unknown": moody("partial", ["recipient/unknown", "register/incomplete"]),
  "register/incomplete": moody("partial", ["recipient/unknown", "register/incomplete"]),
  "register/silent": moody("throws", ["recipient/unknown", "register/silent"]),
  "register/stale": moody("stale", ["recipient/unknown", "register/stale"]),
  "register/none": { world: { registers: [] }, gives: ["recipient/unknown", "register/none"] },
  "register/missing": {
    world: policyWith("registers", { required: { krr: { maxAgeMinutes: 60 } } }),
    gives: ["recipient/unknown", "register/missing"],
  },
  "register/population-missing": {
    world: askingPopulation,
    recipients: manyInProduction,
    gives: ["recipient/unknown", "register/population-missing"],
  },
  "register/implausible-hit-rate": {
    world: policyWith("registers", { hitRate: { implausibleZeroFrom: 8, implausibleFactor: 4 } }),
    gives: ["register/implausible-hit-rate"],
  },
};
