import { describe, expect, it } from "vitest";

import { paragraphChanges } from "../src/pages/letter/paragraph-changes.ts";

const letter = (...paragraphs: readonly string[]): string => paragraphs.join("\n\n");

describe("what changed between two letters", () => {
  it("is told paragraph by paragraph, in the order one reads them", () => {
    const before = letter("Hei", "Det tar 20 minutter.", "Vi minner deg på dette.", "Hilsen oss");
    const now = letter("Hei", "Det tar 30 minutter.", "Hilsen oss", "Ring gjerne.");
    expect(paragraphChanges(before, now)).toEqual([
      { kind: "same", count: 1 },
      { kind: "changed", before: "Det tar 20 minutter.", now: "Det tar 30 minutter." },
      { kind: "changed", before: "Vi minner deg på dette.", now: undefined },
      { kind: "same", count: 1 },
      { kind: "changed", before: undefined, now: "Ring gjerne." },
    ]);
  });

  it("is nothing when the words are the same, however they are set", () => {
    expect(paragraphChanges("Hei\n\n\nHilsen oss\n", "Hei\n\nHilsen oss")).toEqual([
      { kind: "same", count: 2 },
    ]);
  });
});
