import { createMemoryLedger } from "@sluse/ledger/memory";
import { describe, expect, it } from "vitest";

import type { Account } from "./account.ts";
import { liveAYear, type Changes } from "./live-a-year.ts";

/** The same proportions, and no more than a test may take. */
const PARTS = 200;

describe("the year 2022 in small", () => {
  it("writes to everybody who should be written to, to nobody else, and asks few people to decide", async () => {
    const { account, systems } = await liveAYear(createMemoryLedger(), 1 / PARTS);
    expect(systems).toBe(133);
    expect(account.differences).toEqual([]);
    expect(account.decisionsInAll).toBeLessThanOrEqual(500);
    expect(account.out.forms).toBeGreaterThan(1500);
    expect(account.out.letters).toBeGreaterThan(200);
    expect(account.attempts.map(({ what }) => what)).toEqual([
      "with a link that is dead: refuse",
      "the same letter once more: refuse",
      "the same with another title: refuse",
      "the same under another project: refuse",
    ]);
    // What the year is made of is met: a year without it would prove less.
    expect([...account.notOut.keys()]).toEqual(
      expect.arrayContaining([
        "opted out",
        "dead",
        "too young",
        "not on Helsenorge",
        "has answered",
        "four in a year",
      ]),
    );
  });
});

describe("the oracle", () => {
  const liveSmall = async (changes: Changes): Promise<Account> => {
    const systems = (_: unknown, place: number): boolean => place % 19 < 2;
    const { account } = await liveAYear(createMemoryLedger(), 1 / PARTS, { systems, ...changes });
    return account;
  };

  it("finds nothing where the gate is whole", async () => {
    expect((await liveSmall({})).differences).toEqual([]);
  });

  it("sees who is written to that should not be, where a register has lost its opt-outs", async () => {
    const account = await liveSmall({ known: (person) => ({ ...person, optedOut: undefined }) });
    expect(new Set(account.differences.map(({ why }) => why))).toEqual(new Set(["opted out"]));
  });

  it("sees who is written to too often, where a policy has no limits", async () => {
    const adults = 80;
    expect((await liveSmall({ adults })).differences).toEqual([]);
    const account = await liveSmall({ adults, policy: (policy) => ({ ...policy, limits: {} }) });
    expect(account.writtenTo).toBeGreaterThan(0);
  });

  it("sees who is left out in silence, where a register takes people for dead", async () => {
    const isTaken = (place: number): boolean => place % 9 === 0;
    const dead = { from: -Infinity, until: Infinity };
    const account = await liveSmall({
      known: (person) => (isTaken(person.place) ? { ...person, dead } : person),
    });
    expect(account.inSilence).toBeGreaterThan(0);
    expect(account.writtenTo).toBe(0);
  });
});
