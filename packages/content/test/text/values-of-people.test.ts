import { describe, expect, test } from "vitest";

import { faultOf, strangerInName } from "../../src/render/slot-value.ts";
import { EXAMPLE_CONTEXT } from "../../src/rule-pack/check-rule-pack.ts";
import { checkSlotValue } from "../../src/text/check-slot-value.ts";
import type { Slot, SlotType } from "../../src/internal/slot.ts";

const slot = (type: SlotType): Slot => ({
  name: "felt",
  type,
  min: 1,
  max: 100,
  multiline: false,
  reach: "recipient",
});
const rulesMet = (value: string, slotType: SlotType = "name"): string[] =>
  checkSlotValue(value, { ...EXAMPLE_CONTEXT, place: { kind: "row", row: 2 }, slotType }).findings.map(
    ({ rule }) => rule,
  );

describe("a person's name", () => {
  test.each([
    "Kari\u00A0Ås",
    "Anne‑Marie Ås",
    "Anne‐Marie Ås",
    "D´Angelo",
    "D`Angelo",
    "ʻAkahi Oʻahu",
    "‘Abd al-Rahman",
    "Mary (Molly) Smith",
    "Peter S:son Berg",
    "Bjørn H. Næss, jr.",
    "Aas, Kari",
    "Ѐва Иванова",
    "محمد عبد الله",
    "Tom",
    "Null",
    "None",
    "True",
    "Nil",
    "Anne−Marie",
    "Anne–Marie",
    "Kari\u2007Ås",
    "Núria Col·lell",
    "Øyvind-André von Krogh",
    "Biret Rávdná Eira",
    "Niillas Ánte",
    "Inger-Marie Ø. Bjørnstad",
    "Per A B",
    "Å",
    "Mohammed Al Fayed",
    "Sa'id al-Hashimi",
    "Jean-Luc O'Connor",
    "Żaneta Wójcik-Śliwińska",
    "Jørgen Moe d.y.",
    "Ola Nordmann",
    "Kari Nordmann",
    "John Doe",
    "Anna Null",
  ])("is one: %s", (name) => {
    expect(faultOf(slot("name"), name)).toBeUndefined();
    expect(rulesMet(name)).toEqual([]);
  });

  test.each([
    ["K\u0430ri", "text/mixed-script"],
    ["NULL", "text/no-value"],
    ["null Ås", "text/null-left"],
    ["Kari null", "text/null-left"],
    ["UKJENT", "text/no-value"],
    ["navn mangler", "text/remark-in-name"],
    ["ikke oppgitt", "text/remark-in-name"],
    ["ikkje oppgitt", "text/remark-in-name"],
    ["Pasient", "text/remark-in-name"],
    ["Kari Ås - død", "text/remark-in-name"],
    ["Dødsbo etter Ola Ås", "text/remark-in-name"],
    ["Nordby sykehus", "text/remark-in-name"],
    ["Nordby sjukehus HF", "text/remark-in-name"],
    ["Ola Ola", "text/doubled-word"],
  ])("is not: %s", (value, rule) => {
    expect(rulesMet(value)).toContain(rule);
  });

  test("has characters that are named when they do not fit", () => {
    expect(strangerInName("Kåre 4")).toBe("4");
    expect(strangerInName("Tom & Jerry")).toBe("&");
    expect(faultOf(slot("name"), "Kåre 4")).toBe("text/slot-not-name");
  });
});

test.each(["(+47) 73551234", "73.55.12.34", "+46 8-123 456 78", "73 55 12 34", "02800", "+1 (212) 555-0100"])(
  "a phone number of a recipient is one: %s",
  (value) => {
    expect(faultOf(slot("phone"), value)).toBeUndefined();
  },
);
test.each(["73 55 12 3", "73 55 12 345", "sentralbordet", "12345678"])(
  "a phone number of a recipient is none: %s",
  (value) => {
    expect(faultOf(slot("phone"), value)).toBe("text/slot-not-phone");
  },
);

test.each([
  ["du må delta", "text/coercive-wording"],
  ["har plikt til å svare", "text/coercive-wording"],
  ["ikke frivillig", "text/free-choice-denied"],
  ["får du raskere time", "text/reward-promised"],
  ["får følger for behandlingen din", "text/consequence-threatened"],
])("a recipient's own words are searched for pressure: %s", (value, rule) => {
  expect(rulesMet(value, "text")).toContain(rule);
});

test("a recipient's own words are searched for what policy forbids", () => {
  const { policy } = EXAMPLE_CONTEXT;
  const content = { ...policy.content, forbiddenPhrases: ["gavekort"] };
  const { findings } = checkSlotValue("et gavekort", {
    ...EXAMPLE_CONTEXT,
    policy: { ...policy, content },
    place: { kind: "row", row: 2 },
  });
  expect(findings.map(({ rule }) => rule)).toEqual(["text/forbidden-phrase"]);
});
