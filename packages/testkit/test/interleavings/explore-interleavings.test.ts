import { exploreInterleavings, followTrace, type Scene } from "@sluse/testkit/interleavings";
import { describe, expect, test } from "vitest";

type Accounts = Record<string, number>;

/** Each actor reads an account and writes one more into it, in two steps. */
const adders = (accounts: Readonly<Record<string, string>>): Scene<Accounts> => ({
  setup: () => Promise.resolve(Object.fromEntries(Object.values(accounts).map((name) => [name, 0]))),
  scripts: Object.fromEntries(
    Object.entries(accounts).map(([actor, account]) => [
      actor,
      async (world: Accounts, { step }) => {
        const seen = await step("reads", () => world[account] ?? 0, { reads: [account] });
        await step("writes", () => (world[account] = seen + 1), { writes: [account] });
        return seen;
      },
    ]),
  ),
  check: (world) => {
    const sum = Object.values(world).reduce((total, each) => total + each, 0);
    return sum < Object.keys(accounts).length ? "an update is lost" : undefined;
  },
});

const oneAccount = adders({ A: "x", B: "x" });

describe("every order", () => {
  test("of two that write the same is played, and the lost update is found", async () => {
    const found = await exploreInterleavings(oneAccount);
    // Of the six orders two pairs differ in the two first readings only.
    expect(found).toMatchObject({ orders: 4, isComplete: true });
    expect(found.faults.map(({ order }) => order.trace)).toEqual([
      ["A1 reads", "B1 reads", "A2 writes", "B2 writes"],
      ["A1 reads", "B1 reads", "B2 writes", "A2 writes"],
    ]);
    expect(found.faults[0]?.order.results).toEqual({ A: 0, B: 0 });
  });

  test("of two that touch nothing of each other is one order", async () => {
    const found = await exploreInterleavings(adders({ A: "x", B: "y" }));
    expect(found).toMatchObject({ orders: 1, faults: [], isComplete: true });
  });

  test.each([
    [adders({ A: "x", B: "y" }), 6],
    [oneAccount, 6],
    [adders({ A: "x", B: "y", C: "z" }), 90],
  ])("is as many as there are, equal ones counted", async (scene, orders) => {
    const found = await exploreInterleavings(scene, { equalOnes: true });
    expect(found).toMatchObject({ orders, equal: 0, isComplete: true });
  });

  test("gives the same faults when equal orders are left out", async () => {
    const three = adders({ A: "x", B: "x", C: "y" });
    const kinds = async (equalOnes: boolean): Promise<Set<string>> => {
      const { faults } = await exploreInterleavings(three, { equalOnes });
      return new Set(faults.map(({ order }) => JSON.stringify(order.results)));
    };
    expect(await kinds(false)).toEqual(await kinds(true));
  });

  test("is the same each time", async () => {
    const runs = await Promise.all([1, 2].map(() => exploreInterleavings(oneAccount)));
    expect(runs[0]).toEqual(runs[1]);
  });
});

describe("limits", () => {
  test.each([
    [0, 2, 0],
    [1, 4, 2],
    [2, 6, 4],
  ])(
    "with %i interruptions %i orders are played, and %i faults found",
    async (preemptions, orders, faults) => {
      const found = await exploreInterleavings(oneAccount, { preemptions });
      expect(found).toMatchObject({ orders, isComplete: true });
      expect(found.faults).toHaveLength(faults);
    },
  );

  test("end the search, and it says so", async () => {
    expect(await exploreInterleavings(oneAccount, { maxOrders: 1 })).toMatchObject({
      orders: 1,
      isComplete: false,
    });
    const { faults, isComplete } = await exploreInterleavings(oneAccount, { stopAtFirst: true });
    expect([faults.length, isComplete]).toEqual([1, false]);
  });
});

describe("an actor", () => {
  test("may die before any of its steps, and answers nothing then", async () => {
    const { orders, faults } = await exploreInterleavings(
      {
        ...oneAccount,
        check: (_world, { results }) => ("A" in results ? undefined : "A is gone"),
        mayDie: ["A"],
      },
      { equalOnes: true },
    );
    // A lives: 6. It dies before its first step beside B's two: 3; before its second: 6.
    expect([orders, faults.length]).toEqual([15, 9]);
  });

  test("that died does nothing more, and what it waited for ends in an error", async () => {
    const ends: string[] = [];
    await exploreInterleavings({
      ...oneAccount,
      mayDie: ["A"],
      scripts: {
        A: async (world: Accounts, actor) => {
          try {
            await actor.step("writes", () => (world["x"] = 7), { writes: ["x"] });
          } catch (error) {
            ends.push((error as Error).message);
            await expect(actor.step("writes", () => (world["x"] = 8))).rejects.toThrow("A is dead");
          }
        },
      },
      check: ({ x }, { results }) => (x === ("A" in results ? 7 : 0) ? undefined : `x is ${x}`),
    }).then(({ orders, faults }) => expect([orders, faults]).toEqual([2, []]));
    expect(ends).toEqual(["A is dead"]);
  });

  test("whose step fails has that error, and the scene goes on", async () => {
    const fault = new Error("no answer");
    const { faults } = await exploreInterleavings({
      ...oneAccount,
      scripts: { ...oneAccount.scripts, A: (_world, { step }) => step("fails", () => Promise.reject(fault)) },
      check: (_world, { results }) =>
        results["A"] === fault && results["B"] === 0 ? undefined : "swallowed",
    });
    expect(faults).toEqual([]);
  });

  test("that says not what it touches is swapped with nobody", async () => {
    const scene: Scene<undefined> = {
      setup: () => Promise.resolve(undefined),
      scripts: {
        A: (_world, { step }) => step("anything", () => 1),
        B: (_world, { step }) => step("reads", () => 2, { reads: ["y"] }),
      },
      check: () => undefined,
    };
    expect((await exploreInterleavings(scene)).orders).toBe(2);
  });

  test("that waits for another is an error, and so is a scene that changes", async () => {
    const waits = Promise.withResolvers<void>();
    await expect(
      exploreInterleavings({ ...oneAccount, scripts: { A: () => waits.promise } }),
    ).rejects.toThrow("waits for something that is no step");
    let times = 0;
    const changes: Scene<Accounts> = {
      ...oneAccount,
      scripts: {
        A: async (_world, { step }) => {
          times += 1;
          if (times > 1) await step("only later", () => times);
        },
        B: (_world, { step }) => step("once", () => 1),
        C: (_world, { step }) => step("once", () => 1),
      },
    };
    await expect(exploreInterleavings(changes)).rejects.toThrow("not the same when played again");
  });
});

describe("a trace", () => {
  const transfer: Scene<string[]> = {
    setup: () => Promise.resolve([]),
    scripts: Object.fromEntries(
      ["A", "B"].map((name) => [
        name,
        async (world: string[], { step }) => {
          await step("first", () => world.push(`${name}1`));
          await step("second", () => world.push(`${name}2`));
        },
      ]),
    ),
    check: (world) => world.join(" "),
  };

  test("that asks for what an actor never calls is not followed, and says from where", async () => {
    expect(await followTrace(transfer, [{ actor: "B", until: "claim" }])).toMatchObject({
      kind: "not-followed",
      at: 0,
      order: { trace: ["B1 first", "B2 second"] },
    });
  });

  test("is gone on from to the end", async () => {
    expect(await followTrace(transfer, [])).toMatchObject({ kind: "followed", fault: "A1 A2 B1 B2" });
  });
});
