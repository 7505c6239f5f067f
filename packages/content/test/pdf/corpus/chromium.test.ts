import { describe } from "vitest";

import { CHROMIUM_CASES } from "./chromium-cases.ts";
import { classifies } from "./classifies.ts";
import { fixture } from "./fixture.ts";

describe("letters printed from Chromium", () => {
  for (const each of CHROMIUM_CASES) classifies(each, () => fixture(`chromium-${each.name}`));
});
