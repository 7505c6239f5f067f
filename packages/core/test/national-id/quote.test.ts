import { SluseError, instant } from "@sluse/core";
import { createPopulation } from "@sluse/testkit/people";
import { expect, it } from "vitest";

const [ID = ""] = createPopulation({ size: 1, seed: 3 }).people();
const inScript = (zero: number): string =>
  [...ID].map((digit) => String.fromCodePoint(zero + Number(digit))).join("");

const told = (work: () => unknown): string => {
  try {
    work();
    return "taken";
  } catch (error) {
    if (error instanceof SluseError) return error.message;
    throw error;
  }
};

it.each([
  ["as it is", ID],
  ["in a sentence", `født ${ID}, sa hun`],
  ["spaced", `${ID.slice(0, 6)} ${ID.slice(6)}`],
  ["by a long dash", `${ID.slice(0, 6)}–${ID.slice(6)}`],
  ["full-width", inScript(0xff10)],
  ["in Arabic figures", inScript(0x0660)],
  ["in figures of mathematics", inScript(0x1d7ce)],
  ["mistyped and full-width", "９９９９９９９９９９９"],
  ["with signs unseen", [...ID].join("\u200B")],
  ["in percent signs", [...ID].map((digit) => `%3${digit}`).join("")],
  ["in Base64", Buffer.from(`Kvinne ${ID} ringte`).toString("base64")],
  ["by strokes and brackets", [...ID].join("/(")],
])("an error of what was given tells no number, %s", (_how, written) => {
  expect(told(() => instant(written))).toMatch(/`[^`]*…[^`]*`/u);
});

it("an error of what was given tells it otherwise", () => {
  expect(told(() => instant("2027-02-30T08:00:00.000+01:00"))).toContain("2027-02-30T08:00:00.000+01:00");
  expect(told(() => instant("i morgen"))).toContain("`i morgen`");
});
