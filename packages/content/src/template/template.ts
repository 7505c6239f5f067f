import type { Digest, Language, LetterBlock, Round } from "@sluse/core";

import type { PassageRole } from "./passage-role.ts";
import type { Slot } from "../internal/slot.ts";

/** What the document is for: a letter, the letter that follows a form, or the text of the form's task. */
export type TemplateKind = "letter" | "cover-letter" | "task-text";
export const TEMPLATE_KINDS: readonly TemplateKind[] = ["letter", "cover-letter", "task-text"];

/** Forms a letter can be rendered in. `text` is what a person reads, and what letters are matched against. */
export type RenderTarget = "text" | "markdown" | "html";

/** A stretch of a template that is sent as it stands, slots aside. */
export interface Passage {
  /** Its role, with a number from the second of the same role on: `contact`, `contact-2`. */
  readonly name: string;
  readonly role: PassageRole;
  /** An optional passage is there when its slots have values, and not there when they have none. */
  readonly presence: "always" | "optional";
  /** Its slots by name, in the order they stand. */
  readonly slots: readonly string[];
  /** The locked text around the slots: one piece more than there are slots, in each form. */
  readonly pieces: Readonly<Record<RenderTarget, readonly string[]>>;
  /** The same as a tree, for letters that are set on pages: a mark stands where each slot stands. */
  readonly blocks: readonly LetterBlock[];
  /** Where `offset` of its text stands in the template's file, a slot counted as one unit; both from 1. */
  placeOf(offset: number): { line: number; column: number };
}

/** What stands on the pages of a finished letter in PDF besides its text, line by line. `{page}` and `{pages}` are numbers. */
export interface RunningLines {
  /** At the top: `Fjordheim sykehus`. */
  readonly header: readonly string[];
  /** At the bottom: `Versjon 2.0 – side {page} av {pages}`. */
  readonly footer: readonly string[];
}

/** An approved letter with its slots, in one version and one language. */
export interface Template {
  readonly id: string;
  readonly version: string;
  readonly language: Language;
  readonly rounds: readonly Round[];
  readonly kind: TemplateKind;
  /** The file it was read from, for findings. */
  readonly file: string;
  readonly slots: ReadonlyMap<string, Slot>;
  readonly passages: readonly Passage[];
  readonly running: RunningLines;
  /** SHA-256 of what the template says, whatever its comments, line ends and order of slots. */
  readonly digest: Digest;
}
