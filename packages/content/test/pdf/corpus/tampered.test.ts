import { describe } from "vitest";

import { nb } from "../support/letters.ts";
import { tampered } from "../support/tamper.ts";
import { classifies } from "./classifies.ts";
import { fixture } from "./fixture.ts";
import { CLEAN_FIXTURES, TAMPERED_CASES } from "./tampered-cases.ts";

for (const clean of CLEAN_FIXTURES) {
  describe(`what an editor does to ${clean}`, () => {
    for (const { name, change, breaks } of TAMPERED_CASES) {
      classifies({ name, letter: nb, breaks }, async () => tampered(await fixture(clean), change));
    }
  });
}
