import { expect, test } from "vitest";

import { fixture } from "./corpus/fixture.ts";
import { checkHere } from "./support/check-here.ts";

test("says in plain words what was met", async () => {
  const { findings } = await checkHere(await fixture("libreoffice-comment"));
  expect(findings[0]?.message.nb.what).toBe("Filen har et notat som er festet til brevet.");
  expect(findings[0]?.message.en.what).toBe("The file has a note fastened to the letter.");
});
