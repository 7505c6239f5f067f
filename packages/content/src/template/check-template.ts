import { createFinding, type CheckResult, type Finding, type Round } from "@sluse/core";

import { readArgument, readOnce } from "@sluse/core/house";
import { z } from "zod";

import { isSaidRole, saysItsRole, type SaidRole } from "./role-said.ts";
import { templateFileRules } from "./template-file-rules.ts";
import { templateInput } from "./template-library.ts";
import type { Passage, Template } from "./template.ts";

/** A correction names the fault and says sorry, or it is only one more letter. */
const REQUIRED_BY_ROUND: Readonly<Record<Round, readonly string[]>> = {
  invitation: [],
  reminder: ["reminder"],
  correction: ["fault", "apology"],
  result: ["result"],
  information: [],
  "follow-up": [],
};

/**
 * Checks that a template has a locked passage for every role that is required (`policy.content.requiredPassages`),
 * and for those its rounds require, and that those passages say what their roles say. Optional passages prove nothing.
 * @throws SluseError `SLUSE_ARGUMENT_INVALID` for what is no template
 */
export function checkTemplate(given: Template, requiredPassages: readonly string[]): CheckResult {
  const template = readArgument(readOnce(templateInput), given, "the template");
  const roles = readArgument(z.array(z.string()), requiredPassages, "the passages that are required");
  const present = new Set<string>(
    template.passages.filter((passage) => passage.presence === "always").map((passage) => passage.role),
  );
  const required = new Set([...roles, ...template.rounds.flatMap((round) => REQUIRED_BY_ROUND[round])]);
  const findings = [...required]
    .filter((role) => !present.has(role))
    .map((role) =>
      createFinding(templateFileRules["text/template-role-missing"], {
        place: { kind: "text", document: template.file, language: template.language, line: 1, column: 1 },
        facts: { role },
        same: `${template.id}\n${template.language}\n${role}`,
      }),
    );
  return { findings: [...findings, ...unsaid(template)], unrun: [] };
}

/** Roles none of whose passages says what it is there to say. */
function unsaid({ id, file, language, passages }: Template): Finding[] {
  const roles = new Map<SaidRole, Passage[]>();
  for (const passage of passages) {
    if (isSaidRole(passage.role)) roles.set(passage.role, [...(roles.get(passage.role) ?? []), passage]);
  }
  return [...roles].flatMap(([role, marked]) => {
    const [first] = marked;
    const isSaid = marked.some(({ pieces }) => saysItsRole(role, pieces.text.join(" … "), language));
    if (isSaid || !first) return [];
    return createFinding(templateFileRules["text/template-role-unsaid"], {
      place: { kind: "text", document: file, language, ...first.placeOf(0) },
      facts: { role },
      same: `${id}\n${language}\n${role}`,
    });
  });
}
