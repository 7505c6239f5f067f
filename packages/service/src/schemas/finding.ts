import type { Finding, Place, TextPlace, UnrunRule } from "@sluse/core";
import type { Verdict } from "@sluse/gate";
import { z } from "zod";

import { named } from "./components.ts";
import { count, text } from "./texts.ts";
import type { Wire } from "./wire.ts";

const expectedAt = z
  .object({ template: text, passage: text.exactOptional(), line: count, column: count })
  .exactOptional();
const textPlace: z.ZodType<Wire<TextPlace>> = named(
  "TextPlace",
  z.object({
    kind: z.literal("text"),
    document: text,
    language: text.exactOptional(),
    line: count,
    column: count,
    length: count.exactOptional(),
    expectedAt,
  }),
  "Lines and columns count from 1, in UTF-16 units.",
);
const rectangle = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
const pdfPlace = named(
  "PdfPlace",
  z.object({
    kind: z.literal("pdf"),
    document: text,
    page: count.exactOptional(),
    rectangle: rectangle.exactOptional(),
    expectedAt,
  }),
);
const place: z.ZodType<Wire<Place>> = named(
  "Place",
  z.union([
    textPlace,
    pdfPlace,
    z.object({
      kind: z.literal("row"),
      file: text.exactOptional(),
      row: count,
      column: text.exactOptional(),
    }),
    z.object({ kind: z.literal("field"), path: text }),
    z.object({
      kind: z.literal("link"),
      address: text,
      text: text.exactOptional(),
      in: z.union([textPlace, pdfPlace]).exactOptional(),
    }),
    z.object({ kind: z.literal("register"), register: text }),
  ]),
);
const message = named(
  "Message",
  z.object({ title: text, what: text, why: text, mend: text }),
  "What was met, why it matters and how to mend it.",
);

/** One rule's verdict on something that was met. Never holds anything that identifies a person. */
export const finding: z.ZodType<Wire<Finding>> = named(
  "Finding",
  z.object({
    rule: text,
    severity: z.enum(["note", "warn", "hold", "refuse"]),
    places: z.array(place),
    count,
    facts: z.record(z.string(), z.union([z.string(), z.number()])),
    fingerprint: text,
    message: z.object({ nb: message, en: message }),
  }),
  "One rule's verdict on something that was met. Never holds anything that identifies a person.",
);
export const decision: z.ZodType<"release" | "hold" | "refuse"> = named(
  "Decision",
  z.enum(["release", "hold", "refuse"]),
);
export const unrunRule: z.ZodType<Wire<UnrunRule>> = named(
  "UnrunRule",
  z.object({
    rule: text,
    kind: z.enum(["could-not-run", "not-applicable"]),
    because: z.object({ nb: text, en: text }),
  }),
  "A rule that gave no verdict, and why.",
);
export const verdict: z.ZodType<Wire<Verdict>> = named(
  "Verdict",
  z.object({ decision, findings: z.array(finding) }),
);
