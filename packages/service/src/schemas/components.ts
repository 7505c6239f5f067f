import { z } from "zod";

interface Component {
  readonly id: string;
  readonly description?: string;
}

const registry = z.registry<Component>();

/** Schemas that the document has by name. */
export const components: z.core.$ZodRegistry<Component> = registry;

/** Gives a schema a name in the document; where it is used, the document refers to it. */
export function named<Schema extends z.ZodType>(id: string, schema: Schema, description?: string): Schema {
  registry.add(schema, { id, ...(description === undefined ? {} : { description }) });
  return schema;
}
