import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect } from "vitest";

import { ANSWERS } from "../../src/answers/answers.ts";
import { answersDocument } from "../../src/answers/answers-document.ts";

const document = answersDocument();
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(document, "answers");

/** The command that some words call: its own words come first, options and arguments after or among them. */
function commandOf(words: readonly string[]): string | undefined {
  const spoken = words.filter((word) => !word.startsWith("--"));
  return Object.keys(ANSWERS)
    .toSorted((one, other) => other.length - one.length)
    .find((command) => command.split(" ").every((word, at) => spoken[at] === word));
}

/** Holds what a command wrote with `--json` against what the document says of it. */
export function expectAsDescribed(words: readonly string[], out: string): void {
  const command = commandOf(words);
  expect(command).toBeDefined();
  // Lines of a stream, or one object.
  const answers = command === "links watch" || command === "audit export" ? out.trim().split("\n") : [out];
  for (const answer of answers.filter((each) => each !== "")) {
    const value: unknown = JSON.parse(answer);
    const isError = typeof value === "object" && value !== null && "error" in value;
    const validate = ajv.getSchema(`answers#/$defs/${isError ? "error" : `sluse ${command}`}`);
    expect(validate).toBeDefined();
    const faults =
      validate?.(value) === true
        ? []
        : validate?.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`);
    expect({ command, faults }).toEqual({ command, faults: [] });
  }
}
