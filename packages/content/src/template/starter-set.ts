import { fileURLToPath } from "node:url";

import { loadTemplates } from "./load-templates.ts";
import type { TemplateLibrary } from "./template-library.ts";

/**
 * The letters that come with this package, in bokmål, nynorsk and English: invitation, reminder, correction, result, news of
 * the study, and the letters that follow a form, the first time and in a follow-up. A site copies them, gives them an id of its own, and has them approved.
 */
export function loadStarterTemplates(): Promise<TemplateLibrary> {
  return loadTemplates(fileURLToPath(new URL("../../templates", import.meta.url)));
}
