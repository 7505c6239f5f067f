import { SENDER_OUTCOMES } from "@sluse/core";
import type { Begun, Settled, SettlementInput, StopTarget } from "@sluse/gate";
import { z } from "zod";

import { named } from "./components.ts";
import { finding } from "./finding.ts";
import { clearance, count, id, moment, text } from "./texts.ts";
import type { Wire } from "./wire.ts";

export type WireSettlement = Omit<SettlementInput, "at"> & { readonly at?: string };

export const outcomes: z.ZodType<{ readonly outcomes: readonly WireSettlement[] }> = named(
  "Outcomes",
  z.strictObject({
    outcomes: z
      .array(
        z.strictObject({
          clearance,
          outcome: z.enum(SENDER_OUTCOMES),
          at: moment.exactOptional(),
          cause: z.string().max(1000).exactOptional(),
        }),
      )
      .max(10_000),
  }),
  "What became of clearances. May come late, twice and in any order.",
);
export const settled: z.ZodType<Wire<Settled>> = named(
  "Settled",
  z.object({
    settled: count,
    changed: count,
    takenBack: count,
    notTakenBack: count,
    unknownClearances: count,
    findings: z.array(finding),
  }),
);

export const beginning: z.ZodType<{ readonly clearances: readonly string[] }> = named(
  "Beginning",
  z.strictObject({ clearances: z.array(clearance).max(10_000) }),
  "Clearances whose sending is to be begun: as many as will be sent within a moment.",
);
export const begun: z.ZodType<Wire<Omit<Begun, "giveBack">>> = named(
  "Begun",
  z.object({
    begun: z.array(text),
    refused: z.array(
      z.object({ clearance: text, because: z.enum(["already-begun", "void", "too-late", "held"]) }),
    ),
    findings: z.array(finding),
  }),
  "Only what is `begun` may be sent. The findings say what holds the others, or that it is too late.",
);

const MOST_NUMBERS = 20;
const personNumber = z.string().min(1).max(40);
/** One number of a person, or all they have had. */
export const personNumbers: z.ZodType<string | readonly string[]> = named(
  "PersonNumbers",
  z.union([personNumber, z.array(personNumber).min(1).max(MOST_NUMBERS)]),
  "A national identity number, or all that one person has had.",
);
const only = z.enum(["letter", "form"]).exactOptional();

/** A person is stopped by their number, in the body. */
export const stopTarget: z.ZodType<StopTarget> = named(
  "StopTarget",
  z.union([
    z.literal("everything"),
    z.strictObject({
      person: personNumbers,
      reach: z.enum(["secondary-use", "everything"]).exactOptional(),
    }),
    z.strictObject({ mailOut: id }),
    z.strictObject({ project: id, only }),
    z.strictObject({ system: id, only }),
  ]),
  "What is stopped: a person, a mail-out, a project, an ordering system, or everything.",
);
