import type { Clearing, Rule, RuleId, RuleMessage, Severity } from "@sluse/core";

const message = (title: string): RuleMessage => ({
  title,
  what: "{what} på {where}",
  why: "Årsak.",
  mend: "Rett {what}.",
});

/** A rule to try findings with. */
export const ruleOf = (id: RuleId, severity: Severity, clearedBy: Clearing = "mending"): Rule => ({
  id,
  severity,
  clearedBy,
  messages: { nb: message("Prøve"), en: message("Trial") },
  example: { fails: "fails", passes: "passes" },
});
