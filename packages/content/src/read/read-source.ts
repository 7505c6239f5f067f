import {
  createFinding,
  type CheckResult,
  type FinishedDocument,
  type LetterText,
  type Rule,
} from "@sluse/core";

import { ReadingText } from "../internal/reading-text.ts";
import type { LetterMarkup } from "../markup/check-markup.ts";
import { decodeBytes } from "./decode-bytes.ts";
import { DEEPEST, flattenHtml } from "./flatten-html.ts";
import { flattenMarkdown } from "./flatten-markdown.ts";
import { readRules } from "./read-rules.ts";
import { sourceOf, type DocumentName, type Source } from "../internal/source.ts";
import { sourceLetter, type SourceReading } from "./source-letter.ts";
import { isIntricate } from "./is-intricate.ts";

/** A letter as it is read; there only when it could be read whole. */
export interface ReadLetter extends CheckResult {
  readonly letter: LetterText | undefined;
  /** Of HTML and Markdown, for `checkMarkup`. */
  readonly markup?: LetterMarkup;
}

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

  const read = sourceOf(named, source);
  const reading = readAs(format, read);
  if (reading.isTooDeep) return fault(readRules["text/too-deep"], { max: DEEPEST });
  if (reading.traced.text.trim() === "") return fault(readRules["text/empty"]);
  const { markup, ...rest } = reading;
  const letter = sourceLetter(read, rest);
  const { placeOf } = read;
  return { letter, findings: [], unrun: [], ...(markup && { markup: { reading: markup, placeOf } }) };
}

function readAs(format: SourceFormat, source: Source): SourceReading {
  switch (format) {
    case "markdown":
      return flattenMarkdown(source);
    case "html":
      return flattenHtml(source);
    case "text": {
      const text = new ReadingText();
      text.put(source.text, 0);
      return { traced: text.finish(), marked: [], hidden: [], markup: undefined, isTooDeep: false };
    }
  }
}
