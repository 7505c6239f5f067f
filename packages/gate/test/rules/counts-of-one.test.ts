import { createFinding, eforsk, type Rule } from "@sluse/core";
import { gateRules } from "@sluse/gate";
import { expect, test } from "vitest";

const said = (rule: Rule | undefined, count: number): string[] => {
  if (!rule) throw new Error("no such rule");
  const title = eforsk.limits["one-invitation"]?.title;
  const { nb, en } = createFinding(rule, {
    facts: { count, limit: "one-invitation" },
    ...(title && { names: { limit: title } }),
  }).message;
  return [nb.what, en.what];
};

test("says one in the singular, and a limit by its name in the reader's language", () => {
  expect(said(gateRules["recipient/repeat-limit"], 1)[0]).toBe(
    "1 person har nådd grensen «én invitasjon» og er utelatt.",
  );
  expect(said(gateRules["recipient/repeat-limit"], 21)[0]).toContain("21 personer");
  expect(said(gateRules["recipient/duplicate"], 1)[0]).toMatch(/^1 rad gjelder/u);
  expect(said(gateRules["recipient/duplicate"], 1)[1]).toMatch(/^1 row /u);
});

/** What says more than one. */
const PLURAL =
  /1 (?:personer|rader|mottakere|klager|dager|timer|minutter|people|rows|recipients|complaints|letters|hours|days)\b(?!')|1 (?:person|row|recipient|complaint|letter)\b[^.:]* are\b|\bDe (?:er|har|får)\b/u;

const counted = Object.values(gateRules).filter(({ messages }) => /\{count\} \p{L}/u.test(messages.en.what));

test.each(counted)("$id says nothing of many when there is one", (rule) => {
  for (const what of said(rule, 1)) expect(what).not.toMatch(PLURAL);
});
