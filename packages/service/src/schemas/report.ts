import {
  HINDRANCES,
  LANGUAGES,
  MAIL_OUT_STATES,
  type Acknowledgement,
  type Approval,
  type MailOutState,
  type OutcomeTally,
  type Pause,
  type SuppressedCount,
  type WaveRecord,
} from "@sluse/core";
import type { OrdererReport, Report, SuperuserReport } from "@sluse/gate";
import { COMPLAINT_CAUSES } from "@sluse/core";
import { z } from "zod";

import { named } from "./components.ts";
import { decision, finding, unrunRule } from "./finding.ts";
import { language, manifest } from "./manifest.ts";
import { stop } from "./stop.ts";
import { count, text } from "./texts.ts";
import type { Wire } from "./wire.ts";

export const state: z.ZodType<MailOutState, MailOutState> = named("MailOutState", z.enum(MAIL_OUT_STATES));

export const suppressed: z.ZodType<SuppressedCount, SuppressedCount> = z.union([
  count,
  z.literal("fewer than 5"),
]);
const invalid = z.record(z.string(), count);
const ordererTally = named(
  "OrdererTally",
  z.object({
    given: count,
    valid: count,
    duplicate: count,
    invalid,
    withheld: suppressed,
  }),
  "Counts that no single person can be told from.",
);
const tally = named(
  "Tally",
  z.object({
    given: count,
    valid: count,
    duplicate: count,
    invalid,
    languages: z.partialRecord(z.enum(LANGUAGES), count),
    refusals: z.enum(["counted", "untold"]),
    optedOut: count,
    hindered: count,
    hindrances: z.partialRecord(z.enum(HINDRANCES), suppressed),
    unknown: count,
    limited: z.record(z.string(), count),
    stopped: count,
    notRequired: count,
    clear: count,
    withheldOtherwise: count,
  }),
);
const approval: z.ZodType<Wire<Approval>> = named(
  "Approval",
  z.object({
    mailOut: text,
    by: text,
    at: text,
    attempt: count,
    digest: text,
    until: text,
    maxRecipients: count,
    comment: text,
  }),
);
const acknowledgement: z.ZodType<Wire<Acknowledgement>> = named(
  "Acknowledgement",
  z.object({ fingerprint: text, by: text, at: text, reason: text, until: text }),
);
const pause: z.ZodType<Wire<Pause>> = named("Pause", z.object({ findings: z.array(finding), since: text }));
const waveRecord: z.ZodType<Wire<WaveRecord>> = named(
  "WaveRecord",
  z.object({
    mailOut: text,
    number: count,
    canary: z.boolean(),
    openedAt: text,
    reserved: count,
    claimed: z.object({ at: text, count, sendBefore: text, releasedBy: text }).exactOptional(),
  }),
);
const outcomes: z.ZodType<Wire<OutcomeTally>> = named(
  "OutcomeTally",
  z.object({
    delivered: count,
    unreachable: count,
    failed: count,
    unknown: count,
    answered: count,
    unsettled: count,
  }),
);

const told = {
  mailOut: text,
  submittedAt: text,
  project: text,
  state,
  decision,
  digest: text,
  findings: z.array(finding),
  unrun: z.array(unrunRule),
  manifest,
};

/** What was asked about a mail-out, and what was answered. */
const questions = z.array(
  z.object({
    number: count,
    by: text,
    at: text,
    question: text,
    answer: z.object({ by: text, at: text, answer: text }).nullable(),
  }),
);

export const ordererReport: z.ZodType<Wire<OrdererReport>> = named(
  "OrdererReport",
  z.object({ view: z.literal("orderer"), ...told, tally: ordererTally, questions }),
  "What the one who ordered is answered: counts, never who, and no small counts.",
);
const superuserReport: z.ZodType<Wire<SuperuserReport>> = named(
  "SuperuserReport",
  z.object({
    view: z.literal("superuser"),
    ...told,
    orderedBy: text,
    toldAt: text,
    tally,
    limitNames: z.record(z.string(), z.object({ nb: text, en: text })),
    approvals: z.array(approval),
    acknowledgements: z.array(acknowledgement),
    // What makes a finding go away, by its rule.
    clearing: z.record(z.string(), z.enum(["mending", "superuser", "fresher-facts"])),
    shown: z.array(z.object({ by: text, language, digest: text, at: text })),
    stops: z.array(stop),
    pause: pause.exactOptional(),
    waves: z.array(waveRecord),
    outcomes,
    outcomesSince: outcomes,
    complaints: count,
    complaintsSince: count,
    complaintCauses: z.record(z.enum(COMPLAINT_CAUSES), count),
    proofs: count,
    // When they were last looked at; of none where it was not kept.
    linksSeen: z.array(
      z.object({
        address: text,
        verdict: z.enum(["ok", "broken", "cannot-tell"]),
        checkedAt: text,
        vantagePoint: text,
        finalAddress: text.exactOptional(),
        status: count.exactOptional(),
        title: text.exactOptional(),
      }),
    ),
    questions,
    lookedAt: z.array(z.object({ by: text, at: text, comment: text, after: z.array(text) })),
  }),
  "Everything a superuser needs to approve, and to answer for it afterwards. Holds no person.",
);
/** A report in the view of the one who asks. */
export const report: z.ZodType<Wire<Report>> = named("Report", z.union([ordererReport, superuserReport]));
