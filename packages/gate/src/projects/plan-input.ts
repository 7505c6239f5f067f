import { MOST_STEPS, countInput, wordsInput, type FollowUpPlan } from "@sluse/core";
import { z } from "zod";

const step = z.strictObject({
  name: wordsInput.refine((name) => name.trim() !== "" && name.length <= 100, {
    error: "is empty, or longer than 100 characters",
  }),
  days: countInput(0),
  form: wordsInput.nullable(),
});

/** A plan whose steps come one after the other, no two by one name, and none so early that it could pass the one before. */
export const planInput: z.ZodType<FollowUpPlan> = z
  .strictObject({
    steps: z.array(step).min(1).max(MOST_STEPS),
    earlyDays: countInput(0),
    after: z.enum(["answered-invitation", "trigger"]),
    next: z.enum(["answered", "whoever-was-asked"]),
    invites: z.enum(["one-parent", "both-parents"]),
  })
  .refine(({ steps }) => new Set(steps.map(({ name }) => name)).size === steps.length, {
    error: "has two steps by one name",
    path: ["steps"],
  })
  .refine(
    ({ steps, earlyDays }) =>
      steps.every(({ days }, place) => place === 0 || days - steps[place - 1]!.days > earlyDays),
    { error: "has steps that are not later than the one before by more than `earlyDays`", path: ["steps"] },
  );
