import type { Instant, Language, Policy, Purpose, Round } from "@sluse/core";

import type { SlotType } from "../internal/slot.ts";
import type { SpellingAdapter } from "./wording/spelling-adapter.ts";

/**
 * Which part of a mail-out a text is. `letter`: what a person opens. `cover-letter` (følgebrev) and `task-text`
 * (skjemainformasjon): around a form. `notice`: seen before opening. `value`: one recipient's value for a slot.
 */
export type TextPart = "letter" | "cover-letter" | "task-text" | "notice" | "value";

/** What the text rules must know about the mail-out to judge a text. */
export interface TextContext {
  /** The language the text says it is in. */
  readonly language: Language;
  readonly policy: Policy;
  readonly purpose: Purpose;
  /** What the mail-out is to those who get it; without it, no rule compares the text with it. */
  readonly round?: Round;
  /** Of a notice: the sender's name, which tells nothing that its own field does not. */
  readonly sender?: string;
  readonly now: Instant;
  /** When the mail-out may be sent: the last letter may leave just before `until`. */
  readonly window: { readonly from: Instant; readonly until: Instant };
  /** The last moment a recipient can answer, when the order has one. */
  readonly answerBy?: Instant;
  /** Default: `letter`. */
  readonly part?: TextPart;
  /** Of a value: what the slot is for. */
  readonly slotType?: SlotType;
  /** The caller's dictionary; without it, spelling is listed as not looked at. */
  readonly spelling?: SpellingAdapter;
}
