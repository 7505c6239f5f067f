import type { Rule } from "@sluse/core";

import { inTable } from "./markdown.ts";
import { pathOfRule } from "./rule-page.ts";

/** The list of all rules, by group. */
export function writeRuleIndex(rules: readonly Rule[]): string {
  const groups = Map.groupBy(rules, ({ id }) => id.split("/")[0] ?? "");
  const sections = [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, all]) => sectionOf(group, all));
  return [
    "# Rules",
    "Every rule, with its default severity and what clears it. Each has a page of its own, in English and bokmål. " +
      "Written from the rules themselves by `test/house/write-reference.ts`.",
    ...sections,
  ]
    .join("\n\n")
    .concat("\n");
}

function sectionOf(group: string, rules: readonly Rule[]): string {
  const rows = rules
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(
      (rule) =>
        `| [\`${rule.id}\`](${pathOfRule(rule)}) | \`${rule.severity}\` | ${rule.clearedBy} | ${inTable(rule.messages.en.title)} |`,
    );
  return [
    `## ${group}`,
    ["| Rule | Severity | Cleared by | |", "|---|---|---|---|", ...rows].join("\n"),
  ].join("\n\n");
}
