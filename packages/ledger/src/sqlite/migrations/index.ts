import { first } from "./0001-first.ts";
import { contactsByClearance } from "./0002-contacts-by-clearance.ts";
import { wavesByClaim } from "./0003-waves-by-claim.ts";
import type { Migration } from "./migration.ts";

/** In order, from 1 without gaps. */
export const migrations: readonly Migration[] = [first, contactsByClearance, wavesByClaim];
export type { Migration } from "./migration.ts";
