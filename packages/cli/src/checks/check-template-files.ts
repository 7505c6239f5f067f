import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

import { checkTemplate, checkVariants, parseTemplate, type Template } from "@sluse/content";
import { SluseError, systemClock, type Decision, type Finding } from "@sluse/core";
import { decide, groupFindings } from "@sluse/core/house";
import { readTextFile } from "@sluse/site/yaml";

export interface TemplatesCheck {
  readonly decision: Decision;
  readonly findings: readonly Finding[];
  readonly unrun: readonly [];
  /** How many files were read. */
  readonly files: number;
}

/**
 * Checks template files one by one, and goes on past a broken one; in a folder, each template's languages together too.
 * `README.md` is not a template.
 */
export async function checkTemplateFiles(
  paths: readonly string[],
  requiredPassages: readonly string[],
): Promise<TemplatesCheck> {
  const findings: Finding[] = [];
  let count = 0;
  for (const { files, isFolder } of await Promise.all(paths.map(templateFiles))) {
    const templates: Template[] = [];
    for (const file of files) {
      const parsed = parseTemplate(await readTextFile(file), { file });
      findings.push(...parsed.findings);
      if (!parsed.template) continue;
      findings.push(...checkTemplate(parsed.template, requiredPassages).findings);
      templates.push(parsed.template);
    }
    count += files.length;
    // A file named by itself has its other languages elsewhere, and a broken one does not say which language it is.
    if (isFolder && templates.length === files.length) findings.push(...checkVariants(templates).findings);
  }
  const grouped = groupFindings(findings);
  const decision = decide({
    findings: grouped,
    unrun: [],
    clearedBy: () => "mending",
    now: systemClock.now(),
  });
  return { decision, findings: grouped, unrun: [], files: count };
}

interface TemplateFiles {
  readonly files: readonly string[];
  readonly isFolder: boolean;
}

async function templateFiles(path: string): Promise<TemplateFiles> {
  try {
    if (!(await stat(path)).isDirectory()) return { files: [path], isFolder: false };
    const names = await readdir(path, { recursive: true });
    const files = names
      .filter((name) => name.endsWith(".md") && !name.endsWith("README.md"))
      .toSorted()
      .map((name) => join(path, name));
    return { files, isFolder: true };
  } catch (cause) {
    throw new SluseError("SLUSE_SITE_FILE_UNREADABLE", `\`${path}\` cannot be read`, {
      cause,
      nb: `\`${path}\` kan ikke leses`,
      place: { file: path },
    });
  }
}
