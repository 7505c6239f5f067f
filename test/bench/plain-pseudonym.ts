import { createHmac, type KeyObject } from "node:crypto";

import type { NationalId, Pseudonym } from "@sluse/core";

/** A pseudonym as whoever needs one would make it: what a floor takes, however the gate comes to the same. */
export const plainPseudonym = (id: NationalId, key: KeyObject): Pseudonym =>
  createHmac("sha256", key).update(id).digest().toString("hex", 0, 16) as Pseudonym;
