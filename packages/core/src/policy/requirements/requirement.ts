import type { RuleId } from "../../findings/rule.ts";
import type { Name } from "../../vocabulary/name.ts";

/** What a requirement is about, in the order in which they are read. */
export const TOPICS = ["project", "order", "letter", "links", "recipients", "approval", "sending"] as const;
/** One of `TOPICS`. */
export type Topic = (typeof TOPICS)[number];

/** What is asked of whoever orders, in one sentence, and the rule that acts when it is not so. */
export interface Requirement {
  readonly topic: Topic;
  readonly rule: RuleId;
  readonly sentence: Name;
  /** The field of the policy that it stands on, by its path. Not there where it is so under every policy. */
  readonly figure?: string;
}

/** A requirement as it is said, before it is known which field it stands on. */
export type Said = Omit<Requirement, "figure">;

export const say = (topic: Topic, rule: RuleId, nb: string, en: string): Said => ({
  topic,
  rule,
  sentence: { nb, en },
});
