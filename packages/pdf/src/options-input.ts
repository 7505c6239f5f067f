import { LANGUAGES } from "@sluse/core";
import { bytesInput, policyInputs, readArgument } from "@sluse/core/house";
import { z } from "zod";

import type { PdfLimits } from "./pdf-limits.ts";
import type { PdfOptions } from "./pdf-reading.ts";

const limit = z.number().int().min(0).exactOptional();
/** Limits that are given; the others are `PDF_LIMITS`. */
export const limitsInput: z.ZodType<Partial<PdfLimits>> = z.strictObject({
  milliseconds: limit,
  wait: limit,
  memoryBytes: limit,
  fileBytes: limit,
  pages: limit,
  glyphsPerPage: limit,
  annotationsPerPage: limit,
  fonts: limit,
  imagePixels: limit,
} satisfies Readonly<Record<keyof PdfLimits, unknown>>);

const optionsInput: z.ZodType<PdfOptions> = z.strictObject({
  document: z.string(),
  language: z.enum(LANGUAGES),
  policy: policyInputs.content,
  severities: policyInputs.rules.exactOptional(),
  paper: z.enum(["possible", "excluded"]).exactOptional(),
  limits: limitsInput.exactOptional(),
} satisfies Readonly<Record<keyof PdfOptions, unknown>>);

/** @throws SluseError `SLUSE_ARGUMENT_INVALID` */
export const readBytes = (bytes: Uint8Array): Uint8Array => readArgument(bytesInput, bytes, "the PDF");
/** @throws SluseError `SLUSE_ARGUMENT_INVALID` */
export const readOptions = (options: PdfOptions): PdfOptions =>
  readArgument(optionsInput, options, "what is asked of the PDF");
