import {
  createFinding,
  type CheckResult,
  type FinishedDocument,
  type LetterText,
  type Rule,
} from "@sluse/core";

import { ReadingText } from "../internal/reading-text.ts";
import { decodeBytes } from "./decode-bytes.ts";
import { DEEPEST, flattenHtml } from "./flatten-html.ts";
import { flattenMarkdown } from "./flatten-markdown.ts";
import { readRules } from "./read-rules.ts";
import { sourceLetter, type DocumentName, type MetLink } from "./source-letter.ts";
import { isIntricate } from "./is-intricate.ts";

/** A letter as it is read; there only when it could be read whole. */
export type ReadLetter = { readonly letter: LetterText | undefined } & CheckResult;

/** Largest text, Markdown or HTML document: some forty pages. */
export const MOST_BYTES = 200_000;

type SourceFormat = "text" | "markdown" | "html";

/** Reads a document in plain text, Markdown or HTML. A PDF is read by `readPdf`. */
export function readSource(document: FinishedDocument & { readonly format: SourceFormat }): ReadLetter {
  const { name, language, bytes, format } = document;
  const named: DocumentName = { document: name, language };
  const fault = (rule: Rule, facts: Readonly<Record<string, number>> = {}): ReadLetter => {
    const place = { kind: "text", document: name, language, line: 1, column: 1 } as const;
    return { letter: undefined, findings: [createFinding(rule, { place, facts, same: name })], unrun: [] };
  };
  if (bytes.byteLength > MOST_BYTES) {
    return fault(readRules["text/too-large"], { bytes: bytes.byteLength, max: MOST_BYTES });
  }
  const { text: source, findings } = decodeBytes(bytes, named);
  if (source === undefined) return { letter: undefined, findings, unrun: [] };
  if (format === "markdown" && isIntricate(source))
    return fault(readRules["text/too-deep"], { max: DEEPEST });

  const text = new ReadingText();
  let links: readonly MetLink[] = [];
  let traced: ReturnType<ReadingText["finish"]>;
  if (format === "markdown") ({ traced, links } = flattenMarkdown(source));
  else if (format === "html") {
    const flat = flattenHtml(source, 0, text);
    if (flat.isTooDeep) return fault(readRules["text/too-deep"], { max: DEEPEST });
    ({ links } = flat);
    traced = text.finish();
  } else {
    text.put(source, 0);
    traced = text.finish();
  }
  if (traced.text.trim() === "") return fault(readRules["text/empty"]);
  return { letter: sourceLetter(named, source, traced, links), findings: [], unrun: [] };
}
