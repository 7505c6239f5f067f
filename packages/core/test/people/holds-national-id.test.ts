import { fc, test } from "@fast-check/vitest";
import { holdsNationalId } from "@sluse/core/house";
import { syntheticId } from "@sluse/testkit/people";
import { describe, expect, it } from "vitest";

const BETWEEN = [
  "",
  " ",
  "\u00A0",
  "-",
  ".",
  "\n",
  "\t",
  "\u200B",
  "\u00AD",
  " – ",
  "/",
  "_",
  "*",
  "·",
  ") (",
];
const FIGURES = [0x30, 0xff10, 0x0660, 0x06f0, 0x0966, 0x1d7ce];
const inFigures = (digits: string, zero: number): string =>
  Array.from(digits, (digit) => String.fromCodePoint(zero + Number(digit))).join("");

describe("a national id in words", () => {
  test.prop([
    syntheticId(),
    fc.array(fc.constantFrom(...BETWEEN), { minLength: 10, maxLength: 10 }),
    fc.constantFrom(...FIGURES),
    fc.constantFrom("", "Kvinne ", "fnr:", "(", "a"),
    fc.constantFrom("", " ringte", ",", ")", "b"),
  ])("is found however it is spaced and written", (id, between, zero, before, after) => {
    const written = Array.from(id, (digit, index) => inFigures(digit, zero) + (between[index] ?? "")).join(
      "",
    );
    expect(holdsNationalId(`${before}${written}${after}`)).toBe(true);
  });

  test.prop([syntheticId()])("is found as a server and a browser would read it", (id) => {
    expect(holdsNationalId(Array.from(id, (digit) => `%3${digit}`).join(""))).toBe(true);
    expect(holdsNationalId(Array.from(id, (digit) => `&#${48 + Number(digit)};`).join(""))).toBe(true);
    expect(holdsNationalId(Array.from(id, (digit) => `&#x3${digit};`).join(""))).toBe(true);
  });

  it("is found when a figure of it is mistyped", () => {
    expect(holdsNationalId("Kvinne 266702 71528 ringte")).toBe(true);
  });

  it.each([
    "Ring 73 55 12 34 eller 73 55 12 35.",
    "Saken er 2027/4711-23 og gjelder 30 000 brev sendt 12.01.2027 kl. 10.30.",
    "Organisasjonsnummer 974 767 880.",
    "Manifestet 99887766554 ble avvist",
    "Uke 3–7: 120, 130 og 140 svar",
    "",
  ])("is not found in `%s`", (text) => {
    expect(holdsNationalId(text)).toBe(false);
  });
});
