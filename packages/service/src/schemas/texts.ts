import { z } from "zod";

import { named } from "./components.ts";

/** Ids of projects, mail-outs and ordering systems. */
export const id: z.ZodType<string, string> = named(
  "Id",
  z.string().regex(/^[a-z0-9][a-z0-9._-]{0,63}$/u),
  "1–64 of a–z, 0–9, `.`, `_` and `-`.",
);
/** Words that people write: kept in the log for good. */
export const words: z.ZodType<string, string> = named(
  "Words",
  z.string().min(1).max(10_000),
  "Words of a person. Kept for good, so never with a national identity number.",
);
/** What a system calls its own order. */
export const reference: z.ZodType<string, string> = named(
  "Reference",
  z.string().min(1).max(200),
  "What you call the order. The same order under the same reference is the same mail-out; another order under it is refused.",
);
export const user: z.ZodType<string, string> = named(
  "User",
  z.string().min(1).max(200),
  "A person as the login knows them; never a national identity number.",
);
export const moment: z.ZodType<string, string> = named(
  "Moment",
  z.iso.datetime({ offset: true }),
  "ISO 8601 with a time zone.",
);
export const digest: z.ZodType<string, string> = named(
  "Digest",
  z.string().regex(/^[0-9a-f]{64}$/u),
  "SHA-256 as 64 characters of 0–9 and a–f.",
);
export const clearance: z.ZodType<string, string> = named(
  "Clearance",
  z.string().regex(/^[a-z0-9][a-z0-9._-]{0,63}\/[1-9][0-9]{0,9}$/u),
  "The right to send one thing to one person once: `<mail-out>/<number>`.",
);
/** A number of a path, from 1. */
export const number: z.ZodType<string, string> = named("Number", z.string().regex(/^[1-9][0-9]{0,9}$/u));
/** A moment, id or digest of an answer, which is not looked at again. */
export const text: z.ZodString = z.string();
export const count: z.ZodType<number, number> = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** A whole number of a query, from 1. Written in figures alone: `0x10` and `1e1` are numbers to some readers. */
export const wholeNumber = (most: number): z.ZodType<number> =>
  z.preprocess(
    (given) => (typeof given === "string" && /^\d{1,9}$/u.test(given) ? Number(given) : given),
    z.int().min(1).max(most),
  );
