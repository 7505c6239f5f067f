import { LANGUAGES, ROUNDS } from "@sluse/core";
import { LOOK_UP_KINDS, type HeldOnPerson, type LookUpKind, type PersonExport } from "@sluse/gate";
import { z } from "zod";

import { named } from "./components.ts";
import { purpose } from "./manifest.ts";
import { state } from "./report.ts";
import { text, words } from "./texts.ts";
import type { Wire } from "./wire.ts";

/** The number stands in the body: an address is written in logs. */
export const lookUp: z.ZodType<{
  readonly nationalId: string;
  readonly reason: string;
  readonly case: string;
  readonly kind?: LookUpKind;
}> = named(
  "LookUp",
  z.strictObject({
    nationalId: z.string().min(1).max(40),
    reason: words,
    case: words,
    kind: z.enum(LOOK_UP_KINDS).exactOptional(),
  }),
  "Who is looked up, why, and under which case. The look-up is in the audit log.",
);

const reach = z.enum(["secondary-use", "everything"]).exactOptional();
const contactRound = z.enum([...ROUNDS, "channel-reminder"]);
const outcome = z.enum(["delivered", "unreachable", "failed", "unknown", "answered"]);
const part = z.enum(["recipient", "representative", "represented"]);

export const held: z.ZodType<Wire<HeldOnPerson>> = named(
  "HeldOnPerson",
  z.object({
    contacts: z.array(
      z.object({
        clearance: text,
        mailOut: text,
        project: text,
        purpose,
        round: contactRound,
        part,
        corrects: text.nullable(),
        step: text.nullable(),
        at: text,
        outcome,
        settledAt: text.nullable(),
        deliveredAt: text.nullable(),
      }),
    ),
    stopped: reach,
  }),
);

const personal = {
  mailOut: text,
  title: text,
  state,
  purpose,
  project: text,
  projectTitle: text,
  controller: text,
  contact: z.object({ name: text, email: text, phone: text }),
  languages: z.array(z.enum(LANGUAGES)),
  chosen: z.object({ recipientsAre: text, recruitedBecause: text }).nullable(),
  approvedBy: z.array(z.object({ by: text, at: text })),
};

export const personExport: z.ZodType<Wire<PersonExport>> = named(
  "PersonExport",
  z.object({
    askedAt: text,
    key: text,
    contacts: z.array(
      z.object({
        ...personal,
        at: text,
        round: contactRound,
        part,
        outcome,
        settledAt: text.nullable(),
        deliveredAt: text.nullable(),
      }),
    ),
    audiences: z.array(z.object(personal)),
    stopped: reach,
  }),
  "Everything the ledger holds on one person, for that person to see (GDPR art. 15).",
);
