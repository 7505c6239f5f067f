import { createFinding, type CheckResult, type Finding, type LetterDocument } from "@sluse/core";
import { digestOfBytes, groupFindings, joinResults, ofCallers, readArgument } from "@sluse/core/house";

import { checkTemplate } from "../template/check-template.ts";
import type { Template } from "../template/template.ts";
import { templateInput } from "../template/template-library.ts";
import { checkFinished } from "./check-finished.ts";
import { checkRendered } from "./check-rendered.ts";
import type { DocumentCheck, DocumentContext } from "./document-check.ts";
import { documentRules } from "./document-rules.ts";
import { readContext, readDocument } from "./read-check.ts";

/**
 * Checks one document of a mail-out: that its template is there and fit for the round, that the letter is an instance
 * of it, and every rule for text, markup and PDF. A finished letter is read and matched; one that the gate renders is
 * checked once with its shared values, and for each recipient by `renderer.check`.
 * @throws SluseError `SLUSE_ARGUMENT_INVALID`, `SLUSE_POLICY_INVALID`, `SLUSE_RULE_PACK_INVALID` for what is not asked for
 */
export async function checkDocument(
  givenDocument: LetterDocument,
  givenContext: DocumentContext,
): Promise<DocumentCheck> {
  const document = readDocument(givenDocument);
  const context = readContext(givenContext);
  const { name, language, template: reference } = document;
  const template = findTemplate(document, context);
  const about = {
    name,
    language,
    digest: digestOf(document, template),
    templateId: reference.id,
    templateVersion: template?.version ?? reference.version ?? "unknown",
    templateDigest: template?.digest ?? digestOfBytes(new Uint8Array()),
  };
  const results: CheckResult[] = [
    { findings: template ? checkRound(template, document, context) : [unknown(document)], unrun: [] },
  ];
  if (template) results.push(checkTemplate(template, context.policy.content.requiredPassages));

  const { letter, renderer, ...rest } =
    document.kind === "finished"
      ? { ...(await checkFinished(document, template, context)), renderer: undefined }
      : checkRendered(document, template, context);
  const { findings, unrun } = joinResults([...results, rest]);
  return { ...about, findings: groupFindings(findings), unrun, letter, ...(renderer ? { renderer } : {}) };
}

function findTemplate(
  { template, language }: LetterDocument,
  { templates }: DocumentContext,
): Template | undefined {
  let found: unknown;
  try {
    found = templates.find(template, language);
  } catch (error) {
    throw ofCallers("the template library", error);
  }
  return readArgument(templateInput.optional(), found, "what the template library found");
}

function digestOf(document: LetterDocument, template: Template | undefined): DocumentCheck["digest"] {
  if (document.kind === "finished") return digestOfBytes(document.bytes);
  const values = Object.entries(document.values).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const canonical = JSON.stringify([template?.digest ?? null, values]);
  return digestOfBytes(new TextEncoder().encode(canonical));
}

function unknown({ name, language, template }: LetterDocument): Finding {
  return createFinding(documentRules["text/template-unknown"], {
    place: { kind: "text", document: name, language, line: 1, column: 1 },
    facts: { template: template.id, version: template.version ?? "—", language },
  });
}

function checkRound(
  template: Template,
  { name, language }: LetterDocument,
  { round }: DocumentContext,
): Finding[] {
  if (template.rounds.includes(round)) return [];
  return [
    createFinding(documentRules["text/template-round"], {
      place: { kind: "text", document: name, language, line: 1, column: 1 },
      facts: { template: template.id, rounds: template.rounds.join(", "), round },
    }),
  ];
}
