import { answersDocument } from "@sluse/cli";
import { openApiDocument } from "@sluse/service";

import type { Tables } from "../tables.ts";
import { CLIENT_FILE, writeClientDocument } from "./client-document.ts";
import { writeErrorPage } from "./error-page.ts";
import { writeRolePage } from "./role-page.ts";
import { writeRuleIndex } from "./rule-index.ts";
import { pathOfRule, writeRulePage } from "./rule-page.ts";

/** Folders and files that hold nothing but what is written here. */
export const RULES_FOLDER = "docs/reference/rules";
export const ERRORS_FILE = "docs/reference/errors.md";
const ROLES_FILE = "docs/reference/roles.md";

const OPENAPI_FILE = "packages/service/openapi.json";
const ANSWERS_FILE = "packages/cli/answers.schema.json";

/** Every page of the reference that is written from tables, by its path from the root. */
export async function referencePages(tables: readonly Tables[]): Promise<ReadonlyMap<string, string>> {
  const rules = tables.flatMap((each) => each.rules);
  return new Map([
    [ERRORS_FILE, writeErrorPage(tables)],
    [ROLES_FILE, writeRolePage()],
    [OPENAPI_FILE, `${JSON.stringify(openApiDocument(), null, 2)}\n`],
    [CLIENT_FILE, await writeClientDocument()],
    [ANSWERS_FILE, `${JSON.stringify(answersDocument(), null, 2)}\n`],
    [`${RULES_FOLDER}/README.md`, writeRuleIndex(rules)],
    ...rules.map((rule) => [`${RULES_FOLDER}/${pathOfRule(rule)}`, writeRulePage(rule)] as const),
  ]);
}
