import type { components, paths } from "./internal/document.ts";

/** Every route of the service, as its OpenAPI document has it. */
export type Routes = paths;

/** Everything that comes in and is answered, by its name in the document: `Schemas["Order"]`. */
export type Schemas = components["schemas"];

/** Why a request was not done (RFC 9457). */
export type Problem = Schemas["Problem"];

/** What a route came to: a value, or a problem. Nothing is thrown for a no. */
export type Answer<Value> =
  | { readonly data: Value; readonly error?: never; readonly response: Response }
  | { readonly data?: never; readonly error: Problem; readonly response: Response };
