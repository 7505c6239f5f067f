import { PURPOSES, isSecondaryUse } from "@sluse/core";
import { expect, it } from "vitest";

it("takes every purpose but treatment for secondary use", () => {
  expect(PURPOSES.filter((purpose) => !isSecondaryUse(purpose))).toEqual(["treatment"]);
});
