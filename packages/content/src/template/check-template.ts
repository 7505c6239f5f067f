import { createFinding, type CheckResult, type Round } from "@sluse/core";

import { templateFileRules } from "./template-file-rules.ts";
import type { Template } from "./template.ts";

/** A correction names the fault and says sorry, or it is only one more letter. */
const REQUIRED_BY_ROUND: Readonly<Record<Round, readonly string[]>> = {
  invitation: [],
  reminder: ["reminder"],
  correction: ["fault", "apology"],
  result: ["result"],
};

/**
 * Checks that a template has a locked passage for every role that is required (`policy.content.requiredPassages`),
 * and for those its rounds require. Optional passages prove nothing.
 */
export function checkTemplate(template: Template, requiredPassages: readonly string[]): CheckResult {
  const present = new Set<string>(
    template.passages.filter((passage) => passage.presence === "always").map((passage) => passage.role),
  );
  const required = new Set([
    ...requiredPassages,
    ...template.rounds.flatMap((round) => REQUIRED_BY_ROUND[round]),
  ]);
  const findings = [...required]
    .filter((role) => !present.has(role))
    .map((role) =>
      createFinding(templateFileRules["text/template-role-missing"], {
        place: { kind: "text", document: template.file, language: template.language, line: 1, column: 1 },
        facts: { role },
        same: `${template.id}\n${template.language}\n${role}`,
      }),
    );
  return { findings, unrun: [] };
}
