import { coreRules, createFinding } from "@sluse/core";
import { expect, test } from "vitest";

const said = (rule: keyof typeof coreRules, count: number): string[] => {
  const { nb, en } = createFinding(coreRules[rule], { facts: { count, limit: "one-invitation" } }).message;
  return [nb.what, en.what];
};

test("says one in the singular, and a limit by its name in the reader's language", () => {
  expect(said("recipient/repeat-limit", 1)[0]).toBe(
    "1 person har nådd grensen «én invitasjon» og er utelatt.",
  );
  expect(said("recipient/repeat-limit", 21)[0]).toContain("21 personer");
  expect(said("recipient/duplicate", 1)[0]).toMatch(/^1 rad gjelder/u);
  expect(said("recipient/duplicate", 1)[1]).toMatch(/^1 row /u);
});
