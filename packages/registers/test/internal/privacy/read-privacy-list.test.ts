import type { NationalId } from "@sluse/core";
import { createPopulation } from "@sluse/testkit/people";
import { describe, expect, it } from "vitest";

import type { PrivacyPage, PrivacySource } from "../../../src/internal/privacy/privacy-source.ts";
import type { PrivacyList } from "../../../src/internal/privacy/privacy-list.ts";
import { readPrivacyList } from "../../../src/internal/privacy/read-privacy-list.ts";

const population = createPopulation({ size: 30_000, seed: 181 });
const [kari = "", ola = "", ailu = ""] = population.people();

const pageOf = (people: readonly string[], next: number): PrivacyPage => ({
  type: "reservation",
  people: people.map((nationalId) => ({ nationalId, sequenceNumber: 1 })),
  next,
});

async function read(
  page: PrivacySource["page"],
  { unevenPages = false, mayBeEmpty = false } = {},
): Promise<PrivacyList> {
  const source: PrivacySource = { page, isActive: () => Promise.reject(new TypeError("nobody asks")) };
  const expectations = { setting: "reservation", unevenPages, atLeast: 0, mayBeEmpty } as const;
  return await readPrivacyList(source, expectations, new AbortController().signal);
}

describe("a paged list", () => {
  it("is everyone on all of its pages", async () => {
    const pages = [pageOf([kari], 7), pageOf([ola], 0)];
    const list = await read(async (reference) => pages[reference === 7 ? 1 : 0]!);
    expect(list.size).toBe(2);
  });

  it.each([
    ["too short", kari.slice(1)],
    ["empty", ""],
    ["with a space in it", `${kari.slice(0, 6)} ${kari.slice(6)}`],
  ])("is none when somebody on it cannot be recognised: a number that is %s", async (_what, nationalId) => {
    await expect(read(async () => pageOf([ola, nationalId], 0))).rejects.toThrow(
      /^page 1 of the list holds something that is not a national id$/u,
    );
  });

  it("is none when it never ends", async () => {
    const people = population.people();
    await expect(
      read(async (reference) => pageOf([people.next().value ?? ""], reference + 1)),
    ).rejects.toThrow("the list did not end within 20000 pages");
  });

  it("may have pages of any length when it is said so, but none that is empty", async () => {
    const pages: Readonly<Record<number, PrivacyPage>> = {
      0: pageOf([kari], 1),
      1: pageOf([ola, ailu], 2),
      2: pageOf([], 0),
    };
    expect((await read(async (reference) => pages[reference]!, { unevenPages: true })).size).toBe(3);
    await expect(read(async (reference) => pages[reference]!)).rejects.toThrow("longer than the first");
    const hole: typeof pages = { ...pages, 1: pageOf([], 2) };
    await expect(read(async (reference) => hole[reference]!, { unevenPages: true })).rejects.toThrow(
      "page 2 of the list is empty, and is not the last",
    );
  });
});

describe("a list that moves while it is read", () => {
  const everyone = [...population.people()].slice(0, 12);
  /** Pages of four, counted from the list's beginning, from a list that `changes` before the request of that number. */
  const movingList = (changes: Readonly<Record<number, readonly string[]>>) => {
    let people: readonly string[] = everyone;
    const asked: number[] = [];
    const page: PrivacySource["page"] = async (reference) => {
      asked.push(reference);
      people = changes[asked.length] ?? people;
      const next = reference + 4;
      return pageOf(people.slice(reference, next), next < people.length ? next : 0);
    };
    return { page, asked };
  };
  const without = (...places: number[]): readonly string[] =>
    everyone.filter((_, at) => !places.includes(at));

  it("is asked for once more, and taken when it stands still", async () => {
    const { page, asked } = movingList({});
    expect((await read(page)).size).toBe(12);
    expect(asked).toEqual([0, 4, 8, 0, 4, 8]);
  });

  it.each([
    ["on the first page", 1],
    ["on a later page", 5],
  ])("is read anew when somebody %s leaves it, and loses nobody", async (_what, at) => {
    // Asked for the third page: without whoever left, its first person is on no page at all.
    const { page } = movingList({ 3: without(at) });
    const list = await read(page);
    expect(everyone.filter((id) => list.has(id))).toEqual(without(at));
  });

  it("is read anew when it moves between its two readings", async () => {
    const { page, asked } = movingList({ 4: without(0) });
    expect((await read(page)).size).toBe(11);
    expect(asked).toEqual([0, 4, 8, 0, 4, 8, 0, 4, 8, 0, 4, 8]);
  });

  it("is none when it never stands still", async () => {
    const shrinking = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [4 * at, everyone.slice(at)]));
    const { page } = movingList(shrinking);
    await expect(read(page)).rejects.toThrow("the list changed each of the 3 times it was read");
  });

  it("of many pages loses nobody when somebody leaves in the middle, and the first and the last page stand as they were", async () => {
    const before = [...population.strangers(120)];
    const left = before.filter((_, at) => at !== 41);
    // The one who comes last keeps the last page full; only the pages between tell that somebody went by.
    const [newcomer = ""] = createPopulation({ size: 1, seed: 182 }).strangers(1);
    const after = [...left, newcomer];
    let asked = 0;
    const list = await read(async (reference) => {
      asked += 1;
      const people = asked > 30 ? after : before;
      return pageOf(
        people.slice(reference, reference + 2),
        reference + 2 < people.length ? reference + 2 : 0,
      );
    });
    expect(after.filter((id) => !list.has(id as NationalId))).toEqual([]);
  });
});

describe("an empty list", () => {
  it("is one that failed, unless somebody has confirmed that it may be empty", async () => {
    await expect(read(async () => pageOf([], 0))).rejects.toThrow("nobody has confirmed that it may be");
    expect((await read(async () => pageOf([], 0), { mayBeEmpty: true })).size).toBe(0);
  });
});
