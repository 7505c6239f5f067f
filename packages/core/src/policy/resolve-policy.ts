import { z } from "zod";

import { nearestName } from "../doors/nearest-name.ts";
import { keysOf, readArgument } from "../doors/parse-input.ts";
import { readOnce } from "../doors/read-once.ts";
import { tellableKeys } from "../doors/tellable-keys.ts";
import { SluseError } from "../errors/sluse-error.ts";
import type { Policy } from "./policy.ts";
import { layerSchema } from "./policy-schema.ts";
import { eforsk, strict } from "./presets.ts";
import { tightness, type Tightness } from "./tightness.ts";

/** One layer, and where it comes from: a file name, for errors. */
export interface PolicyLayer {
  readonly source: string;
  /** As read from YAML or JSON; checked here. */
  readonly value: unknown;
}

type Tree = Readonly<Record<string, unknown>>;

/**
 * The policy that holds when layers lie on each other: first the central function's floor, which names the preset it
 * `extends` and may change it freely, then one overlay each for ordering system and project, which may only tighten.
 * @throws SluseError `SLUSE_POLICY_INVALID` for an unknown key, a value that does not fit, or contacts that would be
 *   deleted while a limit still counts them
 * @throws SluseError `SLUSE_POLICY_LOOSENS` when an overlay loosens; names both places
 */
export function resolvePolicy(floor: PolicyLayer, ...overlays: readonly PolicyLayer[]): Policy {
  return layered(...readArgument(layersInput, [floor, ...overlays], "the layers of a policy"));
}

function layered(floor: ReadLayer, ...overlays: readonly ReadLayer[]): Policy {
  const base = parseLayer(floor);
  const preset = base["extends"] === "strict" ? strict : eforsk;
  let policy = merge(preset as unknown as Tree, withoutExtends(base)) as unknown as Policy;
  assertRemembers(policy, floor.source);
  let below = floor.source;
  for (const overlay of overlays) {
    const value = parseLayer(overlay);
    if (value["extends"] !== undefined) {
      throw new SluseError("SLUSE_POLICY_INVALID", `\`extends\` in ${overlay.source} is for the floor only`, {
        place: { file: overlay.source, path: "extends" },
        nb: `\`extends\` i ${overlay.source} er bare for grunnreglene`,
      });
    }
    policy = tighten(policy as unknown as Tree, value, tightness, {
      below,
      overlay: overlay.source,
      path: "",
    }) as unknown as Policy;
    assertRemembers(policy, overlay.source);
    below = `${below} and ${overlay.source}`;
  }
  return policy;
}

/** Judged here: what reading runs into, a getter that throws included, is a fault of what was given. */
const layerInput = z
  .strictObject({ source: z.string(), value: z.unknown() })
  .transform(({ source, value }) => {
    const { data, error } = layerSchema.safeParse(value);
    // Read here: an issue says what it met only when it is asked, and what it met may throw then.
    return { source, value, layer: data, issue: error?.issues[0] };
  });
/** Copies: what is looked at for a lost key is what was parsed. */
const layersInput = readOnce(z.tuple([layerInput], layerInput));
type ReadLayer = z.infer<typeof layerInput>;

function parseLayer({ source, value, layer, issue }: ReadLayer): Tree {
  if (layer) {
    const way = lostKey(value, []);
    if (way === undefined) return layer;
    const lost = tellableKeys(way).join(".");
    throw new SluseError("SLUSE_POLICY_INVALID", `\`${lost}\` in ${source}: is there without a value`, {
      place: { file: source, path: lost },
      nb: `\`${lost}\` i ${source} står der uten verdi`,
    });
  }
  const keys = issue?.code === "unrecognized_keys" ? issue.keys : [];
  const path = tellableKeys([...(issue?.path ?? []), ...keys.slice(0, 1)]).join(".");
  const what =
    keys.length > 0 ? "is not a key of a policy" : (issue?.message ?? "does not fit").toLowerCase();
  const near = keys[0] === undefined ? undefined : nearestName(keys[0], [...keysOf(layerSchema)]);
  throw new SluseError("SLUSE_POLICY_INVALID", `\`${path || "the file"}\` in ${source}: ${what}`, {
    place: { file: source, path },
    ...(near === undefined ? {} : { mend: `write \`${near}\`, if that is what was meant` }),
    ...(keys.length > 0 ? { nb: `\`${path}\` i ${source} er ikke et felt i regler` } : {}),
  });
}

