import { instant, type StandingTerms } from "@sluse/core";
import { sampleClaimed, sampleMailOut, sampleWave } from "@sluse/testkit/ledger";
import { expect, test } from "vitest";

import { sayIn } from "../../src/words/say.ts";
import { recipientsOf, standingLine } from "../../src/words/standing-words.ts";
import { timesIn } from "../../src/words/times.ts";

const now = instant("2027-02-20T12:00:00+01:00");
const visit = { say: sayIn("nb"), language: "nb", now, times: timesIn("nb", now) } as const;
const terms: StandingTerms = { trigger: "Operert for tre måneder siden", perDay: 50, inAll: 2000 };
const { manifest } = sampleMailOut("hunt-2027-1");
const standing = { ...manifest, standing: terms };

const waves = [
  ["2027-02-19T23:59:59+01:00", 4],
  ["2027-02-20T00:00:00+01:00", 1],
  ["2027-02-20T11:00:00+01:00", 0],
].map(([at, count], index) =>
  sampleWave("hunt-2027-1", index + 1, {
    claimed: sampleClaimed(instant(String(at)), Number(count)),
  }),
);

test("a standing mail-out says how many were cleared today and in all, and its ceilings", () => {
  expect(standingLine({ manifest: standing, waves }, visit)?.replaceAll("\u{a0}", " ")).toBe(
    "Løpende: 1 klarert i dag (høyst 50), 5 i alt (høyst 2 000), til 2. mars 2027",
  );
  expect(recipientsOf({ manifest: standing }, visit)).toBe(
    "inntil 2\u{a0}000\u{a0}personer, etter hvert som de kommer",
  );
});

test("another says how many people it goes to, and nothing more", () => {
  expect(standingLine({ manifest, waves }, visit)).toBeUndefined();
  expect(recipientsOf({ manifest }, visit)).toBe("0\u{a0}personer");
});
