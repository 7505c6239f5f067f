import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";

import { SluseError } from "@sluse/core";
import { pathInput, readArgument } from "@sluse/core/house";
import { z } from "zod";

import { parseTemplate } from "./parse-template.ts";
import { createTemplateLibrary, type TemplateLibrary } from "./template-library.ts";
import type { Template } from "./template.ts";

const WHAT = "the directory of templates";

/**
 * Loads every `.md` file in a directory and the directories in it, `README.md` aside. One broken file stops all: a
 * library that lacks a template without saying so is worse than none.
 * @throws SluseError `SLUSE_TEMPLATE_UNREADABLE` when a file or directory cannot be read as UTF-8
 * @throws SluseError `SLUSE_TEMPLATE_BROKEN` with file, line and column of the first fault
 * @throws SluseError `SLUSE_TEMPLATE_TWICE` when two have the same id, version and language
 */
export async function loadTemplates(given: string): Promise<TemplateLibrary> {
  const directory = readArgument(pathInput, readArgument(z.string(), given, WHAT), WHAT);
  const files = await listFiles(directory);
  const templates: Template[] = [];
  for (const file of files) {
    const { template, findings } = parseTemplate(await readText(join(directory, file)), { file });
    if (template) {
      templates.push(template);
      continue;
    }
    const [first] = findings;
    const place = first?.places[0];
    throw new SluseError(
      "SLUSE_TEMPLATE_BROKEN",
      `template \`${file}\` has ${findings.length} faults, first ${first?.rule ?? "unknown"}`,
      {
        place: {
          file: join(directory, file),
          ...(place?.kind === "text" ? { line: place.line, column: place.column } : {}),
        },
        ...(first ? { mend: `${first.message.en.what} ${first.message.en.mend}` } : {}),
      },
    );
  }
  return createTemplateLibrary(templates);
}

async function listFiles(directory: string): Promise<string[]> {
  try {
    const names = await readdir(directory, { recursive: true });
    return names.filter((name) => name.endsWith(".md") && !name.endsWith("README.md")).toSorted();
  } catch (cause) {
    throw new SluseError("SLUSE_TEMPLATE_UNREADABLE", `template directory \`${directory}\` cannot be read`, {
      cause,
    });
  }
}

async function readText(file: string): Promise<string> {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await readFile(file));
  } catch (cause) {
    throw new SluseError("SLUSE_TEMPLATE_UNREADABLE", `template \`${file}\` cannot be read as UTF-8`, {
      cause,
      place: { file },
    });
  }
}
