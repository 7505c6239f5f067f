import type { Recipient } from "@sluse/core";
import type { z } from "zod";

/** How a body comes in. */
export type BodyShape<Body> =
  /** With letters it may be as large as an order. */
  | { readonly kind: "json"; readonly schema: z.ZodType<Body>; readonly holds?: "letters" }
  /**
   * Recipients as NDJSON or CSV, read lazily, and as JSON where they are few. With `first`, an order comes with them: as the
   * first line, or as a part of a form beside the CSV.
   */
  | {
      readonly kind: "rows";
      readonly row: z.ZodType;
      readonly first?: z.ZodType<Body>;
      readonly json: z.ZodType<{ readonly order?: Body; readonly recipients: readonly unknown[] }>;
    }
  | { readonly kind: "none" };

/** Rows of a body, as they are read: each is the gate's to judge. */
export type Rows = Iterable<Recipient> | AsyncIterable<Recipient>;
