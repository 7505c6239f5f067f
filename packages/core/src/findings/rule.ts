import type { MessageLanguage } from "../language.ts";
import type { Severity } from "./severity.ts";

/**
 * How a rule speaks, in one language. `what` and `mend` may hold `{name}` for the finding's arguments. Norwegian
 * texts are for people who approve mail-outs; English ones for developers.
 */
export interface RuleMessage {
  /** A short heading, without the particulars. */
  readonly title: string;
  /** What was met. */
  readonly what: string;
  /** Why it matters. */
  readonly why: string;
  /** How to mend it. */
  readonly mend: string;
}

/** `<group>/<what>`; ids are stable and never used again for something else. */
export type RuleId =
  `${"order" | "project" | "recipient" | "register" | "text" | "pdf" | "link" | "approval" | "release"}/${string}`;

/** What makes a finding of a rule go away. */
export type Clearing = "mending" | "superuser" | "fresher-facts";

/** A rule: what it is called, how hard it bites, how it speaks. The check itself lives beside the data it reads. */
export interface Rule<Id extends RuleId = RuleId> {
  readonly id: Id;
  /** Default severity; policy can only make it stricter. */
  readonly severity: Severity;
  /** `superuser`: a superuser may acknowledge the finding with a reason. */
  readonly clearedBy: Clearing;
  readonly messages: Readonly<Record<MessageLanguage, RuleMessage>>;
  /** The law, manual or paper the rule comes from. */
  readonly source?: string;
  /** Shown on the rule's page. Rules that read content have them executed. */
  readonly example: { readonly fails: string; readonly passes: string };
}

/** The rules of one room, by id. */
export type RuleTable<Id extends RuleId = RuleId> = { readonly [Each in Id]: Rule<Each> };
