import type { MailOutId, ProjectId } from "../ids.ts";
import { PURPOSES, type Purpose } from "../vocabulary/purpose.ts";
import { ROUNDS, type ContactRound, type Round } from "../vocabulary/round.ts";
import { DAY, type Instant } from "../time/instant.ts";
import type { FollowUpPlan, PlanStep } from "../mail-out/follow-up-plan.ts";
import type { Names } from "../vocabulary/name.ts";
import type { Limit } from "./limit.ts";

/**
 * A limit turned towards one mail-out at one moment: a person with `max` or more contacts that fit is not contacted.
 * Flat, so that a database counts it in one pass.
 */
export interface CountedLimit {
  readonly name: string;
  /**
   * Whose contacts: the recipient's, those of them about the same person, or all about that person; or those that did not reach
   * the recipient, as long as nothing has reached them since.
   */
  readonly unit: "recipient" | "recipient-and-about" | "about" | "in-vain";
  /** Contacts after this moment are counted, those booked in the future too; `null` counts all. */
  readonly after: Instant | null;
  /**
   * Of the channel's own reminders only those before this moment; `null` counts all. They alone are booked ahead. Whatever else
   * lies ahead was booked before the clock went back, and counts.
   */
  readonly remindersBefore: Instant | null;
  readonly project: ProjectId | null;
  readonly corrects: MailOutId | null;
  /** Only contacts of this step of the project's plan. */
  readonly step: string | null;
  readonly purposes: readonly Purpose[];
  readonly rounds: readonly ContactRound[];
  /** Contacts already made that leave no room for the ones that would come. */
  readonly max: number;
}

/** What is asked whether a limit is for it. */
export interface LimitSubject {
  readonly project: ProjectId;
  readonly purpose: Purpose;
  readonly round: Round;
  readonly corrects: MailOutId | null;
  /** The project's plan, and its step, where the round is bound by one. */
  readonly plan: FollowUpPlan | null;
  readonly step: string | null;
  /** Reminders that the channel will send by itself, on their dates, which are contacts too. */
  readonly channelReminders: readonly Instant[];
  readonly at: Instant;
}

/**
 * The limits that bind a mail-out, in the policy's order. A limit is passed over only when it is known not to be about the
 * mail-out: a purpose or a round that nobody knows, from a row of an older version or a caller without types, is bound by
 * every limit there is.
 */
export function planLimits(limits: Readonly<Record<string, Limit>>, subject: LimitSubject): CountedLimit[] {
  const { round, purpose } = subject;
  return Object.entries(limits)
    .filter(
      ([, limit]) => !isAnother(round, limit.rounds, ROUNDS) && !isAnother(purpose, limit.purposes, PURPOSES),
    )
    .map(([name, limit]): CountedLimit => ({
      name,
      unit: unitOf(limit),
      after: limit.days === null ? null : ((subject.at - limit.days * DAY) as Instant),
      remindersBefore: remindersBefore(limit, subject),
      project: limit.scope === "project" ? subject.project : null,
      corrects: limit.scope === "corrected-mail-out" ? subject.corrects : null,
      step: null,
      purposes: withUnknown(limit.purposes, purpose, PURPOSES),
      rounds: withUnknown(limit.counts, round, ROUNDS),
      max: limit.max - newContacts(limit, subject) + otherParent(limit, subject),
    }))
    .concat(planStepLimits(subject));
}

/** No window holds a reminder that comes later than this, and the last of what would come. */
const remindersBefore = (
  { counts, days }: Limit,
  { at, channelReminders }: LimitSubject,
): CountedLimit["remindersBefore"] =>
  days !== null && counts.includes("channel-reminder")
    ? ((Math.max(at, ...channelReminders) + days * DAY) as Instant)
    : null;

/** A project whose plan says so asks both parents of a child, each of them once. */
const otherParent = ({ of, scope }: Limit, { round, plan }: LimitSubject): number =>
  of === "about" && scope === "project" && round === "invitation" && plan?.invites === "both-parents" ? 1 : 0;

type PlanLimit = "plan: each step once" | "plan: distance" | "plan: not back";

/** Limits that a plan sets, by the names they have in tallies. No policy has them: two have agreed on the plan. */
export const PLAN_LIMITS: Names<PlanLimit> = {
  "plan: each step once": { nb: "hvert trinn i planen én gang", en: "each step of the plan once" },
  "plan: distance": {
    nb: "avstanden mellom trinnene i planen",
    en: "the distance between steps of the plan",
  },
  "plan: not back": { nb: "ikke tilbake i planen", en: "never back in the plan" },
};

/** Each step once, no earlier after another than the plan says, and never after a later one; nor soon after one of an earlier plan. */
function planStepLimits({ project, round, plan, step, at }: LimitSubject): CountedLimit[] {
  if (round !== "follow-up") return [];
  const own = plan?.steps.find(({ name }) => name === step);
  const counted = (name: PlanLimit, of: string | null, after: Instant | null, max = 1): CountedLimit => ({
    name,
    unit: "recipient-and-about",
    after,
    remindersBefore: null,
    project,
    corrects: null,
    step: of,
    purposes: PURPOSES,
    rounds: ["follow-up"],
    max,
  });
  // Of no plan, or of another one than the project's: nobody may be asked.
  if (!plan || !own) return [counted("plan: each step once", null, null, 0)];
  const daysAgo = (days: number): Instant => (at - days * DAY) as Instant;
  const steps = plan.steps.map(({ name, days }) => {
    if (name === own.name) return counted("plan: each step once", name, null);
    if (days > own.days) return counted("plan: not back", name, null);
    return counted("plan: distance", name, daysAgo(own.days - days - plan.earlyDays));
  });
  // A step by another name, of the plan as it was before, may have been this very one.
  return [...steps, counted("plan: distance", null, daysAgo(leastApart(plan, own)))];
}

/** How many days there are at the least between a step and the one before it; of the first, between it and the next. */
function leastApart({ steps, earlyDays }: FollowUpPlan, own: PlanStep): number {
  const place = steps.indexOf(own);
  const [earlier, later] = place > 0 ? [steps[place - 1], own] : [own, steps[place + 1]];
  return earlier && later ? later.days - earlier.days - earlyDays : earlyDays;
}

/** A parent has several children: what one project writes is counted for each of them, what all write is not. */
function unitOf({ of, scope }: Limit): CountedLimit["unit"] {
  if (of === "about" || of === "in-vain") return of;
  return scope === "everywhere" ? "recipient" : "recipient-and-about";
}

/** Whether this is a known one, and none of those that a limit is about. */
const isAnother = <Name>(name: Name, about: readonly Name[], known: readonly Name[]): boolean =>
  known.includes(name) && !about.includes(name);

/** What a limit counts, and with it what nobody knows: what was sent under that name before counts as well. */
const withUnknown = <Name>(counted: readonly Name[], name: Name, known: readonly Name[]): readonly Name[] =>
  known.includes(name) ? counted : [...counted, name];

/**
 * Contacts this clearance adds beyond itself. A limit of one is a spacing, about what is ordered: the channel's own
 * reminders of the very same task do not collide with it.
 */
function newContacts(limit: Limit, subject: LimitSubject): number {
  // Whether this one will be in vain, nobody knows.
  if (limit.of === "in-vain") return 0;
  const itself = withUnknown(limit.counts, subject.round, ROUNDS).includes(subject.round) ? 1 : 0;
  const reminders = limit.counts.includes("channel-reminder") ? subject.channelReminders.length : 0;
  const added = itself + reminders;
  return (limit.max === 1 ? Math.min(added, 1) : added) - 1;
}
