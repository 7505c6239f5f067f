import { describe } from "vitest";

import { classifies } from "./classifies.ts";
import { fixture } from "./fixture.ts";
import { LIBREOFFICE_CASES } from "./libreoffice-cases.ts";

describe("letters from LibreOffice", () => {
  for (const each of LIBREOFFICE_CASES) classifies(each, () => fixture(`libreoffice-${each.name}`));
});
