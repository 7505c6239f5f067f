import { createLetterRenderer, type LetterRenderer } from "@sluse/content";
import {
  SluseError,
  documentFor,
  type Clearance,
  type DocumentFormat,
  type Language,
  type LedgerTransaction,
  type LetterDocument,
  type Manifest,
} from "@sluse/core";

import type { Context } from "../internal/context.ts";
import { storedContent } from "./stored-content.ts";

/** What is sent to one person: the approved bytes, or the letter rendered from the approved template. */
export interface Letter {
  readonly name: string;
  readonly language: Language;
  readonly format: DocumentFormat;
  readonly bytes: Uint8Array;
}

/** The letters of one mail-out, from what the ledger keeps: the sender cannot send anything else by mistake. */
export interface Letters {
  letterFor(clearance: Clearance): Letter;
}

export async function loadLetters(
  context: Context,
  tx: LedgerTransaction,
  manifest: Manifest,
): Promise<Letters> {
  const documents = await storedContent(tx, manifest);
  const renderers = new Map<LetterDocument, LetterRenderer>();
  for (const [index, document] of documents.entries()) {
    const described = manifest.documents[index]!;
    const template = context.templates.find(document.template, document.language);
    if (template?.digest !== described.template.digest) {
      throw new SluseError(
        "SLUSE_TEMPLATE_CHANGED",
        `template \`${described.template.id}\` is not the version that was approved`,
      );
    }
    if (document.kind === "rendered")
      renderers.set(document, createLetterRenderer(template, document.values));
  }
  const encoder = new TextEncoder();
  return {
    letterFor({ recipient }) {
      const document = documentFor(documents, recipient.language)!;
      const { name, language } = document;
      if (document.kind === "finished")
        return { name, language, format: document.format, bytes: document.bytes };
      const { letter } = renderers.get(document)!.render(recipient.values, "text");
      // INVARIANT: the values were checked at submission and have the same digest now.
      if (letter === undefined)
        throw new SluseError("SLUSE_LETTER_NOT_RENDERED", `letter \`${name}\` cannot be rendered`);
      return { name, language, format: "text", bytes: encoder.encode(letter) };
    },
  };
}
