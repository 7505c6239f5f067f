import type { Clearing, Rule, RuleMessage, Severity } from "@sluse/core";

import { fenced, inTable, visible } from "./markdown.ts";

const SEVERITIES: Readonly<Record<Severity, string>> = {
  refuse: "a fault that must be mended",
  hold: "holds the mail-out until cleared",
  warn: "shown to the superuser, stops nothing",
  note: "for the record",
};
const CLEARINGS: Readonly<Record<Clearing, string>> = {
  mending: "mending what was found",
  superuser: "a superuser, who acknowledges it with a reason",
  "fresher-facts": "fresher facts: try again",
};

/** Where a rule's page stands, from `docs/reference/rules`. */
export const pathOfRule = (rule: Pick<Rule, "id">): string => `${rule.id}.md`;

/** The page of one rule: what it means to developers and to superusers, and an example of each outcome. */
export function writeRulePage(rule: Rule): string {
  const { nb, en } = rule.messages;
  const facts = factsOf(rule).map((fact) => `\`${fact}\``);
  return [
    `# \`${rule.id}\``,
    [
      "| | |",
      "|---|---|",
      `| Severity | \`${rule.severity}\`, ${SEVERITIES[rule.severity]} |`,
      `| Cleared by | ${CLEARINGS[rule.clearedBy]} |`,
      `| Facts | ${facts.length > 0 ? facts.join(", ") : "none"} |`,
      ...(rule.source === undefined ? [] : [`| Source | ${inTable(rule.source)} |`]),
    ].join("\n"),
    "A policy can make the severity stricter, never milder.",
    `## English: ${en.title}`,
    paragraphsOf(en, ["What was met", "Why it matters", "How to mend it"]),
    `## Bokmål: ${nb.title}`,
    paragraphsOf(nb, ["Hva som ble funnet", "Hvorfor det betyr noe", "Hvordan det rettes"]),
    "## Fails",
    fenced(rule.example.fails),
    "## Passes",
    fenced(rule.example.passes),
  ]
    .join("\n\n")
    .concat("\n");
}

const paragraphsOf = ({ what, why, mend }: RuleMessage, headings: readonly string[]): string =>
  [what, why, mend].map((text, at) => `**${headings[at] ?? ""}.** ${visible(text)}`).join("\n\n");

/** The facts that a finding of the rule carries, in the order its messages name them. */
function factsOf({ messages }: Rule): string[] {
  const texts = [messages.en, messages.nb].flatMap(({ what, why, mend }) => [what, why, mend]);
  const named = texts.join(" ").matchAll(/\{([a-zA-Z]+)\}/gu);
  return [...new Set([...named].map(([, name = ""]) => name))];
}
