import {
  LANGUAGES,
  ROUNDS,
  momentInput,
  parseInput,
  parsePolicy,
  type LetterDocument,
  type PdfReader,
  type Policy,
} from "@sluse/core";
import { readWith, withFunctions } from "@sluse/core/house";
import { z } from "zod";

import { readRulePack, type RulePack } from "../rule-pack/rule-pack.ts";
import type { TemplateLibrary } from "../template/template-library.ts";
import type { SpellingAdapter } from "../text/wording/spelling-adapter.ts";
import { TYPOGRAPHIC_DIFFERENCES } from "../typography/typography.ts";
import type { DocumentContext } from "./document-check.ts";

const template = z.strictObject({ id: z.string(), version: z.string().optional() });
const language = z.enum(LANGUAGES);
const documentInput = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("finished"),
    name: z.string(),
    language,
    format: z.enum(["text", "markdown", "html", "pdf"]),
    bytes: z.instanceof(Uint8Array, { error: "is no bytes" }),
    template,
  }),
  z.strictObject({
    kind: z.literal("rendered"),
    name: z.string(),
    language,
    template,
    values: z.record(z.string(), z.string()),
  }),
]);

const contextInput = z.strictObject({
  templates: withFunctions<TemplateLibrary>("template library", "find"),
  policy: readWith<Policy, Policy>(parsePolicy),
  // A project's row of an older version may have one that nobody knows, and is bound by every limit there is.
  purpose: z.string().min(1).max(200),
  round: z.enum(ROUNDS),
  now: momentInput,
  window: z.strictObject({ from: momentInput, until: momentInput }),
  answerBy: momentInput.optional(),
  paperPossible: z.boolean(),
  pdf: withFunctions<PdfReader>("reader of PDFs", "check").optional(),
  spelling: withFunctions<SpellingAdapter>("dictionary", "check").optional(),
  rulePacks: z.array(readWith<RulePack, RulePack>(readRulePack)).optional(),
  counted: z.array(z.enum(TYPOGRAPHIC_DIFFERENCES as [string, ...string[]])).optional(),
});

/** @throws SluseError `SLUSE_ARGUMENT_INVALID`, or that of a policy or a pack of rules that is none */
export function readDocument(given: LetterDocument): LetterDocument {
  const read: unknown = parseInput(documentInput, given, {
    what: "the document",
    code: "SLUSE_ARGUMENT_INVALID",
  });
  return read as LetterDocument;
}

/** @throws SluseError as {@link readDocument} */
export function readContext(given: DocumentContext): DocumentContext {
  const read: unknown = parseInput(contextInput, given, {
    what: "what is known of the mail-out",
    code: "SLUSE_ARGUMENT_INVALID",
  });
  return read as DocumentContext;
}
