import { fc, test } from "@fast-check/vitest";
import { DAY, eforsk, type Recipient, type StandingTerms } from "@sluse/core";
import { openSqliteLedger } from "@sluse/ledger/sqlite";
import { describe, expect, it } from "vitest";

import type { OrdererReport, StandingOrderInput } from "../../src/index.ts";
import {
  ANNOUNCEMENT,
  ORDERER,
  PLAN,
  SECOND_SUPERUSER,
  SUPERUSER,
  approved,
  createOrder,
  openProject,
  openWorld,
  people,
  reportOf,
  testPolicy,
  type World,
} from "../internal/world.ts";
import { standingOrder } from "../standing/standing-world.ts";

const everyone = people(12);
type Changes = Parameters<typeof createOrder>[1] & { readonly recipients?: readonly Recipient[] };
const submit = (
  { gate }: World,
  { recipients = everyone, ...changes }: Changes = {},
): Promise<OrdererReport> =>
  gate.submit(createOrder(recipients, { reference: "bestilling 4711", ...changes }));
/** The same letter under another title is another letter. */
const ANOTHER_TITLE = {
  content: {
    ...createOrder(everyone).content,
    notice: {
      title: "Om en studie av søvn",
      sender: { name: "Universitetet i Oslo", organisationNumber: "971035854" },
    },
  },
} as const;
const count = async ({ gate }: World): Promise<number> =>
  (await gate.list({ by: SUPERUSER })).mailOuts.length;
const rulesOf = ({ findings }: OrdererReport): string[] => findings.map(({ rule }) => rule);

describe("an order with a reference of its own", () => {
  it.each([["memory"], ["sqlite"]] as const)(
    "is one mail-out, however often it is submitted (%s)",
    async (ledger) => {
      const world = await openWorld(ledger === "sqlite" ? { ledger: openSqliteLedger(":memory:") } : {});
      const first = await submit(world);
      const again = await submit(world);
      expect(again.mailOut).toBe(first.mailOut);
      expect(again.digest).toBe(first.digest);
      expect(await count(world)).toBe(1);
      const [one, other] = await Promise.all([
        submit(world, { reference: "bestilling 4712", ...ANOTHER_TITLE }),
        submit(world, { reference: "bestilling 4712", ...ANOTHER_TITLE }),
      ]);
      expect(one?.mailOut).toBe(other?.mailOut);
      expect(await count(world)).toBe(2);
    },
  );

  it("is the same mail-out after it was approved, too", async () => {
    const world = await openWorld();
    const mailOut = await approved(world, everyone, { reference: "bestilling 4711" });
    expect(await submit(world)).toMatchObject({ mailOut, state: "approved" });
  });

  const OTHERS: readonly (readonly [string, Changes])[] = [
    ["other people", { recipients: everyone.slice(1) }],
    ["another round", { round: "reminder" }],
    ["another window", { window: { from: "2027-04-01T08:00:00+02:00", until: "2027-06-30T20:00:00+02:00" } }],
    ["another orderer", { orderedBy: "ola.nordmann@uio.no" }],
    ["another tag", { purposeTag: "6" }],
    ["another title", ANOTHER_TITLE],
  ];
  it.each(OTHERS)("is no other order: %s", async (_, changes) => {
    const world = await openWorld();
    await submit(world);
    await expect(submit(world, changes)).rejects.toMatchObject({
      code: "SLUSE_REFERENCE_TAKEN",
      place: { path: "reference" },
    });
    expect(await count(world)).toBe(1);
  });

  it("gives it up when it comes to nothing, and another project has references of its own", async () => {
    const world = await openWorld();
    const first = await submit(world);
    await world.gate.withdraw(first.mailOut, { by: ORDERER, comment: "Feil i brevet." });
    const second = await submit(world, { recipients: everyone.slice(1) });
    expect(second.mailOut).not.toBe(first.mailOut);
    await openProject(world.gate, "hjerte-2027");
    await expect(submit(world, { project: "hjerte-2027" })).resolves.toMatchObject({ decision: "release" });
  });

  it("is refused when the reference holds a national id, or cannot be read", async () => {
    const world = await openWorld();
    for (const reference of [everyone[0]?.nationalId ?? "", "a".repeat(201), "a\u0000b", " "])
      await expect(submit(world, { reference })).rejects.toMatchObject({ code: /^SLUSE_(?:TEXT|ORDER)_/u });
  });
});

describe("the same order without one", () => {
  it("names the first as long as it is open", async () => {
    const world = await openWorld();
    const first = await world.gate.submit(createOrder(everyone));
    const second = await world.gate.submit(createOrder(everyone, { orderedBy: "ola.nordmann@uio.no" }));
    expect(second.findings).toMatchObject([{ rule: "order/same-open", facts: { mailOut: first.mailOut } }]);
    // The first is looked at again: now there are two of them.
    expect(rulesOf(await world.gate.recheck(first.mailOut, everyone, { by: ORDERER }))).toEqual([
      "order/same-open",
    ]);
    await world.gate.withdraw(first.mailOut, { by: ORDERER, comment: "To like." });
    const alone = await world.gate.recheck(second.mailOut, everyone, { by: "ola.nordmann@uio.no" });
    expect(alone.findings).toEqual([]);
  });

  it("is another when its letter or its people are others", async () => {
    const world = await openWorld();
    await world.gate.submit(createOrder(everyone));
    for (const other of [createOrder(everyone, ANOTHER_TITLE), createOrder(everyone.slice(1))])
      expect(rulesOf(await world.gate.submit(other))).not.toContain("order/same-open");
  });
});

