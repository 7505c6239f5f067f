import { fileURLToPath } from "node:url";
import { types } from "node:util";

import { z } from "zod";

/**
 * Something with these functions: what they do is held to their port's tests, that they are there is seen here. Kept as it
 * is, for a port that is copied is another port.
 */
export const withFunctions = <Port>(
  what: string,
  ...names: readonly (keyof Port & string)[]
): z.ZodType<Port, Port> =>
  z.custom<Port>(
    (given) =>
      typeof given === "object" &&
      given !== null &&
      !("then" in given) &&
      names.every((name) => typeof (given as Readonly<Record<string, unknown>>)[name] === "function"),
    {
      error: ({ input }) =>
        isPromise(input) ? `is a promise of a ${what}: await it first` : `is no ${what}`,
    },
  );

const isPromise = (given: unknown): boolean => typeof given === "object" && given !== null && "then" in given;

/** A function of the caller's. */
export const functionInput = <Called extends (...args: never[]) => unknown>(): z.ZodType<Called, Called> =>
  z.custom<Called>((given) => typeof given === "function", { error: "is no function" });

/** Rows or events, one by one: a list, or whatever gives them as they come. A text is none, though it gives its letters. */
export const streamInput = <Each>(): z.ZodType<
  AsyncIterable<Each> | Iterable<Each>,
  AsyncIterable<Each> | Iterable<Each>
> =>
  z.custom<AsyncIterable<Each> | Iterable<Each>>(
    (given) =>
      typeof given === "object" &&
      given !== null &&
      [Symbol.asyncIterator, Symbol.iterator].some(
        (way) => typeof (given as Readonly<Record<symbol, unknown>>)[way] === "function",
      ),
    { error: "is neither a list nor a stream" },
  );

/** A list, or whatever gives its own at once, each of them read. What giving them runs into is told as a fault of the list. */
export const listInput = <Output, Input>(each: z.ZodType<Output, Input>): z.ZodType<Output[]> =>
  z.preprocess(asList, z.array(each));

function asList(given: unknown): unknown {
  if (typeof given !== "object" || given === null) return given;
  if (Symbol.iterator in given) return Array.from(given as Iterable<unknown>);
  // A schema would wait for it, and nobody for the schema.
  return given instanceof Promise ? "a promise" : given;
}

/** Bytes, as they are: whoever keeps them copies them. */
export const bytesInput: z.ZodType<Uint8Array, Uint8Array> = z.custom<Uint8Array>(
  (given) => types.isUint8Array(given),
  { error: "is no bytes: a `Uint8Array` is, and a text is not" },
);

/** Where a caller calls off what it began. */
export const signalInput: z.ZodType<AbortSignal, AbortSignal> = z.instanceof(AbortSignal, {
  error: "is no signal: an `AbortController` gives one",
});

/** A file or a folder: by its path, or the address of one. */
export const pathInput: z.ZodType<string, string | URL> = z
  .union([z.string(), z.instanceof(URL).transform((url, context) => pathOf(url, context))], {
    error: "is no path: a text is, and the address of a file",
  })
  .refine((path) => path !== "" && !path.includes("\0"), { error: "is no path that a file can have" });

function pathOf(url: URL, context: z.RefinementCtx): string {
  try {
    return fileURLToPath(url);
  } catch {
    context.addIssue({ code: "custom", message: "is the address of no file" });
    return z.NEVER;
  }
}
