import type { RuleTable } from "@sluse/core";

export type TemplateImportRuleId = "text/template-unsupported-tag";

/** Rules for templates of other languages. The examples are Handlebars. */
export const templateImportRules: RuleTable<TemplateImportRuleId> = {
  "text/template-unsupported-tag": {
    id: "text/template-unsupported-tag",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Malen kan ikke hentes inn",
        what: "«{tag}» er ikke en vanlig variabel.",
        why: "Betingelser, løkker og funksjoner gir brev som ingen har sett og godkjent.",
        mend: "Skriv én mal for hvert tilfelle, eller la det som skifter, være et felt.",
      },
      en: {
        title: "The template cannot be imported",
        what: "`{tag}` is not a plain variable.",
        why: "Conditions, loops and helpers give letters that nobody has seen and approved.",
        mend: "Write one template for each case, or make what changes a slot.",
      },
    },
    example: { fails: "Hei {{#if mor}}mor til {{/if}}{{navn}}", passes: "Hei {{navn}}" },
  },
};
