import { z } from "zod";

import { components } from "../schemas/components.ts";

export type Json = Readonly<Record<string, unknown>>;

/** Schemas as the document has them. */
export interface SchemaSource {
  /** Where a schema has a name, a reference to it. */
  of(schema: z.ZodType): Json;
  /** Every schema with a name that was asked for, and those they refer to. */
  all(): Json;
}

/** Draws JSON schemas of the wire: what may come in, and what is answered. */
export function documentSchemas(): SchemaSource {
  const named = new Map<string, Json>();
  const draw = (schema: z.ZodType): Json => {
    const {
      $schema: _,
      $defs = {},
      ...own
    } = z.toJSONSchema(schema, {
      io: "input",
      metadata: components,
      // A query comes as text, and is described as what it is read to.
      unrepresentable: "throw",
    }) as Json & { readonly $defs?: Readonly<Record<string, Json>> };
    for (const [id, each] of Object.entries($defs)) named.set(id, placed(withoutId(each)));
    return placed(own);
  };
  return {
    of(schema) {
      const name = components.get(schema)?.id;
      const drawn = draw(schema);
      if (name === undefined) return drawn;
      // One that refers to itself is drawn among the others.
      if (drawn["$ref"] !== refTo(name)) named.set(name, withoutId(drawn));
      return { $ref: refTo(name) };
    },
    all: () => Object.fromEntries([...named].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
}

const refTo = (name: string): string => `#/components/schemas/${name}`;
const withoutId = (schema: Json): Json =>
  Object.fromEntries(Object.entries(schema).filter(([key]) => key !== "id"));

/** References point to where the document keeps its schemas. */
const placed = (schema: Json): Json =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as Json;
