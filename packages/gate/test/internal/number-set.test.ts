import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";

import { NumberSet } from "../../src/internal/number-set.ts";

const number = fc.oneof(fc.maxSafeNat(), fc.nat({ max: 40 }));

test.prop([fc.array(number, { maxLength: 4000, size: "max" })], { numRuns: 50 })(
  "knows what was added as a plain set does, however large it grows",
  (numbers) => {
    const plain = new Set<number>();
    const compact = new NumberSet();
    for (const each of numbers) {
      expect(compact.has(each)).toBe(plain.has(each));
      expect(compact.add(each)).toBe(!plain.has(each));
      plain.add(each);
    }
    expect(compact.size).toBe(plain.size);
    for (const each of plain) expect(compact.has(each)).toBe(true);
  },
);
