import { expect, it } from "vitest";

import type { GateOptions } from "../../src/index.ts";
import { openWorld, reportOf } from "../internal/world.ts";
import { named, personalOrder, personalTemplates } from "./typesetter-double.ts";

/** Knows every word but one. */
const missing = (word: string): NonNullable<GateOptions["spelling"]> => ({
  nb: { check: (each) => each.toLowerCase() !== word },
});

const misspelt = async (spelling: GateOptions["spelling"]): Promise<string[]> => {
  const { gate } = await openWorld({ templates: personalTemplates(), ...(spelling ? { spelling } : {}) });
  const { mailOut } = await gate.submit(personalOrder(named(6)));
  const { findings } = await reportOf(gate, mailOut);
  return findings.filter(({ rule }) => rule === "text/misspelling").map(({ facts }) => String(facts["met"]));
};

it("checks spelling with the dictionary of the letter's language, handed over as an option", async () => {
  expect(await misspelt(missing("frivillig"))).toEqual(["frivillig"]);
  expect(await misspelt(undefined)).toEqual([]);
  expect(await misspelt({ en: { check: () => false } })).toEqual([]);
});
