import type {
  CheckResult,
  Digest,
  Instant,
  Language,
  LetterText,
  PdfReader,
  Policy,
  Purpose,
  Round,
} from "@sluse/core";

import type { TypographicDifference } from "../typography/typography.ts";
import type { LetterRenderer } from "../render/letter-renderer.ts";
import type { TemplateLibrary } from "../template/template-library.ts";
import type { RulePack } from "../rule-pack/rule-pack.ts";
import type { SpellingAdapter } from "../text/wording/spelling-adapter.ts";

/** What must be known of a mail-out to judge its documents. */
export interface DocumentContext {
  readonly templates: TemplateLibrary;
  readonly policy: Policy;
  readonly purpose: Purpose;
  readonly round: Round;
  readonly now: Instant;
  /** First and last moment a letter may leave. */
  readonly window: { readonly from: Instant; readonly until: Instant };
  /** The last moment a recipient can answer, when the order has one. */
  readonly answerBy?: Instant;
  /** Whether the letter may be printed: then the address field and margin of a PDF must be blank. */
  readonly paperPossible: boolean;
  /** Reads letters in PDF; without it, none can be read, and holds. */
  readonly pdf?: PdfReader;
  /** The caller's dictionary; without it, spelling is listed as not looked at. */
  readonly spelling?: SpellingAdapter;
  /** Rules of the site or the project, run over the text beside the library's. */
  readonly rulePacks?: readonly RulePack[];
  /** Typographic differences from the template that count after all. Default: none does. */
  readonly counted?: readonly TypographicDifference[];
}

/** What a document came to. */
export interface DocumentCheck extends CheckResult {
  readonly name: string;
  readonly language: Language;
  /** SHA-256 of the bytes; of a rendered document, of its template's digest and its shared values. */
  readonly digest: Digest;
  readonly templateId: string;
  /** Of the template found; the version asked for, or `unknown`, when there is none. */
  readonly templateVersion: string;
  /** Of the template found; of nothing when there is none. */
  readonly templateDigest: Digest;
  /** What a person reads, where it could be read; in a rendered document `{{slot}}` stands for recipients' values. */
  readonly letter: LetterText | undefined;
  /** Of a rendered document: renders and checks each recipient's letter. */
  readonly renderer?: LetterRenderer;
}
