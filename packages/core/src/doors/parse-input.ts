import { z } from "zod";

import { isSluseError, SluseError } from "../errors/sluse-error.ts";
import { quote } from "../national-id/quote.ts";
import { nearestName } from "./nearest-name.ts";
import { tellableKeys } from "./tellable-keys.ts";

/** What is read, for the error's text, and the code that a caller who got it wrong is given. */
export interface InputName {
  readonly what: string;
  readonly code: `SLUSE_${string}`;
}

/**
 * Reads what came in at a door: strictly, so that a misspelt key is an error that names the nearest known one, and into a
 * copy, so that the caller's later changes change nothing. Whatever reading runs into, a getter that throws included, is
 * an error of the input.
 * @throws SluseError the code of `name`, or that of an id or a time in it that is none; `place.path` says where
 */
export function parseInput<Output>(schema: z.ZodType<Output>, input: unknown, name: InputName): Output {
  let issues: readonly Issue[];
  try {
    const result = schema.safeParse(input);
    if (result.success) return result.data;
    // Read here: an issue says what it met only when it is asked, and what it met may throw then.
    ({ issues } = result.error);
  } catch (cause) {
    throw new SluseError(name.code, `${name.what} cannot be read`, { cause });
  }
  const issue = mostTelling(issues);
  const unknown = issue.code === "unrecognized_keys" ? [issue.keys[0] ?? ""] : [];
  const keys = tellableKeys([...issue.path, ...unknown]);
  const path = keys.slice(0, issue.path.length).join(".");
  const place = { path };
  if (issue.code === "unrecognized_keys") {
    const key = keys.at(-1) ?? "";
    const near = nearestName(key, [...keysOf(schema)]);
    const at = path === "" ? name.what : `\`${path}\` of ${name.what}`;
    throw new SluseError(name.code, `${quote(key, 60)} is not a key of ${at}`, {
      place: { path: [path, key].filter(Boolean).join(".") },
      mend: mendOf(key, near),
    });
  }
  const known = issue.code === "custom" ? (issue.params as { code?: unknown } | undefined)?.code : undefined;
  const code = typeof known === "string" ? known : name.code;
  const where = path === "" ? name.what : `\`${path}\` of ${name.what}`;
  const mend = issue.code === "custom" ? (issue.params as { mend?: unknown } | undefined)?.mend : undefined;
  throw new SluseError(code, `${where}: ${said(issue)}`, {
    place,
    ...(typeof mend === "string" ? { mend } : {}),
  });
}

function mendOf(key: string, near: string | undefined): string {
  if (near === undefined) return "take the key out: nothing reads it";
  if (near === key) return "it is known elsewhere: move it there, or take out what it does not go with";
  return `write \`${near}\`, if that is what was meant`;
}

/**
 * Reads what a public function was given, by what it is called there.
 * @throws SluseError `SLUSE_ARGUMENT_INVALID`
 */
export const readArgument = <Output>(schema: z.ZodType<Output>, given: unknown, what: string): Output =>
  parseInput(schema, given, { what, code: "SLUSE_ARGUMENT_INVALID" });

type Issue = z.core.$ZodIssue;

/**
 * A misspelt key before the missing one that it causes; of a union that nothing fitted, what the likeliest member says: the
 * one that got furthest, and of several the one that knows most of the keys. Where no member got anywhere, what the union itself
 * says of what it takes.
 */
function mostTelling(issues: readonly Issue[]): Issue {
  const first = issues.find(({ code }) => code === "unrecognized_keys") ?? issues[0];
  if (first === undefined) throw new TypeError("a fault without an issue");
  if (first.code !== "invalid_union" || first.errors.length === 0) return first;
  const inner = first.errors
    .map((errors) => mostTelling(errors))
    .toSorted((a, b) => b.path.length - a.path.length || unknownKeys(a) - unknownKeys(b))[0];
  if (inner === undefined || (gotNowhere(inner) && first.message !== SAYS_NOTHING)) return first;
  return { ...inner, path: [...first.path, ...inner.path] };
}

/** What zod says of a union that has no words of its own. */
const SAYS_NOTHING = "Invalid input";
const unknownKeys = (issue: Issue): number =>
  issue.code === "unrecognized_keys" ? issue.keys.length : Number.MAX_SAFE_INTEGER;
const gotNowhere = (issue: Issue): boolean => issue.path.length === 0 && issue.code !== "unrecognized_keys";

const said = (issue: Issue): string =>
  issue.code === "custom"
    ? issue.message
    : `${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}`;

/** Every key that a schema knows, at any depth. */
export function keysOf(schema: z.ZodType, seen: Set<z.ZodType> = new Set()): Set<string> {
  const keys = new Set<string>();
  if (seen.has(schema)) return keys;
  seen.add(schema);
  const { def } = schema;
  const below: unknown[] = Object.values(def).flatMap((value: unknown) =>
    Array.isArray(value) ? value : [value],
  );
  if ("shape" in def && typeof def.shape === "object" && def.shape !== null) {
    for (const [key, value] of Object.entries(def.shape)) {
      keys.add(key);
      below.push(value);
    }
  }
  for (const each of below) if (isSchema(each)) for (const key of keysOf(each, seen)) keys.add(key);
  return keys;
}

const isSchema = (value: unknown): value is z.ZodType =>
  typeof value === "object" && value !== null && "def" in value && "safeParse" in value;

/**
 * A schema of a function that reads: its `SluseError` becomes an issue with its code, so that an id or a time within an
 * order is refused with the place it stands in.
 * @throws whatever `read` throws that is no `SluseError`
 */
export const readWith = <Input, Output>(read: (value: Input) => Output): z.ZodType<Output, Input> =>
  z.unknown().transform((value, context) => {
    try {
      return read(value as Input);
    } catch (error) {
      if (!isSluseError(error)) throw error;
      context.addIssue({
        code: "custom",
        message: error.message,
        params: { code: error.code, mend: error.mend },
      });
      return z.NEVER;
    }
  }) as unknown as z.ZodType<Output, Input>;
