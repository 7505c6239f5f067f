import { SluseError } from "@sluse/core";
import type { z } from "zod";

import type { YamlFile } from "./read-yaml.ts";

/**
 * Holds a YAML file against a shape, and answers what it says.
 * @throws SluseError `SLUSE_SITE_FIELD_INVALID` with line and column of a field that is not known, for a misspelt one is
 * missing too; else of the first that does not fit
 */
export function checkFields<Shape>(file: YamlFile, shape: z.ZodType<Shape>): Shape {
  const result = shape.safeParse(file.value, { reportInput: true });
  if (result.success) return result.data;
  const { issues } = result.error;
  const issue = issues.find(({ code }) => code === "unrecognized_keys") ?? issues[0];
  if (!issue) throw new TypeError("a failed check names no issue");
  const unknown = issue.code === "unrecognized_keys" ? issue.keys[0] : undefined;
  const path = unknown === undefined ? issue.path : [...issue.path, unknown];
  const name = path.length === 0 ? "the file" : path.join(".");
  throw new SluseError("SLUSE_SITE_FIELD_INVALID", `\`${name}\` ${whatIsWrong(issue, unknown)}`, {
    place: { ...file.placeOf(path), path: name },
  });
}

function whatIsWrong(issue: z.core.$ZodIssue, unknown: string | undefined): string {
  if (unknown !== undefined) return "is not a known field";
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "is missing" : `is not ${KINDS[issue.expected] ?? issue.expected}`;
    case "invalid_value":
      return `is none of ${issue.values.map(String).join(", ")}`;
    default:
      return issue.message;
  }
}

/** What stands in YAML, in texts. */
const KINDS: Readonly<Record<string, string>> = {
  array: "a list",
  object: "a set of fields",
  record: "a set of fields",
  string: "a text",
};
