import type { Rule } from "@sluse/core";

import type { Met } from "../text/text-rule.ts";
import type { MarkupReading } from "./markup-reading.ts";

/** A rule for the markup of a letter, with its check. Offsets are of the source. The examples are HTML. */
export interface MarkupRule<Id extends MarkupRuleId = MarkupRuleId> extends Rule<Id> {
  readonly find: (reading: MarkupReading) => Iterable<Met>;
}

/** The ids of the rules that read markup. */
export type MarkupRuleId =
  | "text/markup-script"
  | "text/markup-event-handler"
  | "text/markup-address"
  | "text/markup-remote-content"
  | "text/markup-form"
  | "text/markup-hidden-text"
  | "text/markup-national-id"
  | "text/markup-encoding"
  | "text/markup-style"
  | "text/markup-alternative-text"
  | "text/markup-picture"
  | "text/markup-heading-order"
  | "text/markup-layout-table"
  | "text/markup-tag"
  | "text/markup-attribute"
  | "text/markup-comment";
