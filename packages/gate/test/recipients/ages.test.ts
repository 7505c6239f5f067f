import { instant } from "@sluse/core";
import { bornOn } from "@sluse/testkit/people";
import { describe, expect, it } from "vitest";

import {
  ORDERER,
  approved,
  createOrder,
  openWorld,
  people,
  releaseAll,
  reportOf,
  testPolicy,
} from "../internal/world.ts";

const [mother, other] = people(2).map(({ nationalId }) => nationalId) as [string, string];
const toddler = bornOn("2024-05-10");
const teenager = bornOn("2012-05-10");
/** Old enough while the window is still open, and not on the day of the release. */
const nearly = bornOn("2011-05-10");
const oldest = bornOn("1908-01-01");

describe("ages that the numbers tell", () => {
  it("hold an order to children and the improbably old, with each row and how to mend it", async () => {
    const world = await openWorld();
    const recipients = [toddler, teenager, oldest, mother].map((nationalId) => ({ nationalId }));
    const report = await world.gate.submit(createOrder(recipients));
    expect(report.decision).toBe("hold");
    expect(report.findings.map(({ rule, count, places }) => [rule, count, places])).toEqual([
      ["recipient/under-age", 2, [1, 2].map((row) => ({ kind: "row", row }))],
      ["recipient/improbable-age", 1, [{ kind: "row", row: 3 }]],
    ]);
  });

  it("keep children out though a superuser lets the rest go, and send to the improbably old", async () => {
    const world = await openWorld();
    // Five besides the children: of fewer it is not told who is left out.
    const adults = [oldest, ...people(4).map(({ nationalId }) => nationalId)];
    const recipients = [toddler, teenager, nearly, ...adults].map((nationalId) => ({ nationalId }));
    const mailOut = await approved(world, recipients);
    expect((await reportOf(world.gate, mailOut)).tally).toMatchObject({ hindered: 3, clear: 5 });
    expect(new Set(await releaseAll(world, mailOut, recipients))).toEqual(new Set(adults));
  });

  it("find columns that were swapped, and send the adult's letter to no child", async () => {
    const world = await openWorld();
    const swapped = [{ nationalId: toddler, onBehalfOf: mother }];
    const report = await world.gate.submit(createOrder(swapped));
    expect(report.findings.map(({ rule }) => rule)).toEqual(["recipient/columns-swapped"]);
    expect(await releaseAll(world, await approved(world, swapped), swapped)).toEqual([]);
  });

  it("let a mother have a letter about her child", async () => {
    const world = await openWorld();
    const right = [{ nationalId: mother, onBehalfOf: toddler }, { nationalId: other }];
    expect((await world.gate.submit(createOrder(right))).decision).toBe("release");
    expect(await releaseAll(world, await approved(world, right), right)).toHaveLength(2);
  });

  it("are those of the day the letter goes", async () => {
    const world = await openWorld();
    const sixteen = bornOn("2011-03-29");
    const recipients = [{ nationalId: sixteen }, { nationalId: bornOn("2011-03-30") }];
    const { findings } = await world.gate.submit(createOrder(recipients));
    expect(findings.map(({ rule, places }) => [rule, places])).toEqual([
      ["recipient/under-age", [{ kind: "row", row: 2 }]],
    ]);
    const mailOut = await approved(world, recipients);
    world.clock.set(instant("2027-03-30T10:00:00+02:00"));
    expect(await releaseAll(world, mailOut, recipients)).toHaveLength(2);
  });

  it("are those of the day that it is, of a mail-out that may go already", async () => {
    const { gate, clock } = await openWorld();
    const recipients = [{ nationalId: bornOn("2011-03-30") }, { nationalId: mother }];
    const { mailOut, decision } = await gate.submit(createOrder(recipients));
    clock.set(instant("2027-03-30T10:00:00+02:00"));
    const again = await gate.recheck(mailOut, recipients, { by: ORDERER });
    expect([decision, again.decision]).toEqual(["hold", "release"]);
    expect((await reportOf(gate, mailOut)).tally).toMatchObject({ hindered: 0, clear: 2 });
  });

  it("are asked for by the policy, which may ask for more or for nothing", async () => {
    const asking = async (minimumAge: number): Promise<string> => {
      const world = await openWorld({
        policy: { ...testPolicy, recipients: { ...testPolicy.recipients, minimumAge } },
      });
      return (await world.gate.submit(createOrder([{ nationalId: teenager }]))).decision;
    };
    expect(await Promise.all([0, 14, 15, 18].map(asking))).toEqual(["release", "release", "hold", "hold"]);
  });
});
