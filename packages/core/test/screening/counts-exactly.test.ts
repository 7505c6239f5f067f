import { areMissing, areTooMany, isFarFromShare } from "../../src/screening/counts-by-chance.ts";
import { describe, expect, it } from "vitest";

/** Whole numbers of any size: what is held against is not counted as the code counts. */
const MILLION = 1_000_000n;

const choose = (of: number, count: number): bigint => {
  if (count < 0 || count > of) return 0n;
  let ways = 1n;
  for (let at = 1; at <= count; at += 1) ways = (ways * BigInt(of - count + at)) / BigInt(at);
  return ways;
};
const sum = (from: number, to: number, ways: (count: number) => bigint): bigint => {
  let all = 0n;
  for (let count = from; count <= to; count += 1) all += ways(count);
  return all;
};

describe("what is no chance: less than one in a million, counted exactly", () => {
  it("of one in four, so few or so many", () => {
    for (const asked of [1, 9, 10, 11, 24, 60, 100])
      for (let met = 0; met <= asked; met += 1) {
        const ways = (count: number): bigint => choose(asked, count) * 3n ** BigInt(asked - count);
        const tail = 4 * met <= asked ? sum(0, met, ways) : sum(met, asked, ways);
        expect([asked, met, isFarFromShare(met, asked, 0.25)]).toEqual([
          asked,
          met,
          tail * MILLION < 4n ** BigInt(asked),
        ]);
      }
  });

  it("of nobody, or of everybody, any other than that", () => {
    expect(isFarFromShare(0, 50, 0)).toBe(false);
    expect(isFarFromShare(1, 50, 0)).toBe(true);
    expect(isFarFromShare(50, 50, 1)).toBe(false);
    expect(isFarFromShare(49, 50, 1)).toBe(true);
  });

  it("of those who are there, so few among those who were asked", () => {
    const people = 60;
    for (let there = 0; there <= people; there += 5)
      for (let asked = 1; asked <= people; asked += 7)
        for (let met = 0; met <= Math.min(there, asked); met += 1) {
          const tail = sum(0, met, (count) => choose(there, count) * choose(people - there, asked - count));
          expect([there, asked, met, areMissing(met, asked, people, there)]).toEqual([
            there,
            asked,
            met,
            tail * MILLION < choose(people, asked),
          ]);
        }
  });

  it("of all who were ever met, so many this time", () => {
    const before = { asked: 40, met: 3 };
    for (const asked of [5, 12, 30])
      for (let met = 0; met <= asked; met += 1) {
        const people = asked + before.asked;
        const there = met + before.met;
        const tail = sum(
          met,
          Math.min(there, asked),
          (count) => choose(there, count) * choose(people - there, asked - count),
        );
        expect([asked, met, areTooMany(met, asked, before)]).toEqual([
          asked,
          met,
          tail * MILLION < choose(people, asked),
        ]);
      }
  });
});
