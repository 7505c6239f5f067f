import type { Project } from "@sluse/core";
import type { ActivationRequest, PlanRequest, ProjectRegistration, SuperusersRequest } from "@sluse/gate";
import { z } from "zod";

import { named } from "./components.ts";
import { plan, purpose } from "./manifest.ts";
import { count, id, moment, text, user, words } from "./texts.ts";
import type { Wire } from "./wire.ts";

const contact = z.strictObject({ name: words, email: words, phone: words });

export const registration: z.ZodType<Omit<ProjectRegistration, "by">> = named(
  "ProjectRegistration",
  z.strictObject({
    id,
    orderingSystem: id,
    title: words,
    purpose: purpose.exactOptional(),
    controller: words,
    contact,
    superusers: z.array(user).min(1),
  }),
);
export const activation: z.ZodType<Omit<ActivationRequest, "by" | "until"> & { readonly until: string }> =
  named("Activation", z.strictObject({ until: moment, maxRecipients: count, comment: words }));
export const superusers: z.ZodType<Omit<SuperusersRequest, "by">> = named(
  "Superusers",
  z.strictObject({ superusers: z.array(user).min(1), comment: words }),
);

export const planChange: z.ZodType<Omit<PlanRequest, "by">> = named(
  "PlanChange",
  z.strictObject({ plan: plan.nullable(), comment: words }),
  "null takes the plan away: nothing more of it goes out.",
);

export const project: z.ZodType<Wire<Project>> = named(
  "Project",
  z.object({
    id: text,
    orderingSystem: text,
    title: text,
    purpose,
    controller: text,
    contact: z.object({ name: text, email: text, phone: text }),
    superusers: z.array(text),
    formerSuperusers: z.array(z.object({ user: text, at: text })),
    registeredAt: text,
    activation: z
      .object({ by: text, at: text, until: text, maxRecipients: count, comment: text })
      .exactOptional(),
    ceilingAgreed: count.exactOptional(),
    plan: plan.exactOptional(),
    complaints: z.array(z.object({ mailOut: text, count })),
    proposals: z.array(
      z.object({
        by: text,
        at: text,
        comment: text,
        change: z.discriminatedUnion("kind", [
          z.object({ kind: z.literal("superusers"), superusers: z.array(text) }),
          z.object({ kind: z.literal("plan"), plan }),
          z.object({ kind: z.literal("activation"), until: text, maxRecipients: count }),
        ]),
      }),
    ),
  }),
  "Off until a superuser switches it on.",
);
