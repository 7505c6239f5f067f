import { createPopulation } from "@sluse/testkit/people";
import { describe, expect, it } from "vitest";

import type { PrivacyPage, PrivacySource } from "../../../src/internal/privacy/privacy-source.ts";
import { readPrivacyList, type PrivacyList } from "../../../src/internal/privacy/read-privacy-list.ts";

const population = createPopulation({ size: 30_000, seed: 181 });
const [kari = "", ola = "", ailu = ""] = population.people();

const pageOf = (people: readonly string[], next: number): PrivacyPage => ({
  type: "reservation",
  people: people.map((nationalId) => ({ nationalId, sequenceNumber: 1 })),
  next,
});

async function read(page: PrivacySource["page"], unevenPages = false): Promise<PrivacyList> {
  const source: PrivacySource = { page, isActive: () => Promise.reject(new TypeError("nobody asks")) };
  const expectations = { setting: "reservation", unevenPages, atLeast: 0 } as const;
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
    expect((await read(async (reference) => pages[reference]!, true)).size).toBe(3);
    await expect(read(async (reference) => pages[reference]!)).rejects.toThrow("longer than the first");
    const hole: typeof pages = { ...pages, 1: pageOf([], 2) };
    await expect(read(async (reference) => hole[reference]!, true)).rejects.toThrow(
      "page 2 of the list is empty, and is not the last",
    );
  });
});
