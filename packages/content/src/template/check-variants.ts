import { LANGUAGES, createFinding, type CheckResult, type Finding } from "@sluse/core";

import { createTemplateLibrary } from "./template-library.ts";
import type { TemplateVariantRuleId } from "./template-variant-rules.ts";
import { templateVariantRules } from "./template-variant-rules.ts";
import type { Template } from "./template.ts";

/**
 * Checks that every template is there in every language, and that its newest versions are the same.
 * @param templates every template of a site: one that is not given counts as not there
 * @throws SluseError `SLUSE_TEMPLATE_TWICE` when two have the same id, version and language
 */
export function checkVariants(templates: readonly Template[]): CheckResult {
  const library = createTemplateLibrary(templates);
  const ids = new Set(library.templates.map(({ id }) => id));
  const findings = [...ids].flatMap((id) =>
    checkNewest(
      id,
      LANGUAGES.flatMap((language) => library.find({ id }, language) ?? []),
    ),
  );
  return { findings, unrun: [] };
}

/** `newest`: the newest version in each language there is. */
function checkNewest(id: string, newest: readonly Template[]): Finding[] {
  const [first] = newest;
  const missing = LANGUAGES.filter((language) => newest.every((template) => template.language !== language));
  const behind = newest.find(({ version }) => version !== first?.version);
  const variants = newest.map(({ language, version }) => `${language} ${version}`).join(", ");
  const found = (rule: TemplateVariantRuleId, { file, language }: Template, facts: object): Finding =>
    createFinding(templateVariantRules[rule], {
      place: { kind: "text", document: file, language, line: 1, column: 1 },
      facts: { template: id, variants, ...facts },
      same: id,
    });
  return [
    ...(first && missing.length > 0
      ? [found("text/template-language-missing", first, { missing: missing.join(", ") })]
      : []),
    ...(behind ? [found("text/template-versions-differ", behind, {})] : []),
  ];
}
