import { z } from "zod";

import { PURPOSES } from "../mail-out/purpose.ts";
import { ROUNDS } from "../mail-out/round.ts";

const share = z.number().min(0).max(1);
const count = z.number().int().min(0);
const atLeastOne = z.number().int().min(1);
const words = z.array(z.string().min(1)).readonly();
const timeOfDay = z
  .templateLiteral([z.number().int(), ":", z.number().int()])
  .refine((time) => /^([01]\d|2[0-3]):[0-5]\d$/u.test(time), { error: "is not a time of day like `22:00`" });
const channel = z.enum(["helsenorge", "digital-mailbox", "unsecure", "paper"]);
const severity = z.enum(["note", "warn", "hold", "refuse"]);
const contactRound = z.enum([...ROUNDS, "channel-reminder"]);

const limit = z.strictObject({
  title: z.strictObject({ nb: z.string().min(1), en: z.string().min(1) }).optional(),
  rounds: z.array(z.enum(ROUNDS)).min(1),
  purposes: z.array(z.enum(PURPOSES)).min(1),
  scope: z.enum(["project", "everywhere", "corrected-mail-out"]),
  counts: z.array(contactRound).min(1),
  max: count,
  days: z.number().int().min(1).nullable(),
});

const sections = {
  people: z.enum(["production", "test"]),
  secondaryUseChannels: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("helsenorge-only") }),
    z.strictObject({ kind: z.literal("channels"), inOrder: z.array(channel).min(1) }),
  ]),
  limits: z.record(z.string().min(1), limit),
  registers: z
    .strictObject({
      maxAgeMinutes: atLeastOne,
      required: z.record(z.string().min(1), z.strictObject({ maxAgeMinutes: atLeastOne })),
      hitRate: z
        .strictObject({ implausibleZeroFrom: atLeastOne, implausibleFactor: z.number().min(1) })
        .partial(),
    })
    .partial(),
  sending: z
    .strictObject({
      waveSize: atLeastOne,
      canarySize: atLeastOne,
      perProjectHour: count,
      perHour: count,
      quietHours: z.strictObject({ from: timeOfDay, until: timeOfDay }),
      closedDays: z.array(z.enum(["saturday", "sunday", "public-holiday"])),
      daysAhead: count,
      waveMinutes: atLeastOne.max(60),
    })
    .partial(),
  approval: z
    .strictObject({
      validDays: atLeastOne,
      secondSuperuserAbove: count,
      announcedAbove: count,
      announcedDays: count,
      maxRecipients: count,
      acknowledgementDays: atLeastOne,
    })
    .partial(),
  breakers: z
    .strictObject({
      minimumSettled: atLeastOne,
      failedShare: share,
      unreachableShare: share,
      unknownShare: share,
      complaints: atLeastOne,
    })
    .partial(),
  links: z
    .strictObject({
      recheckMinutes: atLeastOne,
      allowedHosts: words,
      testHosts: words,
      shorteners: words,
      trackingParameters: words,
      maxHosts: count,
      forbiddenOnPage: words,
    })
    .partial(),
  content: z
    .strictObject({
      maxBytes: atLeastOne,
      maxPages: atLeastOne,
      maxTitleLength: atLeastOne,
      maxLix: atLeastOne,
      forbiddenPhrases: words,
      sensitiveWords: words,
      requiredPassages: words,
    })
    .partial(),
  rules: z.record(z.string().regex(/^[a-z]+\/[a-z-]+$/u), severity),
  retention: z.strictObject({ contactDays: atLeastOne }).partial(),
};

/** A layer as a file gives it. Strict: an unknown key is a misspelt guard. */
export const layerSchema: z.ZodType<Record<string, unknown>> = z.strictObject({
  version: z.string().min(1).max(100),
  extends: z.enum(["eforsk", "strict"]).optional(),
  ...Object.fromEntries(Object.entries(sections).map(([name, schema]) => [name, schema.optional()])),
});
