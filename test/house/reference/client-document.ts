import { openApiDocument } from "@sluse/service";
import openapiTS, { astToString } from "openapi-typescript";

/** Where the client keeps them. */
export const CLIENT_FILE = "packages/client/src/internal/document.ts";

const HEAD = `// Written from the service's OpenAPI document; never by hand:
// node --conditions=@sluse/source test/house/write-reference.ts

`;
/** Exports that every document gets, and that stand for nothing here. */
const OF_NOTHING = /^export type (?:webhooks|\$defs) = Record<string, never>;\n/gmu;

/** The types of the TypeScript client, drawn from the OpenAPI document. */
export async function writeClientDocument(): Promise<string> {
  const nodes = await openapiTS(JSON.stringify(openApiDocument()), { immutable: true });
  return `${HEAD}${astToString(nodes).replaceAll(OF_NOTHING, "")}`;
}
