import { first } from "./0001-first.ts";
import { roomForOutcomes } from "./0002-room-for-outcomes.ts";
import type { Migration } from "./migration.ts";

/** In order, from 1 without gaps. */
export const migrations: readonly Migration[] = [first, roomForOutcomes];
export type { Migration } from "./migration.ts";
