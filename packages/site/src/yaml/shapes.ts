import { instant, isSluseError, type Instant } from "@sluse/core";
import { z } from "zod";

/** Text that is there. */
export const text: z.ZodType<string> = z.string().min(1, { error: "is empty" });

/** A whole number from 0, as a file that is read as texts has it. */
export const wholeNumber: z.ZodType<number> = z
  .string()
  .regex(/^\d{1,9}$/u, { error: "is not a whole number" })
  .transform(Number);

/** `true` or `false`, as YAML's text. */
export const yesOrNo: z.ZodType<boolean> = z.enum(["true", "false"]).transform((word) => word === "true");

/** A moment with its time zone. */
export const moment: z.ZodType<Instant> = z.string().transform((value, context): Instant => {
  try {
    return instant(value);
  } catch (error) {
    if (!isSluseError(error)) throw error;
    const message = "is not a time with its zone, like 2027-02-01T08:00+01:00";
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  }
});
