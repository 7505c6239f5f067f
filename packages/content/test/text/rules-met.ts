import type { Finding } from "@sluse/core";

import { EXAMPLE_CONTEXT } from "../../src/rule-pack/check-rule-pack.ts";
import { checkText } from "../../src/text/check-text.ts";
import { plainLetter } from "../../src/text/internal/plain-letter.ts";
import type { TextContext } from "../../src/text/text-context.ts";

/** Findings in a text, read as a letter of the examples. */
export const findingsIn = (text: string, context: Partial<TextContext> = {}): readonly Finding[] =>
  checkText(plainLetter("brev.txt", text), { ...EXAMPLE_CONTEXT, ...context }).findings;

/** Ids of the rules that find something in a text. */
export const rulesMet = (text: string, context: Partial<TextContext> = {}): string[] =>
  findingsIn(text, context).map(({ rule }) => rule);
