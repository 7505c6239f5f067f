import type { Stop } from "@sluse/core";
import type { OpenUnderStop, Stopped, Withdrawn } from "@sluse/gate";
import { z } from "zod";

import { named } from "./components.ts";
import { decision, finding } from "./finding.ts";
import { count, id, text, words } from "./texts.ts";
import type { Wire } from "./wire.ts";

const only = z.enum(["letter", "form"]).exactOptional();
const yes = z.literal(true);

export const stop: z.ZodType<Wire<Stop>> = named(
  "Stop",
  z.object({
    id: text,
    scope: z.union([
      z.object({ kind: z.literal("global") }),
      z.object({ kind: z.literal("system"), system: text, only }),
      z.object({ kind: z.literal("project"), project: text, only }),
      z.object({ kind: z.literal("mail-out"), mailOut: text }),
    ]),
    by: text,
    at: text,
    reason: text,
    liftedBy: z.enum(["superuser", "central-function"]),
    opened: z.array(
      z.object({
        project: text,
        by: text,
        at: text,
        comment: text,
        checked: z.object({ proofRead: yes, purpose: yes, sender: yes, links: yes }),
      }),
    ),
  }),
  "Lifted by its name: of two over the same mail-outs, lifting one leaves the other.",
);

const reach = {
  voided: count.exactOptional(),
  begunAndBeyondRecall: count.exactOptional(),
  waves: z.array(z.object({ mailOut: text, wave: count, voided: count, begunAndBeyondRecall: count })),
};

export const withdrawn: z.ZodType<Wire<Withdrawn>> = named(
  "Withdrawn",
  z.object({ decision, findings: z.array(finding), ...reach }),
  "`voided`: clearances that nobody had begun; `begunAndBeyondRecall`: clearances that were begun, and may leave yet; both wave by wave.",
);

export const stopped: z.ZodType<Wire<Stopped>> = named(
  "Stopped",
  z.object({
    decision,
    findings: z.array(finding),
    stop: text.exactOptional(),
    holds: z.array(text),
    ...reach,
  }),
  "`stop` is the name it is lifted by; a person's stop has none. `holds`: mail-outs under way; `voided`: clearances that nobody had begun; `begunAndBeyondRecall`: clearances that were begun, and may leave yet.",
);

const looked = z.boolean().exactOptional();
export const opening: z.ZodType<Omit<OpenUnderStop, "by">> = named(
  "OpeningUnderStop",
  z.strictObject({
    project: id,
    comment: words,
    checked: z.strictObject({ proofRead: looked, purpose: looked, sender: looked, links: looked }),
  }),
  "What was looked at: all four, or the project is not opened.",
);
