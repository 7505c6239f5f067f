import { z } from "zod";

import { named } from "./components.ts";
import { words } from "./texts.ts";

/** Why; who is in the token. */
export const signed: z.ZodType<{ readonly comment: string }> = named(
  "Comment",
  z.strictObject({ comment: words }),
);
