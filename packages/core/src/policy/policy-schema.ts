import { z } from "zod";

import { parseInput } from "../doors/parse-input.ts";
import { SEVERITIES } from "../findings/severity.ts";
import { CHANNELS } from "../vocabulary/channel.ts";
import { MAIL_OUT_KINDS } from "../vocabulary/mail-out-kind.ts";
import { PURPOSES } from "../vocabulary/purpose.ts";
import { CONTACT_ROUNDS, ROUNDS } from "../vocabulary/round.ts";
import type { Limit } from "../limits/limit.ts";
import type { Policy } from "./policy.ts";

const share = z.number().min(0).max(1);
const count = z.number().int().min(0);
const atLeastOne = z.number().int().min(1);
const words = z.array(z.string().min(1)).readonly();
const timeOfDay = z
  .templateLiteral([z.number().int(), ":", z.number().int()])
  .refine((time) => /^([01]\d|2[0-3]):[0-5]\d$/u.test(time), { error: "is not a time of day like `22:00`" });

/** The shape of each field of an object type: none may be missing, and none may be there that the type does not know. */
type Shape<Value> = { readonly [Key in keyof Value]-?: z.ZodType<Value[Key]> };

const limit = z.strictObject({
  title: z.strictObject({ nb: z.string().min(1), en: z.string().min(1) }).exactOptional(),
  rounds: z.array(z.enum(ROUNDS)).min(1),
  purposes: z.array(z.enum(PURPOSES)).min(1),
  scope: z.enum(["project", "everywhere", "corrected-mail-out"]),
  of: z.enum(["recipient", "about", "in-vain"]).exactOptional(),
  counts: z.array(z.enum(CONTACT_ROUNDS)).min(1),
  max: count,
  days: z.number().int().min(1).nullable(),
} satisfies Shape<Limit>);

/** A policy as it holds when its layers lie on each other: every field is there. */
const sections = {
  people: z.enum(["production", "test"]),
  secondaryUseChannels: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("helsenorge-only") }),
    z.strictObject({ kind: z.literal("channels"), inOrder: z.array(z.enum(CHANNELS)).min(1) }),
  ]),
  orders: z.strictObject({
    purposes: z.array(z.enum(PURPOSES)).min(1),
    kinds: z.array(z.enum(MAIL_OUT_KINDS)).min(1),
  } satisfies Shape<Policy["orders"]>),
  limits: z.record(z.string().min(1), limit),
  recipients: z.strictObject({
    minimumAge: count,
    remindersTo: z.enum(["delivered", "delivered-or-unknown"]),
    resultsTo: z.enum(["answered", "invited"]),
  } satisfies Shape<Policy["recipients"]>),
  registers: z.strictObject({
    maxAgeMinutes: atLeastOne,
    required: z.record(z.string().min(1), z.strictObject({ maxAgeMinutes: atLeastOne })),
    populationFor: z.array(z.enum(PURPOSES)),
    hitRate: z.strictObject({
      implausibleZeroFrom: atLeastOne,
      implausibleFactor: z.number().min(1),
    } satisfies Shape<Policy["registers"]["hitRate"]>),
  } satisfies Shape<Policy["registers"]>),
  sending: z.strictObject({
    waveSize: atLeastOne,
    canarySize: atLeastOne,
    perProjectHour: count,
    perHour: count,
    priority: z.strictObject({ purposes: z.array(z.enum(PURPOSES)), share }),
    quietHours: z.strictObject({ from: timeOfDay, until: timeOfDay }),
    closedDays: z.array(z.enum(["saturday", "sunday", "public-holiday"])),
    daysAhead: count,
    waveMinutes: atLeastOne.max(60),
    clearanceMinutes: atLeastOne,
    outcomeShare: share,
  } satisfies Shape<Policy["sending"]>),
  approval: z.strictObject({
    validDays: atLeastOne,
    standingValidDays: atLeastOne,
    secondSuperuserAbove: count,
    announcedAbove: count,
    announcedDays: count,
    maxRecipients: count,
    acknowledgementDays: atLeastOne,
    lettersShown: z.enum(["every-language", "not-asked"]),
    exampleValues: z.enum(["shape", "length", "not-kept"]),
    maxProofs: count,
    namedOrderer: z.enum(["required", "not-asked"]),
    templates: z.enum(["approved", "not-asked"]),
    exercisedWithinDays: z.union([atLeastOne, z.literal("not-asked")]),
  } satisfies Shape<Policy["approval"]>),
  breakers: z.strictObject({
    minimumSettled: atLeastOne,
    failedShare: share,
    unreachableShare: share,
    unknownShare: share,
    shortfallShare: share,
    complaints: atLeastOne,
  } satisfies Shape<Policy["breakers"]>),
  links: z.strictObject({
    recheckMinutes: atLeastOne,
    allowedHosts: words,
    testHosts: words,
    notPublicHosts: words,
    previewWords: words,
    shorteners: words,
    trackingParameters: words,
    maxHosts: count,
    forbiddenOnPage: words,
  } satisfies Shape<Policy["links"]>),
  content: z.strictObject({
    maxBytes: atLeastOne,
    maxPages: atLeastOne,
    maxTitleLength: atLeastOne,
    maxLix: atLeastOne,
    forbiddenPhrases: words,
    sensitiveWords: words,
    requiredPassages: words,
  } satisfies Shape<Policy["content"]>),
  rules: z.record(z.string().regex(/^[a-z]+\/[a-z-]+$/u), z.enum(SEVERITIES)),
  retention: z.strictObject({ contactDays: atLeastOne }),
} satisfies Shape<Omit<Policy, "version">>;

const versionName = z.string().min(1).max(100);

const policySchema: z.ZodType<Policy> = z.strictObject({ version: versionName, ...sections });

/** Sections of a policy that are given by themselves. */
export const policyInputs: {
  readonly whole: z.ZodType<Policy>;
  readonly content: z.ZodType<Policy["content"]>;
  readonly links: z.ZodType<Policy["links"]>;
  readonly rules: z.ZodType<Policy["rules"]>;
} = { whole: policySchema, content: sections.content, links: sections.links, rules: sections.rules };

/**
 * Reads a policy that did not come from `resolvePolicy`, or came by a way that may have lost something of it: a field that is
 * missing guards nothing.
 * @throws SluseError `SLUSE_POLICY_INVALID`
 */
export const parsePolicy = (given: unknown): Policy =>
  parseInput(policySchema, given, { what: "the policy", code: "SLUSE_POLICY_INVALID" });

/** Of sections that hold fields, a layer may name some. */
const layerSections = {
  ...sections,
  registers: sections.registers.extend({ hitRate: sections.registers.shape.hitRate.partial() }).partial(),
  orders: sections.orders.partial(),
  recipients: sections.recipients.partial(),
  sending: sections.sending.partial(),
  approval: sections.approval.partial(),
  breakers: sections.breakers.partial(),
  links: sections.links.partial(),
  content: sections.content.partial(),
  retention: sections.retention.partial(),
};

/** A layer as a file gives it. Strict: an unknown key is a misspelt guard. */
export const layerSchema: z.ZodType<Record<string, unknown>> = z.strictObject({
  version: versionName,
  extends: z.enum(["eforsk", "strict"]).optional(),
  ...Object.fromEntries(Object.entries(layerSections).map(([name, schema]) => [name, schema.optional()])),
});
