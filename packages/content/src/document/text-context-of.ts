import type { LetterDocument } from "@sluse/core";

import type { Template } from "../template/template.ts";
import type { TextContext } from "../text/text-context.ts";
import type { TextRule } from "../text/text-rule.ts";
import type { DocumentContext } from "./document-check.ts";

/** What the text rules ask of a mail-out. */
export function textContextOf(
  { language }: LetterDocument,
  template: Template | undefined,
  { policy, purpose, round, now, window, answerBy, spelling }: DocumentContext,
): TextContext {
  return {
    language,
    policy,
    purpose,
    round,
    now,
    window,
    part: template?.kind ?? "letter",
    ...(answerBy === undefined ? {} : { answerBy }),
    ...(spelling ? { spelling } : {}),
  };
}

/** The rules of the caller's own packs. */
export const rulesOf = ({ rulePacks = [] }: DocumentContext): TextRule[] =>
  rulePacks.flatMap(({ rules }) => rules);
