import { eforsk, type FoundLink } from "@sluse/core";
import * as fc from "fast-check";

import type { LinkShapesResult } from "../src/index.ts";

export const policy: (typeof eforsk)["links"] = eforsk.links;

export const linkTo = (address: string): FoundLink => ({
  address,
  from: "markup",
  place: { kind: "text", document: "brev.html", line: 1, column: 1 },
});

export const token: fc.Arbitrary<string> = fc.stringMatching(/^[A-Za-z0-9_-]{12}$/u);
export const tokens: fc.Arbitrary<string[]> = fc.uniqueArray(token, { minLength: 30, maxLength: 60 });
export const rules = ({ findings }: LinkShapesResult): string[] => findings.map(({ rule }) => rule);
