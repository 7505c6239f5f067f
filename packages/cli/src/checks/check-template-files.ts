import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

import { checkTemplate, parseTemplate } from "@sluse/content";
import { SluseError, decide, groupFindings, systemClock, type Decision, type Finding } from "@sluse/core";

import { readTextFile } from "../internal/read-text-file.ts";

export interface TemplatesCheck {
  readonly decision: Decision;
  readonly findings: readonly Finding[];
  readonly unrun: readonly [];
  /** How many files were read. */
  readonly files: number;
}

/** Checks template files one by one, and goes on past a broken one. `README.md` is not a template. */
export async function checkTemplateFiles(
  paths: readonly string[],
  requiredPassages: readonly string[],
): Promise<TemplatesCheck> {
  const files = (await Promise.all(paths.map(templateFiles))).flat();
  const findings: Finding[] = [];
  for (const file of files) {
    const parsed = parseTemplate(await readTextFile(file), { file });
    findings.push(...parsed.findings);
    if (parsed.template) findings.push(...checkTemplate(parsed.template, requiredPassages).findings);
  }
  const grouped = groupFindings(findings);
  const decision = decide({
    findings: grouped,
    unrun: [],
    clearedBy: () => "mending",
    now: systemClock.now(),
  });
  return { decision, findings: grouped, unrun: [], files: files.length };
}

async function templateFiles(path: string): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const names = await readdir(path, { recursive: true });
    return names
      .filter((name) => name.endsWith(".md") && !name.endsWith("README.md"))
      .toSorted()
      .map((name) => join(path, name));
  } catch (cause) {
    throw new SluseError("SLUSE_CLI_FILE_UNREADABLE", `\`${path}\` cannot be read`, {
      cause,
      place: { file: path },
    });
  }
}
