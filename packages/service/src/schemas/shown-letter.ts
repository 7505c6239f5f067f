import { EXAMPLES, type DocumentFormat, type ExampleKind, type Language, type Manifest } from "@sluse/core";
import type { LetterShown, Proof } from "@sluse/gate";
import { z } from "zod";

import { named } from "./components.ts";
import { language, mandate } from "./manifest.ts";
import { text } from "./texts.ts";
import type { Wire } from "./wire.ts";

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
  readonly example: ExampleKind | null;
  readonly examples: readonly ExampleKind[];
  readonly bytes: string;
}

export const example: z.ZodType<ExampleKind> = z.enum(EXAMPLES);

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
    example: example.nullable(),
    examples: z.array(example),
    bytes: z.base64(),
  }),
  "The letter as it is stored. Names of slots stand where each recipient's own values will, or an example's masked values; `manifest` is the digest an approval names.",
);

export const wireLetter = ({ bytes, words, ...shown }: LetterShown): WireLetter => ({
  ...shown,
  ...(words === undefined ? {} : { words }),
  bytes: Buffer.from(bytes).toString("base64"),
});

/** A proof as it goes over the wire. Whom it was made for is known to who asked, and not said again. */
export interface WireProof {
  readonly mailOut: string;
  readonly number: number;
  readonly language: Language;
  readonly document: string;
  readonly name: string;
  readonly format: DocumentFormat;
  readonly digest: string;
  readonly notice: LetterShown["notice"];
  readonly mandate: Wire<Manifest["mandate"]> | null;
  readonly bytes: string;
}

export const proofMade: z.ZodType<WireProof> = named(
  "Proof",
  z.object({
    mailOut: text,
    number: z.int(),
    language,
    document: text,
    name: text,
    format: z.enum(["pdf", "html", "markdown", "text"]),
    digest: text,
    notice: z.object({ title: text, text, sender: text, organisationNumber: text }),
    mandate: mandate.nullable(),
    bytes: z.base64(),
  }),
  "The letter, marked as a proof. `mandate` has the channels a proof to a test person may go by; of a file, null.",
);

export const wireProof = ({ bytes, to, ...proof }: Proof): WireProof => ({
  ...proof,
  mandate: to?.mandate ?? null,
  bytes: Buffer.from(bytes).toString("base64"),
});
