import { join } from "node:path";

import type { Parameters } from "recheck";

import { housePackages } from "../house/packages.ts";
import { ROOT } from "../house/repository.ts";
import { builtPatternsOf, writtenPatternsOf } from "../house/source-file.ts";

/** The checker counts steps, not time: what it finds is the same on any machine, however busy. */
export const SETTINGS: Parameters = {
  timeout: null,
  seedingTimeout: null,
  incubationTimeout: null,
  attackTimeout: null,
  attackLimit: 2_000_000,
  maxAttackStringSize: 20_000,
  maxInitialGenerationSize: 100,
  maxGenerationSize: 50,
  maxIteration: 2,
};

const sources = housePackages.flatMap((each) => each.sources);
export const written = sources.flatMap(writtenPatternsOf);
export const built = sources.flatMap(builtPatternsOf);

/** Every pattern that a module exports, also within a list. */
export async function exportedBy(path: string, name: string): Promise<readonly RegExp[]> {
  const module = (await import(join(ROOT, path))) as Readonly<Record<string, unknown>>;
  const value = module[name];
  return (Array.isArray(value) ? value : [value]).filter((each) => each instanceof RegExp);
}
