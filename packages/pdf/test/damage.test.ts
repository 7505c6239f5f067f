import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";

import { fixture } from "./corpus/fixture.ts";
import { checkHere } from "./support/check-here.ts";

const clean = fc.constantFrom("libreoffice-clean-nb", "chromium-clean-nb");

test.prop([clean, fc.double({ min: 0, max: 0.98, noNaN: true })], { numRuns: 25 })(
  "a letter that was cut short is refused",
  async (name, share) => {
    const bytes = await fixture(name);
    const { findings, letter } = await checkHere(bytes.slice(0, Math.floor(share * bytes.length)));
    expect(findings.map((finding) => finding.rule)).toContain("pdf/unreadable");
    expect(letter).toBeUndefined();
  },
);

test.prop([clean, fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 12 })], { numRuns: 40 })(
  "a letter with some bytes changed is read or refused, never an error",
  async (name, at, change) => {
    const bytes = await fixture(name);
    bytes.set(change, at % (bytes.length - change.length));
    const { findings, letter } = await checkHere(bytes);
    if (!letter) expect(findings.some(({ severity }) => severity === "refuse")).toBe(true);
  },
);
