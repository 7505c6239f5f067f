import { LANGUAGES, type LetterBlock, type LetterInline, type LetterTree } from "@sluse/core";
import { parseInput } from "@sluse/core/house";
import { z } from "zod";

const text = z.string().max(100_000);
const children = z.lazy(() => z.array($Inline).max(10_000).readonly());

const $Inline: z.ZodType<LetterInline> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("text"), value: text }),
  z.strictObject({ kind: z.enum(["strong", "emphasis"]), children }),
  z.strictObject({ kind: z.literal("link"), address: z.string().min(1).max(4096), children }),
  z.strictObject({ kind: z.literal("break") }),
]);

const $Block: z.ZodType<LetterBlock> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("heading"), level: z.int().min(1).max(6), children }),
  z.strictObject({ kind: z.literal("paragraph"), children }),
  z.strictObject({
    kind: z.literal("list"),
    ordered: z.boolean(),
    start: z.int().min(0).max(999_999_999),
    items: z.lazy(() => z.array(z.array($Block).max(1000).readonly()).max(1000).readonly()),
  }),
]);

const $LetterTree: z.ZodType<LetterTree> = z.strictObject({
  language: z.enum(LANGUAGES),
  title: z
    .string()
    .trim()
    .min(1)
    .max(1000)
    .regex(/^\P{C}*$/u, "write one line, without invisible characters"),
  body: z.array($Block).min(1).max(10_000).readonly(),
});

/**
 * Reads a letter as a caller gave it, into a copy.
 * @throws SluseError `SLUSE_TYPESET_OPTION`
 */
export const parseLetterTree = (input: unknown): LetterTree =>
  parseInput($LetterTree, input, { what: "a letter", code: "SLUSE_TYPESET_OPTION" });