describe("a standing mail-out beside another with the same letter", () => {
  const reference = "bestilling 4712";
  const planned = async (): Promise<World> => {
    const world = await openWorld();
    for (const by of [SUPERUSER, SECOND_SUPERUSER])
      await world.gate.projects.setPlan("sovn-2027", { by, plan: PLAN, comment: "Som i protokollen." });
    return world;
  };
  const [first, second] = PLAN.steps.map(({ name }) => name);
  const followUp = (step: string | undefined, changes: Partial<StandingTerms> = {}): StandingOrderInput =>
    standingOrder(changes, { round: "follow-up", ...(step === undefined ? {} : { step }) });

  it.each([
    ["another step", followUp(second)],
    ["another trigger", followUp(first, { trigger: "Skrevet ut for tre måneder siden" })],
  ])("is no second order of it: %s", async (_, other) => {
    const { gate } = await planned();
    expect(rulesOf(await gate.submit(followUp(first)))).toEqual([]);
    expect(rulesOf(await gate.submit(other))).toEqual([]);
    expect(rulesOf(await gate.submit(followUp(first)))).toEqual(["order/same-open"]);
  });

  it.each([
    ["another step", followUp(second)],
    ["another trigger", followUp(first, { trigger: "Skrevet ut for tre måneder siden" })],
    ["another ceiling", followUp(first, { inAll: 999 })],
  ])("is not answered as the same by its reference: %s", async (_, other) => {
    const { gate } = await planned();
    const { mailOut } = await gate.submit({ ...followUp(first), reference });
    expect((await gate.submit({ ...followUp(first), reference })).mailOut).toBe(mailOut);
    await expect(gate.submit({ ...other, reference })).rejects.toMatchObject({
      code: "SLUSE_REFERENCE_TAKEN",
    });
  });
});

describe("the letter of another project", () => {
  const elsewhere = "order/same-letter-elsewhere";
  const renamed = {
    ...createOrder(everyone).content,
    documents: createOrder(everyone).content.documents.map((each) => ({ ...each, name: "annet.txt" })),
  };

  it("is held by the presets, whatever its file is called, for thirty days", async () => {
    const world = await openWorld({ policy: { ...testPolicy, rules: eforsk.rules } });
    await openProject(world.gate, "syn-2027");
    await openProject(world.gate, "smak-2027");
    expect(rulesOf(await world.gate.submit(createOrder(everyone)))).toEqual([]);
    const other = createOrder(everyone, { project: "syn-2027", content: renamed });
    expect(await world.gate.submit(other)).toMatchObject({
      decision: "hold",
      findings: [{ rule: elsewhere }],
    });
    world.clock.advance(31 * DAY);
    const window = { from: "2027-05-03T08:00:00+02:00", until: "2027-06-30T20:00:00+02:00" };
    const late = createOrder(everyone, { project: "smak-2027", window });
    expect(rulesOf(await world.gate.submit(late))).toEqual([]);
  });

  it("is nothing to wonder at when it came to nothing", async () => {
    const world = await openWorld();
    await openProject(world.gate, "syn-2027");
    const { mailOut } = await world.gate.submit(createOrder(everyone));
    await world.gate.withdraw(mailOut, { by: ORDERER, comment: "Feil prosjekt." });
    const other = await world.gate.submit(createOrder(everyone, { project: "syn-2027" }));
    expect(rulesOf(other)).toEqual([]);
  });
});

describe("a mail-out in slices", () => {
  const policy = (above: number) => ({
    ...testPolicy,
    approval: { ...testPolicy.approval, secondSuperuserAbove: above, announcedAbove: above },
  });
  const announced = { announcement: ANNOUNCEMENT } as const;

  test.prop([fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 3 })], { numRuns: 15 })(
    "takes two superusers once its slices come to as many as one",
    async (sizes) => {
      const world = await openWorld({ policy: policy(5) });
      let from = 0;
      for (const size of sizes) {
        const part = everyone.slice(from, (from += size));
        const { mailOut, digest } = await world.gate.submit(createOrder(part, announced));
        const comment = "Lest.";
        const first = await world.gate.approve(mailOut, { by: SUPERUSER, digest, comment });
        expect(first.findings.map(({ rule }) => rule)).toEqual(from > 5 ? ["approval/second-needed"] : []);
        await world.gate.approve(mailOut, { by: SECOND_SUPERUSER, digest, comment });
        expect((await reportOf(world.gate, mailOut)).state).toBe("approved");
      }
    },
  );

  it.each([["the same"], ["another"]])("is announced as one, under %s title", async (title) => {
    const world = await openWorld({ policy: policy(6) });
    expect((await world.gate.submit(createOrder(everyone.slice(0, 6)))).decision).toBe("release");
    const next = createOrder(everyone.slice(6), title === "another" ? ANOTHER_TITLE : {});
    expect(rulesOf(await world.gate.submit(next))).toEqual(["order/announcement-missing"]);
  });

  it("is no slice of what was withdrawn, or of what went out long ago", async () => {
    const world = await openWorld({ policy: policy(6) });
    const { mailOut } = await world.gate.submit(createOrder(everyone.slice(0, 6)));
    await world.gate.withdraw(mailOut, { by: ORDERER, comment: "Feil." });
    expect((await world.gate.submit(createOrder(everyone.slice(6)))).decision).toBe("release");
    world.clock.advance(31 * 86_400_000);
    const window = { from: "2027-05-03T08:00:00+02:00", until: "2027-06-30T20:00:00+02:00" };
    expect((await world.gate.submit(createOrder(everyone.slice(0, 6), { window }))).decision).toBe("release");
  });
});
