import {
  helsenorgeReminders,
  instant,
  planLimits,
  type ClaimPerson,
  type CountedLimit,
  type Instant,
  type MailOut,
  type Manifest,
  type Policy,
  type Precondition,
  type Preview,
  type Pseudonym,
} from "@sluse/core";
import { planPrecondition } from "@sluse/core/house";

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
  const expires = manifest.form?.expires ?? null;
  const channelReminders =
    expires === null ? [] : helsenorgeReminders({ orderedAt: at, deadline: instant(expires) });
  const { purpose, round } = manifest;
  const subject = { project, purpose, round, corrects: manifest.corrects?.mailOut ?? null };
  const limits = planLimits(policy.limits, { ...subject, channelReminders: channelReminders.length, at });
  return { limits, channelReminders, requires: planPrecondition(subject, policy.recipients) };
}

/** When the first of its people may be claimed, as things stand. */
export const opensAt = ({ manifest }: Pick<MailOut, "manifest">, now: Instant): Instant =>
  instant(Math.max(now, Date.parse(manifest.window.from)));

/**
 * People whose letters are about the same person, in turns, each with the limits as they stand when those before it are
 * claimed: two parents in one list are not both foretold where only one of them may be written to.
 */
export function inTurns(
  people: readonly ClaimPerson[],
  limits: readonly CountedLimit[],
  { round }: Manifest,
): readonly Pick<Preview, "people" | "limits">[] {
  const turns: ClaimPerson[][] = [[]];
  const next = new Map<Pseudonym, number>();
  for (const each of people) {
    const turn = each.about === null ? 0 : (next.get(each.about) ?? 0);
    (turns[turn] ??= []).push(each);
    if (each.about !== null) next.set(each.about, turn + 1);
  }
  const isFilled = ({ unit, rounds }: CountedLimit): boolean => unit === "about" && rounds.includes(round);
  return turns.map((those, turn) => ({
    people: those,
    limits: limits.map((limit) => (isFilled(limit) ? { ...limit, max: limit.max - turn } : limit)),
  }));
}
