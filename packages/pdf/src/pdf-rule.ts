import type { Language, MessageLanguage, Policy, Rule } from "@sluse/core";

import type { PdfFacts, Rectangle } from "./pdf-facts.ts";
import type { PdfFault } from "./process/messages.ts";

/** What the rules are told besides what stands in the file. */
export interface PdfContext {
  /** The language the letter is ordered in. */
  readonly language: Language;
  readonly policy: Policy["content"];
  /** Whether the letter may be printed and put in a window envelope. */
  readonly paper: "possible" | "excluded";
  /** Size of the file. */
  readonly bytes: number;
}

/** What breaks a rule, and where. */
export interface PdfMet {
  /** From 1; without it, the whole file. */
  readonly page?: number;
  readonly rectangle?: Rectangle;
  /** Fills the rule's message. Never anything that identifies a person. */
  readonly facts?: Readonly<Record<string, string | number>>;
  /** What makes two findings the same fault. Default: the facts. */
  readonly same?: string;
}

/** Broken when the file cannot be read, for one of these causes. */
export interface PdfFaultRule<Id extends `pdf/${string}` = `pdf/${string}`> extends Rule<Id> {
  readonly reads: "nothing";
  readonly faults: readonly PdfFault[];
}

/** Reads what stands in the file. The check is pure. */
export interface PdfContentRule<Id extends `pdf/${string}` = `pdf/${string}`> extends Rule<Id> {
  readonly reads: "content";
  /** Says why the rule has nothing to say here; `undefined` when it has. */
  readonly notApplicable?: (context: PdfContext) => Readonly<Record<MessageLanguage, string>> | undefined;
  readonly find: (facts: PdfFacts, context: PdfContext) => Iterable<PdfMet>;
}

/** Reads the file's size alone: run also when nothing else can be. */
export interface PdfSizeRule<Id extends `pdf/${string}` = `pdf/${string}`> extends Rule<Id> {
  readonly reads: "size";
  readonly find: (context: PdfContext) => Iterable<PdfMet>;
}

export type PdfRule<Id extends `pdf/${string}` = `pdf/${string}`> =
  | PdfFaultRule<Id>
  | PdfContentRule<Id>
  | PdfSizeRule<Id>;
