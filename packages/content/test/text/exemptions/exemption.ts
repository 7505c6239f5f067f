import type { Language, RuleId } from "@sluse/core";

/** What a rule passes by: a sentence near to it that is found, and sound ones that only the exemption keeps from being held. */
export interface Exemption {
  readonly because: string;
  readonly found: string;
  readonly sound: readonly string[];
  readonly language?: Language;
}

/** The exemptions of one rule. */
export interface RuleExemptions {
  readonly rule: RuleId;
  readonly exemptions: readonly Exemption[];
}
