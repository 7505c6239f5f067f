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

  test.prop([syntheticId(), fc.constantFrom("", " ", "-"), fc.constantFrom("", "?p=", "/svar/", "fnr: ")])(
    "is found where an address has what stands between in percents, or all of it in Base64",
    (id, between, before) => {
      const written = `${id.slice(0, 6)}${between}${id.slice(6)}`;
      const percents = Array.from(written, (sign) => `%${sign.charCodeAt(0).toString(16)}`).join("");
      expect(holdsNationalId(`${before}${id.slice(0, 6)}%20${id.slice(6)}`)).toBe(true);
      expect(holdsNationalId(`${before}${percents}`)).toBe(true);
      expect(holdsNationalId(`${before}${percents.replaceAll("%", "%25")}`)).toBe(true);
      expect(holdsNationalId(`${before}${encodeURIComponent(inFigures(id, 0xff10))}`)).toBe(true);
      const encoded = Buffer.from(written).toString("base64");
      expect(holdsNationalId(`${before}${encoded}`)).toBe(true);
      expect(holdsNationalId(`${before}${encodeURIComponent(encoded)}&x=1`)).toBe(true);
      expect(holdsNationalId(`${before}${Buffer.from(`{"id":"${id}"}`).toString("base64url")}`)).toBe(true);
    },
  );

  it("is found when a figure of it is mistyped", () => {
    expect(holdsNationalId("Kvinne 266702 71528 ringte")).toBe(true);
  });

  it.each([
    "Ring 73 55 12 34 eller 73 55 12 35.",
    "Saken er 2027/4711-23 og gjelder 30 000 brev sendt 12.01.2027 kl. 10.30.",
    "Organisasjonsnummer 974 767 880.",
    "Manifestet 99887766554 ble avvist",
    "Uke 3–7: 120, 130 og 140 svar",
    "100%25 sikker, 50 %2 og %zz",
    "PersonvernOgPersonopplysningslovenSomGjelder",
    "https://skjema.no/svar?t=k7F3a9X2mQpL0vRtYw",
    "",
  ])("is not found in `%s`", (text) => {
    expect(holdsNationalId(text)).toBe(false);
  });
});
