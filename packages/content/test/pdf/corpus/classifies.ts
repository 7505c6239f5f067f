import { expect, test } from "vitest";

import { checkHere } from "../support/check-here.ts";
import type { ProducedCase } from "./produced-case.ts";

/** A letter breaks the rules it must, no other, says so in whole sentences, and nothing is left unlooked at unless it cannot be read. */
export function classifies({ name, letter, breaks }: ProducedCase, make: () => Promise<Uint8Array>): void {
  test(`${name} breaks ${breaks.join(" and ") || "nothing"}`, async () => {
    const reading = await checkHere(await make(), { language: letter.language });
    expect([...new Set(reading.findings.map((finding) => finding.rule))].toSorted()).toEqual(
      breaks.toSorted(),
    );
    for (const { message } of reading.findings) {
      for (const text of [...Object.values(message.nb), ...Object.values(message.en)]) {
        expect(text).not.toMatch(/[{}]|undefined|NaN/u);
      }
    }
    const unread = breaks.some((rule) => rule === "pdf/unreadable" || rule === "pdf/encrypted");
    expect(reading.unrun.length > 0).toBe(unread);
  });
}
