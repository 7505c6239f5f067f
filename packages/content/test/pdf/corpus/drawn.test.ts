import { describe } from "vitest";

import { drawnLetter } from "../support/pdf-lib-letter.ts";
import { classifies } from "./classifies.ts";
import { DRAWN_CASES } from "./drawn-cases.ts";

describe("letters drawn with pdf-lib", () => {
  for (const each of DRAWN_CASES) classifies(each, () => drawnLetter(each.letter, each.design));
});
