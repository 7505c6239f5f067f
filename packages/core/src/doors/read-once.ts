import { z } from "zod";

/** What is plain is no deeper than this, unless it goes round in a ring. */
const DEEPEST = 100;

/**
 * A copy of what is plain, lists and objects at any depth, each field read once: a getter that answers otherwise at the
 * second look is held to its first answer. Everything else is as it is.
 */
function copied(given: unknown, deep = 0): unknown {
  if (typeof given !== "object" || given === null) return given;
  if (deep > DEEPEST) throw new TypeError("is too deep to be read");
  if (Array.isArray(given)) return Array.from(given, (each) => copied(each, deep + 1));
  // A schema would wait for it, and nobody for the schema.
  if (given instanceof Promise) throw new TypeError("is a promise: await it first");
  const prototype: unknown = Object.getPrototypeOf(given);
  if (prototype !== Object.prototype && prototype !== null) return given;
  return Object.fromEntries(Object.entries(given).map(([key, below]) => [key, copied(below, deep + 1)]));
}

/** Plain data of the caller's, read once before it is looked at: for schemas that look and do not copy. */
export const readOnce = <Output, Input>(schema: z.ZodType<Output, Input>): z.ZodType<Output> =>
  z.preprocess((given) => copied(given), schema);
