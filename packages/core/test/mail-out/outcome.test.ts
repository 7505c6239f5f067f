import { OUTCOMES, countsAsContact } from "@sluse/core";
import { expect, it } from "vitest";

it("counts as contact unless the channel said for certain that nothing reached the person", () => {
  expect(OUTCOMES.filter(countsAsContact)).toEqual(["delivered", "unknown"]);
});
