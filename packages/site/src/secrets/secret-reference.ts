import { z } from "zod";

import { text } from "../yaml/shapes.ts";

/** Where a secret is found; the secret itself never stands in a file of the configuration. */
export type SecretReference = { readonly env: string } | { readonly file: string };

export const secret: z.ZodType<SecretReference> = z.union(
  [z.strictObject({ env: text }), z.strictObject({ file: text })],
  { error: "is neither `env: <name>` nor `file: <path>`" },
);
