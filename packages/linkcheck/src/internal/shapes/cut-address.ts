import { asParameter } from "../address/as-parameter.ts";

/** What may differ between letters: a slot whose value is known, or else a parameter. */
export interface Mark {
  readonly kind: "slot" | "parameter";
  readonly name: string;
}

/** An address cut into what is the same in every letter and what may differ. */
export interface CutAddress {
  /** The address with marks, `{slot}` and `{?parameter}`, in the place of what may differ. */
  readonly shape: string;
  /** What stood where the marks stand, as written in the address, by mark. */
  readonly parts: ReadonlyMap<string, string>;
}

/**
 * Cuts out the values of slots that are known, exactly and wherever they stand; and where there are none, the values of
 * all parameters, in the order of their names. The path stays as it is.
 */
export function cutAddress(
  address: string,
  tokens: readonly (readonly [slot: string, value: string])[],
): CutAddress {
  const bySlots = cutBySlots(address, tokens);
  return bySlots.parts.size > 0 ? bySlots : cutByParameters(address);
}

function cutBySlots(
  address: string,
  tokens: readonly (readonly [slot: string, value: string])[],
): CutAddress {
  let shape = address;
  const parts = new Map<string, string>();
  for (const [slot, value] of tokens) {
    if (value === "") continue;
    for (const written of new Set([value, asParameter(value)])) {
      const cut = replaceWhole(shape, written, `{${slot}}`);
      if (cut === shape) continue;
      shape = cut;
      parts.set(slot, written);
    }
  }
  return { shape, parts };
}

const PART_OF_TOKEN = /[A-Za-z0-9_]/u;

/** Replaces a value where it stands alone: a token that another begins with is not that other. */
export function replaceWhole(text: string, value: string, mark: string): string {
  let result = "";
  let from = 0;
  for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + 1)) {
    if (at < from) continue;
    const end = at + value.length;
    if (PART_OF_TOKEN.test(text[at - 1] ?? "") || PART_OF_TOKEN.test(text[end] ?? "")) continue;
    result += text.slice(from, at) + mark;
    from = end;
  }
  return result + text.slice(from);
}

/** Cuts out the values of all parameters, in the order of their names. */
export function cutByParameters(address: string): CutAddress {
  const hash = address.indexOf("#");
  const end = hash === -1 ? address.length : hash;
  const query = address.indexOf("?");
  if (query === -1 || query > end) return { shape: address, parts: new Map() };
  const pairs = address
    .slice(query + 1, end)
    .split("&")
    .map((pair): readonly [string, string] => {
      const equals = pair.indexOf("=");
      return equals === -1 ? [`?${pair}`, ""] : [`?${pair.slice(0, equals)}`, pair.slice(equals + 1)];
    })
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const names = pairs.map(([mark]) => `${mark.slice(1)}={${mark}}`).join("&");
  return { shape: `${address.slice(0, query)}?${names}${address.slice(end)}`, parts: new Map(pairs) };
}

/**
 * Cuts out what differs from an example of the same make: the same host, as many steps in the path, the same parameters.
 * `undefined` when the two are not of one make.
 */
export function cutByExample(address: string, example: string, slot: string): CutAddress | undefined {
  const own = stepsOf(address);
  const others = stepsOf(example);
  if (own.length !== others.length || own[0] !== others[0]) return undefined;
  const differing: string[] = [];
  let shape = "";
  for (const [index, step] of own.entries()) {
    const other = others[index] ?? "";
    if (step === other) {
      shape += step;
      continue;
    }
    const start = startOfStep(other);
    if (!step.startsWith(start)) return undefined;
    shape += `${start}{${slot}}`;
    differing.push(step.slice(start.length));
  }
  return { shape, parts: new Map([[slot, differing.join("~")]]) };
}

/** Cuts a whole address that comes from a slot: its path, the values of its parameters, its fragment. */
export function cutWhole(address: string, slot: string): CutAddress {
  const [, host = address, path = "", rest = "", fragment = ""] =
    /^((?:https?:\/\/)?[^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/isu.exec(address) ?? [];
  const { shape, parts } = cutByParameters(rest);
  const cut = new Map(parts);
  const isRoot = path === "" || path === "/";
  const steps = [
    ...(isRoot ? [] : path.slice(1).split("/")),
    ...(fragment === "" ? [] : [fragment.slice(1)]),
  ];
  if (steps.length > 0) cut.set(slot, steps.join("~"));
  const step = isRoot ? path : `/{${slot}}`;
  return { shape: `${host}${step}${shape}${fragment === "" ? "" : `#{${slot}}`}`, parts: cut };
}

/** Scheme and host, then each step of the path, each parameter and the fragment, with the sign before it. */
const stepsOf = (address: string): string[] =>
  address.match(/^https?:\/\/[^/?#]*|[/?#&][^/?#&]*/giu) ?? [address];

/** A step's sign, and a parameter's name. */
const startOfStep = (step: string): string => /^[?&][^=]*=?|^[/#]?/u.exec(step)?.[0] ?? "";

/** The mark a part of a cut address is kept under. */
export const parseMark = (mark: string): Mark =>
  mark.startsWith("?") ? { kind: "parameter", name: mark.slice(1) } : { kind: "slot", name: mark };

/** Puts values in the place of marks. */
export const fillShape = (shape: string, valueOf: (mark: string) => string): string =>
  shape.replaceAll(/\{([^{}]*)\}/gu, (_whole, mark: string) => valueOf(mark));
