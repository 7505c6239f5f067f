import { LANGUAGES, ROUNDS, type CheckResult, type Language, type Round } from "@sluse/core";
import { readArgument } from "@sluse/core/house";
import { z } from "zod";

import { PlacedFindings } from "../../internal/placed-findings.ts";
import { parseTemplate } from "../parse-template.ts";
import { TEMPLATE_KINDS, type Template, type TemplateKind } from "../template.ts";
import { ForeignReader } from "./foreign-reader.ts";
import { readCurly } from "./read-curly.ts";
import { readGovuk } from "./read-govuk.ts";

/** Template languages of which plain variables, and nothing else, can be taken over. */
export type ForeignLanguage = "mustache" | "handlebars" | "govuk";

/** What is known of a letter that is to become a template. */
export interface ImportOptions {
  readonly from: ForeignLanguage;
  /** The foreign file's name, for findings. */
  readonly file: string;
  readonly id: string;
  readonly version: string;
  readonly language: Language;
  readonly rounds: readonly Round[];
  readonly kind: TemplateKind;
}

/** A template made of a letter, and what somebody must still see to. */
export type ImportResult = {
  /** The template file, to be saved, its slots given types, and its passages marked. */
  readonly source: string | undefined;
  readonly template: Template | undefined;
} & CheckResult;

const oneLine = z.string().regex(/^[^\p{C}]*$/u, { error: "has line breaks, or what cannot be seen" });
const optionsInput = z.strictObject({
  from: z.enum(["mustache", "handlebars", "govuk"]),
  file: z.string(),
  id: oneLine,
  version: oneLine,
  language: z.enum(LANGUAGES),
  rounds: z.array(z.enum(ROUNDS)),
  kind: z.enum(TEMPLATE_KINDS),
});

/**
 * Takes a template of another language over, when it holds plain variables only: `{{name}}`, or `((name))` as GOV.UK
 * Notify has it. Sections, helpers, partials, conditions and raw output are refused, each with its place. No foreign
 * engine runs.
 * @throws SluseError `SLUSE_ARGUMENT_INVALID`
 */
export function importTemplate(foreign: string, given: ImportOptions): ImportResult {
  const options = readArgument(optionsInput, given, "the options of an import");
  const text = readArgument(z.string(), foreign, "the template")
    .replace(/^\uFEFF/u, "")
    .replaceAll("\r\n", "\n");
  const findings = new PlacedFindings(text, options.file, options.language);
  const reader = new ForeignReader(text, findings);
  if (options.from === "govuk") readGovuk(reader);
  else readCurly(reader, options.from);
  if (findings.findings.length > 0) {
    return { source: undefined, template: undefined, findings: findings.findings, unrun: [] };
  }
  const source = fileOf(reader, options);
  return { source, ...parseTemplate(source, { file: options.file }) };
}

function fileOf({ body, slots }: ForeignReader, options: ImportOptions): string {
  const declared = [...slots].map((name) => `  ${name}: { type: text }`);
  const head = [
    `id: ${options.id}`,
    `version: ${JSON.stringify(options.version)}`,
    `language: ${options.language}`,
    `rounds: [${options.rounds.join(", ")}]`,
    `kind: ${options.kind}`,
    ...(declared.length > 0 ? ["slots:", ...declared] : []),
  ];
  return `---\n${head.join("\n")}\n---\n${body}\n`;
}
