import {
  array,
  base64String,
  constant,
  constantFrom,
  date,
  dictionary,
  integer,
  jsonValue,
  nat,
  oneof,
  record,
  string,
  stringMatching,
  tuple,
  type Arbitrary,
} from "fast-check";

/** A JSON schema, as far as the document uses its words. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly type?: string;
  readonly format?: string;
  readonly contentEncoding?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
}
export type Named = Readonly<Record<string, JsonSchema>>;

const MILLENNIUM = { min: new Date("2020-01-01"), max: new Date("2090-01-01"), noInvalidDate: true };

/** Values that a schema describes. */
export function described(schema: JsonSchema, named: Named): Arbitrary<unknown> {
  if (schema.$ref !== undefined) return described(named[schema.$ref.split("/").at(-1) ?? ""] ?? {}, named);
  if ("const" in schema) return constant(schema.const);
  if (schema.enum) return constantFrom(...schema.enum);
  const members = schema.anyOf ?? schema.oneOf;
  if (members) return oneof(...members.map((each) => described(each, named)));
  switch (schema.type) {
    case "string":
      return textOf(schema);
    case "integer":
    case "number":
      return integer({
        min: Math.max(schema.minimum ?? 0, -(2 ** 31)),
        max: Math.min(schema.maximum ?? 1e6, 1e6),
      });
    case "boolean":
      return constantFrom(true, false);
    case "null":
      return constant(null);
    case "array":
      return array(described(schema.items ?? {}, named), {
        minLength: schema.minItems ?? 0,
        maxLength: (schema.minItems ?? 0) + 2,
      });
    case "object":
      return objectOf(schema, named);
    default:
      return jsonValue();
  }
}

function textOf({
  format,
  contentEncoding,
  pattern,
  minLength = 0,
  maxLength = 40,
}: JsonSchema): Arbitrary<string> {
  if (format === "date-time") return date(MILLENNIUM).map((at) => at.toISOString());
  if (contentEncoding === "base64") return base64String();
  if (pattern !== undefined) return stringMatching(new RegExp(pattern, "u"));
  return string({ minLength, maxLength: Math.min(maxLength, 60), unit: "binary" });
}

function objectOf(schema: JsonSchema, named: Named): Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties } = schema;
  if (typeof additionalProperties === "object" && required.length === 0)
    return dictionary(string({ maxLength: 8 }), described(additionalProperties, named), { maxKeys: 3 });
  const fields = Object.entries(properties).map(([key, each]) => [key, described(each, named)] as const);
  return record(Object.fromEntries(fields), { requiredKeys: [...required] });
}

const NASTY: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  2 ** 53,
  "",
  "\u0000",
  "\ud800",
  "__proto__",
  "../..",
  "13097248022",
  " 130972 48022",
  "'; drop table contact; --",
  [],
  {},
  [[]],
  { length: -1 },
  "a".repeat(20_000),
];
const KEYS = ["__proto__", "constructor", "toString", "extra", "by", "id", "13097248022"];

/** The same with one place changed, a key added, or one taken away. */
export const spoilt = (values: Arbitrary<unknown>): Arbitrary<unknown> =>
  tuple(
    values,
    nat(),
    constantFrom(...NASTY),
    constantFrom("change", "add", "remove"),
    constantFrom(...KEYS),
  ).map(([made, at, nasty, how, key]) => spoil(made, { at, nasty, how, key }));

interface Spoiling {
  readonly at: number;
  readonly nasty: unknown;
  readonly how: string;
  readonly key: string;
}

function spoil(made: unknown, { at, nasty, how, key }: Spoiling): unknown {
  const root: Record<string, unknown> = { made: structuredClone(made) };
  const places: [Record<string, unknown>, string][] = [];
  const walk = (node: Record<string, unknown>): void => {
    for (const [name, each] of Object.entries(node)) {
      places.push([node, name]);
      if (typeof each === "object" && each !== null) walk(each as Record<string, unknown>);
    }
  };
  walk(root);
  const [parent, name] = places[at % places.length] ?? [root, "made"];
  const target = parent[name];
  if (how === "remove") Reflect.deleteProperty(parent, name);
  else if (how === "add" && typeof target === "object" && target !== null)
    Object.defineProperty(target, key, {
      value: nasty,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  else parent[name] = nasty;
  return root["made"];
}
