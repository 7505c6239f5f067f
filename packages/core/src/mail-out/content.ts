import type { Language } from "../language.ts";

/** How a document is written. */
export type DocumentFormat = "text" | "markdown" | "html" | "pdf";

/** A template by name, and by version when a certain one is meant. */
export interface TemplateReference {
  readonly id: string;
  readonly version?: string;
}

/** A letter that is ready: matched against its template. */
export interface FinishedDocument {
  readonly kind: "finished";
  /** The file's name, for findings. */
  readonly name: string;
  readonly language: Language;
  readonly format: DocumentFormat;
  readonly bytes: Uint8Array;
  readonly template: TemplateReference;
}

/** A letter that the gate renders from a template, for each recipient. */
export interface RenderedDocument {
  readonly kind: "rendered";
  readonly name: string;
  readonly language: Language;
  readonly template: TemplateReference;
  /** Values for slots that are the same for everyone; the rest come with each recipient. */
  readonly values: Readonly<Record<string, string>>;
}

/** One document of a letter: finished, or rendered for each recipient from a template. */
export type LetterDocument = FinishedDocument | RenderedDocument;

/** What a recipient sees before opening: on Helsenorge's list, in an SMS or e-mail notice. */
export interface Notice {
  /** Must not be sensitive. */
  readonly title: string;
  readonly text?: string;
  readonly sender: { readonly name: string; readonly organisationNumber: string };
}

/** What goes out: one document for each language; who gets which is told by `documentFor`. */
export interface Content {
  readonly notice: Notice;
  readonly documents: readonly LetterDocument[];
  /** For links with a personal token: a token from the form's owner to try each shape with, by slot name. */
  readonly canaries?: Readonly<Record<string, string>>;
}
