import type { MessageLanguage, Rule, RuleId } from "@sluse/core";

import type { Reading } from "./reading.ts";
import type { TextContext, TextPart } from "./text-context.ts";

/** A stretch of a text that breaks a rule. Offsets and lengths are UTF-16 units of `Reading.text`. */
export interface Met {
  readonly at: number;
  readonly length: number;
  /** Fills the rule's message. Never anything that identifies a person. */
  readonly facts?: Readonly<Record<string, string | number>>;
  /** What makes two findings the same fault. Default: the facts. */
  readonly same?: string;
}

/** What is true of the whole text stands at its start. */
export function metOnWhole(facts: Met["facts"] = {}): Met {
  return { at: 0, length: 0, facts };
}

/** Why a rule has nothing to say about a text. */
export type Because = Readonly<Record<MessageLanguage, string>>;

/** A rule together with its check. The check is pure: the same text and context give the same answer. */
export interface TextRule<Id extends RuleId = RuleId> extends Rule<Id> {
  /** The parts it reads. Default: all but `value`. */
  readonly parts?: readonly TextPart[];
  /**
   * `known-words`: what it meets is of a closed list, and may be shown even when it stands in a person's own value.
   * Default: `any-words`, of which only the shape is shown.
   */
  readonly meets?: "known-words" | "any-words";
  /** Says why the rule has nothing to say here; `undefined` when it has. */
  readonly notApplicable?: (reading: Reading, context: TextContext) => Because | undefined;
  readonly find: (reading: Reading, context: TextContext) => Iterable<Met>;
  /** What the examples need beyond an ordinary bokmål letter of a research project. */
  readonly exampleContext?: Partial<TextContext>;
}
