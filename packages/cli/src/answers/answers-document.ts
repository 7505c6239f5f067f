import { openApiDocument } from "@sluse/service";

import { ANSWERS, ANSWERS_VERSION, FAILED, SENTENCE, type Schema } from "./answers.ts";

/** Where the document is read by anybody. */
const ADDRESS = "https://github.com/sluse/sluse/blob/main/packages/cli/answers.schema.json";

/**
 * JSON Schema (2020-12) of what every command answers with `--json`: `#/$defs/sluse submit`, and `#/$defs/error` for what could
 * not be done. What the service has too is as the service has it.
 */
export function answersDocument(): Schema {
  const { components } = openApiDocument() as { readonly components: { readonly schemas: object } };
  const shared = JSON.parse(
    JSON.stringify(components.schemas).replaceAll("#/components/schemas/", "#/$defs/"),
  ) as Schema;
  const commands = Object.entries(ANSWERS).map(([words, schema]) => [`sluse ${words}`, schema] as const);
  const defs = reachedFrom({ ...shared, Sentence: SENTENCE }, [
    ...commands.map(([, schema]) => schema),
    FAILED,
  ]);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `${ADDRESS}?version=${ANSWERS_VERSION}`,
    title: "What `sluse <command> --json` answers",
    $defs: { ...Object.fromEntries(commands), error: FAILED, ...defs },
  };
}

/** What some schemas name, and what that names in turn. */
function reachedFrom(all: Schema, from: readonly Schema[]): Schema {
  const reached: Record<string, unknown> = {};
  const waiting: unknown[] = [...from];
  for (const schema of waiting)
    for (const [, name = ""] of JSON.stringify(schema).matchAll(/"#\/\$defs\/([^"]+)"/gu)) {
      if (name in reached) continue;
      reached[name] = all[name];
      waiting.push(all[name]);
    }
  return reached;
}
