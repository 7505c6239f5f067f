import { first } from "./0001-first.ts";
import type { Migration } from "./migration.ts";

/** In order, from 1 without gaps. */
export const migrations: readonly Migration[] = [first];
export type { Migration } from "./migration.ts";
