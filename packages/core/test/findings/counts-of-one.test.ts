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

/** What says more than one. */
const PLURAL =
  /1 (?:personer|rader|mottakere|klager|dager|timer|minutter|people|rows|recipients|complaints|letters|hours|days)\b(?!')|1 (?:person|row|recipient|complaint|letter)\b[^.:]* are\b|\bDe (?:er|har|får)\b/u;

const counted = Object.values(coreRules).filter(({ messages }) => /\{count\} \p{L}/u.test(messages.en.what));

test.each(counted)("$id says nothing of many when there is one", ({ id }) => {
  for (const what of said(id, 1)) expect(what).not.toMatch(PLURAL);
});
