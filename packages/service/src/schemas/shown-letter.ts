import type { DocumentFormat, Language } from "@sluse/core";
import type { LetterShown } from "@sluse/gate";
import { z } from "zod";

import { named } from "./components.ts";
import { language } from "./manifest.ts";
import { text } from "./texts.ts";

/** A letter of a mail-out as it goes over the wire: its bytes in base64. */
export interface WireLetter {
  readonly mailOut: string;
  readonly manifest: string;
  readonly language: Language;
  readonly document: string;
  readonly name: string;
  readonly format: DocumentFormat;
  readonly digest: string;
  readonly notice: LetterShown["notice"];
  readonly words?: string;
  readonly ownSlots: readonly string[];
  readonly bytes: string;
}

export const shownLetter: z.ZodType<WireLetter> = named(
  "ShownLetter",
  z.object({
    mailOut: text,
    manifest: text,
    language,
    document: text,
    name: text,
    format: z.enum(["pdf", "html", "markdown", "text"]),
    digest: text,
    notice: z.object({ title: text, text, sender: text, organisationNumber: text }),
    words: text.exactOptional(),
    ownSlots: z.array(text),
    bytes: z.base64(),
  }),
  "The letter as it is stored. Names of slots stand where each recipient's own values will; `manifest` is the digest an approval names.",
);

export const wireLetter = ({ bytes, words, ...shown }: LetterShown): WireLetter => ({
  ...shown,
  ...(words === undefined ? {} : { words }),
  bytes: Buffer.from(bytes).toString("base64"),
});
