import { SluseError, isSluseError, resolvePolicy, type Policy, type Project } from "@sluse/core";

import { readYaml, type YamlFile } from "./yaml/read-yaml.ts";
import type { SiteFile } from "./site-file.ts";

/** The policies of a site: the central function's floor, and what lies on it for each ordering system and project. */
export interface Policies {
  readonly floor: Policy;
  policyOf(project: Pick<Project, "id" | "orderingSystem">): Policy;
}

/**
 * Reads every policy file of a site, and checks each, also those that no project uses yet. A project's overlay is held
 * against that of its ordering system, or of every one when the site does not say which it belongs to: else the fault
 * would be met at the project's first mail-out.
 * @throws SluseError `SLUSE_POLICY_INVALID`, `SLUSE_POLICY_LOOSENS` with file, line and column, and those of reading
 * @example `const { floor } = await openPolicies(file.policy);`
 */
export async function openPolicies(site: SiteFile["policy"]): Promise<Policies> {
  const floor = await readYaml(site.floor, "values");
  const systems = await readAll(site.systems);
  const projects = await readAll(
    Object.fromEntries(Object.entries(site.projects).map(([id, { file }]) => [id, file])),
  );
  for (const overlay of [...systems.values(), ...projects.values()]) resolve([floor, overlay]);
  for (const [id, overlay] of projects) {
    const system = site.projects[id]?.system;
    for (const [name, below] of systems) {
      if (system === undefined || system === name) resolve([floor, below, overlay]);
    }
  }
  const resolved = new Map<string, Policy>();
  return {
    floor: resolve([floor]),
    policyOf({ id, orderingSystem }) {
      const layers = [floor, systems.get(orderingSystem), projects.get(id)].filter(
        (each) => each !== undefined,
      );
      const name = `${orderingSystem} ${id}`;
      const policy = resolved.get(name) ?? resolve(layers);
      resolved.set(name, policy);
      return policy;
    },
  };
}

async function readAll(paths: Readonly<Record<string, string>>): Promise<Map<string, YamlFile>> {
  const files = new Map<string, YamlFile>();
  for (const [name, path] of Object.entries(paths)) files.set(name, await readYaml(path, "values"));
  return files;
}

/** Resolves layers; an error gets the line and column of the field it names. */
function resolve(layers: readonly YamlFile[]): Policy {
  const [floor, ...overlays] = layers.map(({ path, value }) => ({ source: path, value }));
  if (!floor) throw new TypeError("a policy has at least a floor");
  try {
    return resolvePolicy(floor, ...overlays);
  } catch (error) {
    if (!isSluseError(error)) throw error;
    const file = layers.find(({ path }) => path === error.place?.file);
    if (!file) throw error;
    throw new SluseError(error.code, error.message, {
      cause: error,
      place: { ...error.place, ...file.placeOf(keysOf(error.place?.path ?? "", file.value)) },
      ...(error.mend === undefined ? {} : { mend: error.mend }),
      ...(error.nb === undefined ? {} : { nb: error.nb }),
    });
  }
}

/** The keys of a dotted path; a key may hold dots itself. */
function keysOf(path: string, value: unknown): string[] {
  if (path === "" || typeof value !== "object" || value === null) return [];
  const key = Object.keys(value).find((each) => path === each || path.startsWith(`${each}.`));
  if (key === undefined) return [];
  return [key, ...keysOf(path.slice(key.length + 1), (value as Record<string, unknown>)[key])];
}
