import type { FoundLink } from "@sluse/core";
import { expect, test } from "vitest";

import { checkTraps } from "../../../src/internal/address/check-traps.ts";

const rules = (address: string, more: Partial<FoundLink> = {}): string[] =>
  checkTraps({
    address,
    from: "markup",
    place: { kind: "text", document: "brev.html", line: 1, column: 1 },
    ...more,
  }).map(({ rule }) => rule);

test.each([
  ["#opp", "https://skjema.no/s"],
  ["tel:73595000", "https://skjema.no/s"],
  ["mailto:post@b.no", "skjema.no"],
  ["mailto:feil@a.no", "mailto:post@a.no"],
  ["tel:73595000", "mailto:post@a.no"],
  ["https://a.no/", "mailto:post@b.no"],
  ["https://a.no/", "www.b.no"],
])("takes that a link to `%s` shows `%s`", (address, shown) => {
  expect(rules(address, { shows: [shown] })).toEqual(["link/other-host-shown"]);
});

test.each([
  ["mailto:Post@a.no?subject=Hei", "mailto:post@a.no"],
  ["https://www.a.no/x", "a.no"],
  ["https://a.no/", "https://www.a.no/"],
])("passes that a link to `%s` shows `%s`", (address, shown) => {
  expect(rules(address, { shows: [shown] })).toEqual([]);
});

test.each([
  "{{token}}",
  "%%TOKEN%%",
  "%TOKEN%",
  "${token}",
  "<%= t %>",
  "«token»",
  "[[token]]",
  "undefined",
  "null",
])("finds the field `%s` left in an address", (field) => {
  expect(rules(`https://a.no/?t=${field}`)).toContain("link/field-left");
});

test.each(["https://a.no/s%C3%B8k?x=%20y%2F", "https://a.no/null-toleranse", "https://a.no/100%25"])(
  "takes `%s` for no field",
  (whole) => {
    expect(rules(whole)).toEqual([]);
  },
);

test("lets a template have its slots, and nothing else", () => {
  const template = (address: string, sample: string): string[] => rules(address, { sample });
  expect(template("https://a.no/{{token}}?x={{y}}", "https://a.no/x0z7q9x?x=x1z7q9x")).toEqual([]);
  expect(template("https://a.no/{{token}}?x=%Y%", "https://a.no/x0z7q9x?x=%Y%")).toEqual(["link/field-left"]);
  expect(template("{{lenke}}", "https://slot.example/x0z7q9x")).toEqual([]);
});

test.each(["\u00AD", "\u200B", "\u200D", "\uFEFF", "\u202E", "\u00A0", "\u2060"])(
  "finds the invisible character %j in an address",
  (character) => {
    expect(rules(`https://skje${character}ma.no/`)).toContain("link/invisible-characters");
  },
);

test.each([
  [{ kind: "conditional-comment" }, "link/conditional-comment"],
  [{ kind: "two-targets" }, "link/two-targets"],
  [{ kind: "broken-over-lines" }, "link/broken-over-lines"],
  [{ kind: "misspelt" }, "link/malformed"],
  [{ kind: "mark-left-open" }, "link/markup-left-open"],
  [{ kind: "swallowed-parameter", meant: "https://a.no/?b=1" }, "link/swallowed-parameter"],
] as const)("says of a link in the trap %o what it is", (trap, rule) => {
  expect(rules("https://a.no/", { traps: [trap] })).toEqual([rule]);
});

test("what is no link is told of once", () => {
  expect(rules("htps://{{x}}", { traps: [{ kind: "misspelt" }] })).toEqual(["link/malformed"]);
});
