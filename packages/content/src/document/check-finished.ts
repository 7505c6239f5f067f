import {
  NOTHING_FOUND,
  createFinding,
  type CheckResult,
  type Finding,
  type FinishedDocument,
  type LetterText,
  type UnrunRule,
} from "@sluse/core";
import { joinResults } from "@sluse/core/house";

import { checkMarkup } from "../markup/check-markup.ts";
import { matchLetter } from "../match/match-letter.ts";
import { readLetter } from "../read/read-letter.ts";
import type { Template } from "../template/template.ts";
import { checkText } from "../text/check-text.ts";
import type { DocumentContext } from "./document-check.ts";
import { documentRules } from "./document-rules.ts";
import { hiddenLinks } from "./hidden-links.ts";
import { rulesOf, textContextOf } from "./text-context-of.ts";

/** Reads a finished document, matches it against its template, and runs every rule over it. */
export async function checkFinished(
  document: FinishedDocument,
  template: Template | undefined,
  context: DocumentContext,
): Promise<CheckResult & { readonly letter: LetterText | undefined }> {
  const { policy, pdf } = context;
  const read = await readLetter(document, {
    policy: policy.content,
    severities: policy.rules,
    paper: context.paperPossible ? "possible" : "excluded",
    ...(pdf && { pdf }),
  });
  const { letter } = read;
  if (!letter) return { ...read, unrun: [...read.unrun, UNREAD] };
  const results: CheckResult[] = [
    read,
    checkText(letter, textContextOf(document, template, context), rulesOf(context)),
    read.markup ? checkMarkup(read.markup, context.policy) : NOTHING_FOUND,
  ];
  if (template) {
    const { findings } = matchLetter(letter, template, context.counted ? { counted: context.counted } : {});
    const personal = personalSlots(document, template);
    results.push({ findings: [...findings, ...hiddenLinks(letter), ...personal], unrun: [] });
  }
  return { ...joinResults(results), letter };
}

/**
 * A finished letter is the same for everyone, so it may be of no template with a name, a number or an address of the
 * recipient's own. Such slots stand in passages that every letter has.
 */
const personalSlots = ({ name, language }: FinishedDocument, template: Template): Finding[] =>
  [...template.slots.values()]
    .filter(({ reach }) => reach === "recipient")
    .map(({ name: slot }) =>
      createFinding(documentRules["text/slot-personal"], {
        place: { kind: "text", document: name, language, line: 1, column: 1 },
        facts: { slot },
      }),
    );

/** No rule for texts, and no template, has seen a letter that could not be read; one that says so holds it. */
const UNREAD: UnrunRule = {
  rule: "text/template-mismatch",
  kind: "could-not-run",
  because: { nb: "brevet kunne ikke leses", en: "the letter could not be read" },
};
