import {
  CHANNELS,
  PURPOSES,
  ROUNDS,
  type FollowUpPlan,
  type Channel,
  type ChannelMandate,
  type Manifest,
  type StandingTerms,
} from "@sluse/core";
import { z } from "zod";

import { named } from "./components.ts";
import { count, text } from "./texts.ts";
import type { Wire } from "./wire.ts";

export const language: z.ZodType<"nb" | "nn" | "en" | "se"> = named(
  "Language",
  z.enum(["nb", "nn", "en", "se"]),
);
export const channel: z.ZodType<Channel, Channel> = named("Channel", z.enum(CHANNELS));
export const round: z.ZodType<Manifest["round"], Manifest["round"]> = named("Round", z.enum(ROUNDS));
export const purpose: z.ZodType<Manifest["purpose"], Manifest["purpose"]> = named(
  "Purpose",
  z.enum(PURPOSES),
);
export const announcement: z.ZodType<Wire<NonNullable<Manifest["announcement"]>>> = named(
  "Announcement",
  z.strictObject({
    schedule: text,
    projectManager: z.strictObject({ name: text, mobile: text, email: text }),
    recipientsAre: text,
    recruitedBecause: text,
    switchboardTold: z.boolean(),
  }),
  "Above the policy's size: what the superuser must know three weeks ahead.",
);

/** On what terms people are cleared who are not known yet. */
export const standing: z.ZodType<Wire<StandingTerms>> = named(
  "StandingTerms",
  z.strictObject({
    trigger: text,
    perDay: z.int().min(1),
    inAll: z.int().min(1),
    sample: z.record(z.string().max(200), text).exactOptional(),
  }),
  "What makes somebody a recipient of a standing mail-out, how many a day and in all, and a made-up recipient's values.",
);

export const mandate: z.ZodType<Wire<ChannelMandate>> = named(
  "Mandate",
  z.union([
    z.object({ kind: z.literal("helsenorge-only") }),
    z.object({ kind: z.literal("channels"), inOrder: z.array(channel) }),
  ]),
  "The channels a clearance may be sent through.",
);

/** What a project sends to the same people again and again. */
export const plan: z.ZodType<Wire<FollowUpPlan>, FollowUpPlan> = named(
  "FollowUpPlan",
  z.strictObject({
    steps: z.array(z.strictObject({ name: text, days: count, form: text.nullable() })),
    earlyDays: count,
    after: z.enum(["answered-invitation", "trigger"]),
    next: z.enum(["answered", "whoever-was-asked"]),
    invites: z.enum(["one-parent", "both-parents"]),
  }),
  "Steps by their distance in whole days from what set the plan off; each person goes through each once.",
);

/** Everything an approval covers. */
export const manifest: z.ZodType<Wire<Manifest>> = named(
  "Manifest",
  z.object({
    format: z.literal(1),
    mailOut: text,
    project: text,
    orderingSystem: text,
    reference: text.nullable(),
    purpose,
    purposeTag: text.nullable(),
    kind: z.enum(["letter", "form"]),
    round,
    plan: plan.nullable(),
    step: text.nullable(),
    form: z
      .object({
        id: text,
        expires: text.nullable(),
        expiresAfterDays: z.int().nullable(),
        taskText: text.nullable(),
      })
      .nullable(),
    corrects: z.object({ mailOut: text, cause: text, first: text }).nullable(),
    notice: z.object({ title: text, text, sender: text, organisationNumber: text }),
    documents: z.array(
      z.object({
        name: text,
        language,
        format: z.enum(["text", "markdown", "html", "pdf", "rendered"]),
        digest: text,
        template: z.object({ id: text, version: text, digest: text }),
        typeset: text.nullable(),
      }),
    ),
    links: z.array(text),
    canaries: z.record(z.string(), text),
    standing: standing.nullable(),
    audience: z.object({ count, digest: text, key: text, together: count }),
    channels: z.array(channel).nullable(),
    mandate,
    window: z.object({ from: text, until: text }),
    answerBy: text.nullable(),
    announcement: announcement.nullable(),
    orderedBy: text,
    alsoOrderedBy: z.array(text),
    policy: z.object({ version: text, digest: text }),
  }),
  "Everything an approval covers; `digest` of a report is of exactly this.",
);
