import { expect, test } from "vitest";

import { fixture } from "./corpus/fixture.ts";
import { TAMPERED_CASES } from "./corpus/tampered-cases.ts";
import { checkHere } from "./support/check-here.ts";
import { tampered } from "./support/tamper.ts";

test("every message is whole, in both languages, whatever was met", async () => {
  const clean = await fixture("chromium-clean-nb");
  for (const { change } of TAMPERED_CASES) {
    const { findings } = await checkHere(await tampered(clean, change));
    for (const { message } of findings) {
      for (const text of [...Object.values(message.nb), ...Object.values(message.en)]) {
        expect(text).not.toMatch(/[{}]|undefined|NaN/u);
      }
    }
  }
});

test("says in plain words what was met", async () => {
  const { findings } = await checkHere(await fixture("libreoffice-comment"));
  expect(findings[0]?.message.nb.what).toBe("Filen har et notat som er festet til brevet.");
  expect(findings[0]?.message.en.what).toBe("The file has a note fastened to the letter.");
});
