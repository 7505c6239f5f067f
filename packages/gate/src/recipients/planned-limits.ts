import {
  helsenorgeReminders,
  instant,
  planLimits,
  type CountedLimit,
  type Instant,
  type MailOut,
  type Policy,
  type Precondition,
} from "@sluse/core";
import { planPrecondition, formDeadline } from "@sluse/core/house";

/** What a mail-out's contacts are counted by, were its people claimed at a moment. */
export interface PlannedLimits {
  readonly limits: readonly CountedLimit[];
  /** Reminders that the channel would send by itself, on their dates. */
  readonly channelReminders: readonly Instant[];
  /** Whom the round is for. */
  readonly requires: Precondition | null;
}

/** The same for a preview and for a claim: what is foretold at the moment the window opens is what is counted then. */
export function plannedLimits(
  { project, manifest }: Pick<MailOut, "project" | "manifest">,
  policy: Policy,
  at: Instant,
): PlannedLimits {
  const deadline = manifest.form ? formDeadline(manifest.form, at) : undefined;
  const channelReminders = deadline === undefined ? [] : helsenorgeReminders({ orderedAt: at, deadline });
  const { purpose, round, corrects, plan, step } = manifest;
  const subject = { project, purpose, round, plan, step };
  const limits = planLimits(policy.limits, {
    ...subject,
    // However long the chain of corrections, the people have had one fault.
    corrects: corrects?.first ?? null,
    channelReminders,
    at,
  });
  const requires = planPrecondition({ ...subject, corrects: corrects?.mailOut ?? null }, policy.recipients);
  return { limits, channelReminders, requires };
}

/** When the first of its people may be claimed, as things stand. */
export const opensAt = ({ manifest }: Pick<MailOut, "manifest">, now: Instant): Instant =>
  instant(Math.max(now, Date.parse(manifest.window.from)));