/** A key that the schema passes over: set to `undefined`, or named so that no object keeps it. Its guard would be gone. */
function lostKey(value: unknown, way: readonly string[]): readonly string[] | undefined {
  if (!isTree(value)) return undefined;
  for (const [key, below] of Object.entries(value)) {
    const here = [...way, key];
    if (below === undefined || key === "__proto__") return here;
    const lost = lostKey(below, here);
    if (lost !== undefined) return lost;
  }
  return undefined;
}

/** A limit cannot count contacts that are deleted before its window ends. */
function assertRemembers({ limits, retention }: Policy, source: string): void {
  const longest = Math.max(...Object.values(limits).map(({ days }) => days ?? 0));
  if (retention.contactDays >= longest) return;
  throw new SluseError(
    "SLUSE_POLICY_INVALID",
    `\`retention.contactDays\` is \`${retention.contactDays}\` in ${source}, and a limit looks back \`${longest}\` days`,
    {
      place: { file: source, path: "retention.contactDays" },
      nb: `\`retention.contactDays\` er \`${retention.contactDays}\` i ${source}, og en sendegrense ser \`${longest}\` dager tilbake`,
    },
  );
}

function withoutExtends(layer: Tree): Tree {
  const { extends: _preset, ...rest } = layer;
  return rest;
}

const isTree = (value: unknown): value is Tree =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The floor over its preset: limits and required registers by name, each limit whole, everything else field by field. */
function merge(base: Tree, layer: Tree): Tree {
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(layer)) {
    const below = merged[key];
    merged[key] = isTree(below) && isTree(value) && !isWhole(value) ? merge(below, value) : value;
  }
  return merged;
}

/** A mandate and a limit are written whole: what the preset had of it, its title too, may be untrue of the new one. */
const isWhole = (value: Tree): boolean => "kind" in value || "rounds" in value;

interface Layers {
  readonly below: string;
  readonly overlay: string;
  readonly path: string;
}

function tighten(base: Tree, overlay: Tree, rules: Tree, layers: Layers): Tree {
  const result: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(overlay)) {
    const rule = rules[key];
    const path = layers.path === "" ? key : `${layers.path}.${key}`;
    if (isTightness(rule)) result[key] = combine(rule, base[key], value, { ...layers, path });
    else result[key] = tighten(base[key] as Tree, value as Tree, rule as Tree, { ...layers, path });
  }
  return result;
}

const isTightness = (rule: unknown): rule is Tightness<unknown> =>
  isTree(rule) && typeof rule["isTighter"] === "function";

function combine(rule: Tightness<unknown>, base: unknown, overlay: unknown, layers: Layers): unknown {
  if (!rule.isTighter(base, overlay)) {
    throw new SluseError(
      "SLUSE_POLICY_LOOSENS",
      `\`${layers.path}\` is ${show(overlay)} in ${layers.overlay}, and must be ${rule.relation.en} ${show(base)} of ${layers.below}`,
      {
        place: { file: layers.overlay, path: layers.path },
        nb: `\`${layers.path}\` er ${show(overlay)} i ${layers.overlay}, og skal være ${rule.relation.nb} ${show(base)} i ${layers.below}`,
      },
    );
  }
  return rule.combine ? rule.combine(base, overlay) : overlay;
}

const show = (value: unknown): string => `\`${JSON.stringify(value)}\``;
