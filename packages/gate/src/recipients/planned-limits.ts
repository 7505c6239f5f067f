import {
  helsenorgeReminders,
  instant,
  planLimits,
  type CountedLimit,
  type Instant,
  type MailOut,
  type Policy,
} from "@sluse/core";

/** What a mail-out's contacts are counted by, were its people claimed at a moment. */
export interface PlannedLimits {
  readonly limits: readonly CountedLimit[];
  /** Reminders that the channel would send by itself, on their dates. */
  readonly channelReminders: readonly Instant[];
}

/** The same for a preview and for a claim: what is foretold at the moment the window opens is what is counted then. */
export function plannedLimits(
  { project, manifest }: Pick<MailOut, "project" | "manifest">,
  policy: Policy,
  at: Instant,
): PlannedLimits {
  const expires = manifest.form?.expires ?? null;
  const channelReminders =
    expires === null ? [] : helsenorgeReminders({ orderedAt: at, deadline: instant(expires) });
  const limits = planLimits(policy.limits, {
    project,
    purpose: manifest.purpose,
    round: manifest.round,
    corrects: manifest.corrects?.mailOut ?? null,
    channelReminders: channelReminders.length,
    at,
  });
  return { limits, channelReminders };
}

/** When the first of its people may be claimed, as things stand. */
export const opensAt = ({ manifest }: Pick<MailOut, "manifest">, now: Instant): Instant =>
  instant(Math.max(now, Date.parse(manifest.window.from)));
