import type { AuditEvent } from "@sluse/core";
import type { LogVerdict } from "@sluse/gate";
import { z } from "zod";

import { named } from "./components.ts";
import { count, digest, text } from "./texts.ts";
import type { Wire } from "./wire.ts";

/** An event as it was chained: whoever has the lines can follow the chain. */
interface ChainedEvent extends Readonly<
  Record<Exclude<keyof AuditEvent, "sequence" | "at" | "details">, string | null>
> {
  readonly sequence: number;
  readonly at: number;
  readonly details: object;
}

export const auditEvent: z.ZodType<ChainedEvent> = named(
  "AuditEvent",
  z.object({
    sequence: count,
    at: count,
    what: text,
    by: text.nullable(),
    project: text.nullable(),
    mailOut: text.nullable(),
    details: z.record(z.string(), z.unknown()),
    previous: text,
    hash: text,
  }),
  "What happened, who did it and when (milliseconds since 1970), each chained to the one before.",
);

const head = z.object({ sequence: count, hash: text });
export const auditHead: z.ZodType<{ readonly known?: { readonly sequence: number; readonly hash: string } }> =
  named(
    "AuditVerification",
    z.strictObject({ known: z.strictObject({ sequence: count, hash: digest }).exactOptional() }),
    "With a head of the log that was written down elsewhere, a cut end is told too.",
  );
export const auditVerdict: z.ZodType<Wire<LogVerdict>> = named(
  "AuditVerdict",
  z.union([
    z.object({ kind: z.literal("intact"), events: count, head }),
    z.object({
      kind: z.literal("broken"),
      sequence: count,
      because: z.enum(["changed", "out-of-order", "end-missing"]),
    }),
    z.object({
      kind: z.literal("contacts-changed"),
      mailOut: text.nullable(),
      wave: count.nullable(),
    }),
  ]),
);
