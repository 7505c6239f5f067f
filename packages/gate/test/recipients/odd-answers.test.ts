import type { Register, RegisterAnswer } from "@sluse/core";
import { parseRegisterId } from "@sluse/core";
import { createSimulatedClock } from "@sluse/testkit";
import { expect, test } from "vitest";

import { START, createOrder, createWorld, openProject, people, reportOf } from "../internal/world.ts";

const everyone = people(5);
const clock = createSimulatedClock(START);
const asOf = clock.now();

const clearMap = (ids: readonly string[]): Map<string, string> => new Map(ids.map((id) => [id, "clear"]));
const thrower = (): never => {
  throw new TypeError("no such thing");
};

/** What callers who write no types give for an answer. */
const ODD: Readonly<Record<string, (ids: readonly string[]) => unknown>> = {
  "an object for the map": (ids) => ({ asOf, statuses: Object.fromEntries(clearMap(ids)) }),
  "pairs for the map": (ids) => ({ asOf, statuses: [...clearMap(ids)] }),
  "a set of those who said no": () => ({ asOf, statuses: new Set() }),
  "no statuses": () => ({ asOf }),
  "no statuses, said aloud": () => ({ asOf, statuses: null }),
  nothing: () => undefined,
  "a word": () => "clear",
  "a map that throws": () => ({ asOf, statuses: { get: thrower, size: 5 } }),
  "a getter that throws": () => ({
    asOf,
    get statuses() {
      return thrower();
    },
  }),
  "words in another case": (ids) => ({ asOf, statuses: new Map(ids.map((id) => [id, "Clear"])) }),
  "yes and no": (ids) => ({ asOf, statuses: new Map(ids.map((id) => [id, true])) }),
  "ids that are spaced": (ids) => ({
    asOf,
    statuses: clearMap(ids.map((id) => `${id.slice(0, 6)} ${id.slice(6)}`)),
  }),
  "ids that are numbers": (ids) => ({ asOf, statuses: new Map(ids.map((id) => [Number(id), "clear"])) }),
  "an object for the languages": (ids) => ({
    asOf,
    statuses: clearMap(ids),
    languages: { [ids[0] ?? ""]: "nb" },
  }),
  "an object for the births": (ids) => ({ asOf, statuses: clearMap(ids), births: {} }),
  "no time": (ids) => ({ statuses: clearMap(ids) }),
  "a time in words": (ids) => ({ asOf: "2027-03-29T10:00:00Z", statuses: clearMap(ids) }),
};

test.each(Object.entries(ODD))(
  "a register that gives %s clears nobody, and breaks nothing",
  async (_, give) => {
    const register: Register = {
      id: parseRegisterId("forskningsreservasjon"),
      kind: "secondary-use",
      lookup: async (ids) => give(ids) as RegisterAnswer,
    };
    const world = await createWorld({ clock, registers: [register] });
    await openProject(world.gate);
    const { mailOut, decision, findings } = await world.gate.submit(createOrder(everyone));
    expect(decision).toBe("hold");
    expect(findings.map(({ rule }) => rule)).toContainEqual(
      expect.stringMatching(/^register\/(?:silent|incomplete)$/u),
    );
    expect((await reportOf(world.gate, mailOut)).tally.clear).toBe(0);
  },
);
