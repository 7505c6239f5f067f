import { SluseError } from "@sluse/core";
import { tellableKeys } from "@sluse/core/house";
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
  const told = tellableKeys(path).join(".");
  const name = told === "" ? "the file" : told;
  throw new SluseError("SLUSE_SITE_FIELD_INVALID", `\`${name}\` ${whatIsWrong(issue, unknown)}`, {
    place: { ...file.placeOf(path), path: name },
    ...inNorwegian(told || "filen", issue, unknown),
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

/** The same in bokmål, where the shape does not say it in its own words. */
function inNorwegian(name: string, issue: z.core.$ZodIssue, unknown: string | undefined): { nb?: string } {
  if (unknown !== undefined) return { nb: `\`${name}\` er et ukjent felt` };
  switch (issue.code) {
    case "invalid_type": {
      const kind = KINDS_NB[issue.expected];
      if (issue.input === undefined) return { nb: `\`${name}\` mangler` };
      return kind === undefined ? {} : { nb: `\`${name}\` er ikke ${kind}` };
    }
    case "custom": {
      const said: unknown = issue.params?.["nb"];
      return typeof said === "string" ? { nb: `\`${name}\` ${said}` } : {};
    }
    case "invalid_value":
      return { nb: `\`${name}\` er ingen av ${issue.values.map(String).join(", ")}` };
    default:
      return {};
  }
}

const KINDS_NB: Readonly<Record<string, string>> = {
  array: "en liste",
  object: "en samling felter",
  record: "en samling felter",
  string: "en tekst",
};

/** What stands in YAML, in texts. */
const KINDS: Readonly<Record<string, string>> = {
  array: "a list",
  object: "a set of fields",
  record: "a set of fields",
  string: "a text",
};
