import { fc, test } from "@fast-check/vitest";
import { DAY } from "@sluse/core";
import { describe, expect } from "vitest";

import {
  LISTED,
  live,
  type Letter,
  type Lived,
  type Meanwhile,
  type Untruth,
} from "./internal/untrue-life.ts";

const some = fc.nat(60);
const of = <Kind extends Untruth["kind"]>(
  kind: Kind,
  fields: {
    readonly [Key in Exclude<keyof Extract<Untruth, { kind: Kind }>, "kind">]: fc.Arbitrary<unknown>;
  },
): fc.Arbitrary<Untruth> =>
  fc.record({ kind: fc.constant(kind), ...fields }) as unknown as fc.Arbitrary<Untruth>;

const orders = of("orders", {
  spelling: some,
  orderer: fc.constantFrom(0, 0, 1, 2),
  takesBack: fc.boolean(),
});
const approves = of("approves", { as: fc.nat(2), spelling: some, lie: fc.constantFrom(0, 0, 0, 1, 2, 3) });
const MEANWHILE: readonly Meanwhile[] = [
  "nothing",
  "nothing",
  "nothing",
  "answers late",
  "stopped while asked",
  "stopped before it is begun",
];
const releases = of("releases", {
  spelling: some,
  changesRows: fc.boolean(),
  meanwhile: fc.constantFrom(...MEANWHILE),
});
const movesRows = of("moves rows", { what: fc.nat(3), row: some });
const aside = fc
  .oneof(
    of("rechecks", { by: fc.nat(2), others: fc.boolean() }),
    of("lies", { lie: fc.nat(80) }),
    of("opts out", { person: some }),
    of("empties the register", {}),
    of("stops twice", { scope: some, lifts: fc.boolean() }),
    movesRows,
    of("waits", { days: fc.constantFrom(0, 1, 5, 14, 40) }),
    releases,
  )
  .map((each): readonly Untruth[] => [each]);
/** Two superusers, who mean it. */
const approvedByTwo = some.map((spelling): readonly Untruth[] =>
  [1, 2].map((as) => ({ kind: "approves", as, spelling, lie: 0 })),
);
const approvedSomehow = fc.array(approves, { minLength: 3, maxLength: 3 });
/** In the order in which a letter comes to go out, so that most lives have letters; often something comes in between. */
const way = fc
  .tuple(
    orders,
    fc.oneof({ arbitrary: approvedByTwo, weight: 3 }, { arbitrary: approvedSomehow, weight: 2 }),
    fc.oneof(
      { arbitrary: fc.constant<readonly Untruth[]>([]), weight: 3 },
      aside,
      movesRows.map((each) => [each]),
    ),
    releases,
    releases,
  )
  .map(([first, approvals, between, ...rest]): readonly Untruth[] => [
    first,
    ...approvals,
    ...between,
    ...rest,
  ]);
const life = fc
  .array(fc.oneof({ arbitrary: way, weight: 2 }, { arbitrary: aside, weight: 3 }), {
    minLength: 3,
    maxLength: 9,
  })
  // A way with something in the midst of it.
  .chain((parts) =>
    fc.tuple(fc.constant(parts.flat()), fc.array(fc.tuple(fc.nat(40), aside), { maxLength: 4 })),
  )
  .map(([steps, between]) =>
    between.reduce<readonly Untruth[]>(
      (all, [at, step]) => [
        ...all.slice(0, at % (all.length + 1)),
        ...step,
        ...all.slice(at % (all.length + 1)),
      ],
      steps,
    ),
  );

/** At most so many letters to one person within days, of the same project or of all. */
const most = (letters: readonly Letter[], days: number): number =>
  Math.max(
    0,
    ...letters.map(({ at }) => letters.filter((each) => each.at >= at && each.at < at + days * DAY).length),
  );

function faultsOf({ letters, bytes, contactsMoved, verified, booked, thrown }: Lived): string[] {
  const faults: string[] = [];
  const say = (promise: string, isBroken: boolean): void => void (isBroken && faults.push(promise));
  say(
    "P1: somebody who opted out got a letter",
    letters.some(({ optedOut }) => optedOut),
  );
  // Whoever moves contacts takes the limits' memory away: that is found, and not prevented.
  if (!contactsMoved)
    for (const person of new Set(letters.map((each) => each.person))) {
      const own = letters.filter((each) => each.person === person);
      const invitations = Map.groupBy(own, ({ mailOut }) => mailOut.replace(/-[0-9a-f]{10}$/u, ""));
      say(
        "P2: more than one invitation of a project",
        [...invitations.values()].some((each) => each.length > 1),
      );
      say("P2: more than four letters in a year", most(own, 365) > 4);
    }
  say(
    "P5: a letter that nobody else approved",
    letters.some(({ approved }) => !approved),
  );
  say(
    "P6: a letter under a stop",
    letters.some(({ stopped }) => stopped),
  );
  say("P7: the books do not say what was sent", !contactsMoved && booked !== letters.length);
  say("P7: rows were moved, and nobody is told", contactsMoved === (verified === "intact"));
  say(
    "P8: a number is written",
    LISTED.some(({ nationalId }) => bytes.includes(nationalId)),
  );
  say("an error without a code", thrown.length > 0);
  return [...new Set(faults)];
}

describe("whatever a caller says, how people are spelt, what is changed afterwards, late, emptied, stopped twice or moved", () => {
  test.prop([life], { numRuns: 15 })("P1, P2, P5, P6, P7 and P8 hold", async (steps) => {
    const lived = await live(steps);
    expect({ faults: faultsOf(lived), thrown: lived.thrown }).toEqual({ faults: [], thrown: [] });
  });
});
