import type { JsonSchema, Named } from "./json-of-schema.ts";

/** A value with everything that a schema describes in it, and what is known to be taken instead of what is made up. */
export function fullest(schema: JsonSchema, named: Named, known: unknown): unknown {
  if (schema.$ref !== undefined)
    return fullest(named[schema.$ref.split("/").at(-1) ?? ""] ?? {}, named, known);
  const members = schema.anyOf ?? schema.oneOf;
  if (members) return fullest(members.find((each) => fits(each, named, known)) ?? {}, named, known);
  if (schema.type === "array") {
    const items = Array.isArray(known) && known.length > 0 ? known : [undefined];
    return items.map((each) => fullest(schema.items ?? {}, named, each));
  }
  if (schema.type === "object") return fullestObject(schema, named, isObject(known) ? known : {});
  if (known !== undefined) return known;
  if ("const" in schema) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.format === "date-time") return "2027-05-01T10:00:00+02:00";
  if (schema.type === "string") return schema.pattern?.includes("{64}") ? "a".repeat(64) : "prove";
  return schema.type === "boolean" ? true : (schema.minimum ?? 0);
}

function fullestObject(
  { properties = {}, additionalProperties }: JsonSchema,
  named: Named,
  known: Readonly<Record<string, unknown>>,
): unknown {
  const made = Object.entries(properties).map(
    ([key, each]) => [key, fullest(each, named, known[key])] as const,
  );
  if (typeof additionalProperties !== "object") return Object.fromEntries(made);
  const [first] = Object.values(known);
  return { ...known, felt: fullest(additionalProperties, named, first) };
}

/** Whether a member of a union is the one that a known value is of; without one, any is. */
function fits(schema: JsonSchema, named: Named, known: unknown): boolean {
  if (schema.$ref !== undefined) return fits(named[schema.$ref.split("/").at(-1) ?? ""] ?? {}, named, known);
  if (known === undefined) return true;
  if ("const" in schema) return schema.const === known;
  if (schema.type === "object") {
    if (!isObject(known)) return false;
    const { properties = {}, required = [] } = schema;
    const kind = properties["kind"];
    if (kind && "const" in kind && kind.const !== known["kind"]) return false;
    return required.every((key) => key in known);
  }
  if (schema.type === "array") return Array.isArray(known);
  return typeof known === "string";
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A place of a body, as one reads it, and the body with a text there. */
export interface Place {
  readonly name: string;
  write(text: string): unknown;
}

/** Every text of a body, every name of a field that the caller makes up, and a field that nobody described. */
export function placesOf(body: unknown): Place[] {
  const places: Place[] = [];
  const walk = (node: unknown, path: readonly string[]): void => {
    if (typeof node === "string")
      places.push({ name: path.join("."), write: (text) => put(body, path, text) });
    if (typeof node !== "object" || node === null) return;
    for (const [key, each] of Object.entries(node)) walk(each, [...path, key]);
    if (Array.isArray(node)) return;
    places.push({ name: [...path, "(a key)"].join("."), write: (text) => put(body, [...path, text], "1") });
    if ("felt" in node)
      places.push({
        name: [...path, "felt (its key)"].join("."),
        write: (text) => renamed(body, path, text),
      });
  };
  walk(body, []);
  return places;
}

function put(body: unknown, path: readonly string[], text: string): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return text;
  if (Array.isArray(body)) return body.map((each, at) => (String(at) === key ? put(each, rest, text) : each));
  const node = body as Readonly<Record<string, unknown>>;
  return { ...node, [key]: put(node[key], rest, text) };
}

function renamed(body: unknown, path: readonly string[], text: string): unknown {
  const [key, ...rest] = path;
  if (key === undefined) {
    const { felt, ...others } = body as Readonly<Record<string, unknown>>;
    return { ...others, [text]: felt };
  }
  if (Array.isArray(body))
    return body.map((each, at) => (String(at) === key ? renamed(each, rest, text) : each));
  const node = body as Readonly<Record<string, unknown>>;
  return { ...node, [key]: renamed(node[key], rest, text) };
}

const FULL_WIDTH = 0xff10 - 0x30;
/** How people write a number, and how programs do. */
export const SPELLINGS: Readonly<Record<string, (id: string) => string>> = {
  plain: (id) => id,
  "in a sentence": (id) => `Kvinne født, ${id}, ringte`,
  spaced: (id) => `${id.slice(0, 6)} ${id.slice(6)}`,
  dashed: (id) => `sak-${id.slice(0, 6)}-${id.slice(6)}`,
  "digit by digit": (id) => [...id].join(" "),
  "full-width": (id) =>
    [...id].map((digit) => String.fromCodePoint(digit.charCodeAt(0) + FULL_WIDTH)).join(""),
  "percent signs": (id) => [...id].map((digit) => `%3${digit}`).join(""),
  "with signs unseen": (id) => [...id].join("\u200b"),
  /** Where a digest, a fingerprint or a clearance is asked for. */
  "as a digest": (id) => id.padEnd(64, "a"),
  "as a fingerprint": (id) => id.padEnd(16, "a"),
  "as a clearance": (id) => `m${id}/1`,
  "in base64": (id) => Buffer.from(`Kvinne ${id} ringte`).toString("base64"),
};

/** The same text however a number in it was written: so that one plain number is looked for. */
export function laidBare(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString("utf8");
  const inside = [...text.matchAll(/[A-Za-z0-9+/]{16,}={0,2}/gu)].map(([each]) =>
    Buffer.from(each, "base64").toString("utf8"),
  );
  return [text, ...inside]
    .map((each) =>
      each
        .replaceAll(/%3([0-9])/gu, "$1")
        .normalize("NFKC")
        .replaceAll(/(?<=\d)[\s\p{P}\p{S}\u200b]{1,4}(?=\d)/gu, ""),
    )
    .join("\n");
}
