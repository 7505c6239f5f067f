import { EXAMPLES, LANGUAGES, type DocumentFormat } from "@sluse/core";

import { page, type Answer } from "../../markup/answer.ts";
import { unknownPage } from "../../web/fault-pages.ts";
import type { Visit } from "../../visit/visit.ts";
import { showLetter } from "./shown-letter.ts";

export const TYPES: Readonly<Record<DocumentFormat, string>> = {
  text: "text/plain; charset=utf-8",
  markdown: "text/plain; charset=utf-8",
  html: "text/html; charset=utf-8",
  pdf: "application/pdf",
};

/** The letter's own bytes, as they are sent. */
export async function letterFile(visit: Visit): Promise<Answer> {
  const language = LANGUAGES.find((each) => each === visit.part("language"));
  if (language === undefined) return page(unknownPage(visit));
  const example = EXAMPLES.find((each) => each === visit.parameter("eksempel"));
  const shown = await showLetter(visit, visit.part("id"), language, example);
  if (shown.kind === "none") return page(unknownPage(visit));
  const { bytes, format } = shown.letter;
  return { kind: "document", type: TYPES[format], bytes: Uint8Array.from(bytes) };
}
