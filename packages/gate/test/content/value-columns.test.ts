import { expect, test } from "vitest";

import { personalOrder, personalTemplates, withTokens } from "../internal/personal-letters.ts";
import { openWorld } from "../internal/world.ts";

test("a name that was filled down a column holds the order, and is not repeated", async () => {
  const { gate } = await openWorld({ templates: personalTemplates("Hilsen oss.") });
  const report = await gate.submit(personalOrder(withTokens(60, () => ({ navn: "Kåre Øy" }))));
  expect(report.decision).toBe("hold");
  expect(report.findings).toMatchObject([
    { rule: "text/value-repeated", places: [{ kind: "field", path: "recipients.navn" }] },
  ]);
  expect(JSON.stringify(report)).not.toContain("Kåre");
});
