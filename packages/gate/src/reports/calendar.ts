import {
  HOUR,
  SMALL_COUNT,
  channelsOf,
  countInput,
  instant,
  momentInput,
  mostRecipients,
  suppressCount,
  userInput,
  type Channel,
  type Instant,
  type LedgerTransaction,
  type MailOut,
  type MailOutId,
  type MailOutKind,
  type MailOutState,
  type Moment,
  type ProjectId,
  type Round,
  type SuppressedCount,
  type UserId,
} from "@sluse/core";
import { z } from "zod";

import { projectOf, type Context } from "../internal/context.ts";
import { mayPass } from "../roles/may-pass.ts";
import { rolesOf } from "../roles/roles.ts";
import { SEES_COUNTS, ordererReport } from "./report.ts";
import { dayBegins, planHours, type Open, type PlannedDay } from "./plan-hours.ts";

/** Which days are looked at. */
export interface CalendarRequest {
  readonly by: string;
  /** Any moment of the first day. Default: today. */
  readonly from?: Moment | undefined;
  /** At most 92. Default 14. */
  readonly days?: number | undefined;
}

/** A mail-out that may send something in these days. */
export interface PlannedMailOut {
  readonly mailOut: MailOutId;
  readonly project: ProjectId;
  readonly kind: MailOutKind;
  readonly round: Round;
  readonly state: MailOutState;
  readonly window: { readonly from: Instant; readonly until: Instant };
  /** In the order they are tried. */
  readonly channels: readonly Channel[];
  /** Letters that may still leave, at most. Whoever sees no counts is told how many the order is for, whatever has left of them. */
  readonly left: number;
  /** Of a standing mail-out: at most so many a day. */
  readonly perDay: number | undefined;
}

/** Two mail-outs that the same people stand in: five or more of them. */
export interface Meeting {
  readonly mailOuts: readonly [MailOutId, MailOutId];
  /** How many, and never who. */
  readonly people: SuppressedCount;
}

/** What is planned, by day and hour. Holds no person. */
export interface Calendar {
  readonly from: Instant;
  readonly until: Instant;
  /** Those that the one who asks has a role in. */
  readonly mailOuts: readonly PlannedMailOut[];
  /**
   * Of every project, in counts: what leaves when all that may does. Days and hours without any are left out. Of mail-outs whose
   * counts are not for the one who asks, all that they are for is counted, for what has left of a list tells who was left out.
   */
  readonly days: readonly PlannedDay[];
  /** Of those named above that go to lists. */
  readonly meetings: readonly Meeting[];
  /**
   * Pairs of lists that were not held against each other: there are too many lists, one of the two has fewer than 20 people,
   * or people stand in them under names of two keys.
   */
  readonly notCompared: number;
}

interface Asked {
  readonly by: UserId;
  readonly from?: Instant | undefined;
  readonly days?: number | undefined;
}

const MOST_DAYS = 92;
const DAYS = 14;
/** Lists that are held against each other: each against each. */
const MOST_COMPARED = 25;
/** People in a list that is held against others: a shorter one would tell whoever wrote it who stands in the other. */
const FEWEST_COMPARED = 20;

export const calendarRequest: z.ZodType<Asked> = z.strictObject({
  by: userInput,
  from: momentInput.optional(),
  days: countInput(1).pipe(z.number().max(MOST_DAYS)).optional(),
});

const UNDER_WAY: readonly MailOutState[] = ["held", "awaiting-approval", "approved", "releasing", "paused"];

/** What is planned and open, and where the same people meet twice. */
export async function loadCalendar(
  context: Context,
  tx: LedgerTransaction,
  { by, from, days = DAYS }: Asked,
): Promise<Calendar> {
  const now = context.clock.now();
  const first = dayBegins(from ?? now);
  const until = dayBegins(first, days);
  const open: Open[] = [];
  const seen: Seen[] = [];
  for (const mailOut of await tx.listMailOuts({ states: UNDER_WAY })) {
    const { window } = mailOut.manifest;
    if (instant(window.until) <= Math.max(now, first) || instant(window.from) >= until) continue;
    const project = await projectOf(tx, mailOut.project);
    const roles = rolesOf(context.site, by, { project, mailOut });
    const isFull = roles.some((role) => SEES_COUNTS.has(role));
    const gone = isFull ? await tx.countClaims({ mailOut: mailOut.id }) : 0;
    const left = Math.max(0, mostRecipients(mailOut.manifest) - gone);
    const each: Open = { mailOut, sending: context.policyOf(project).sending, left };
    open.push(each);
    if (!mayPass("report", roles)) continue;
    seen.push({ ...each, state: isFull ? mailOut.state : ordererReport(context, mailOut).state });
  }
  const lists = seen.map(({ mailOut }) => mailOut).filter(({ manifest }) => !manifest.standing);
  const begins = instant(Math.max(first, Math.floor(now / HOUR) * HOUR));
  return {
    from: first,
    until,
    mailOuts: seen.map(plannedOf),
    days: planHours(open, begins, until),
    ...(await compareLists(tx, lists)),
  };
}

interface Seen extends Open {
  /** As it is told to the one who asks: that something is held may tell who has opted out. */
  readonly state: MailOutState;
}

function plannedOf({ mailOut, left, state }: Seen): PlannedMailOut {
  const { id, project, manifest } = mailOut;
  const { kind, round, window, mandate, standing } = manifest;
  return {
    mailOut: id,
    project,
    kind,
    round,
    state,
    window: { from: instant(window.from), until: instant(window.until) },
    channels: channelsOf(mandate),
    left,
    perDay: standing?.perDay,
  };
}

async function compareLists(
  tx: LedgerTransaction,
  lists: readonly MailOut[],
): Promise<Pick<Calendar, "meetings" | "notCompared">> {
  const long = lists.filter(({ manifest }) => manifest.audience.count >= FEWEST_COMPARED);
  const compared = long.slice(0, MOST_COMPARED);
  const meetings: Meeting[] = [];
  let notCompared = pairsOf(lists.length);
  for (const [place, one] of compared.entries()) {
    for (const other of compared.slice(place + 1)) {
      // Under two keys the same person has two names, and nobody would be found.
      if (one.manifest.audience.key !== other.manifest.audience.key) continue;
      notCompared -= 1;
      const people = await tx.countInBoth(one, other);
      if (people >= SMALL_COUNT)
        meetings.push({ mailOuts: [one.id, other.id], people: suppressCount(people) });
    }
  }
  return { meetings, notCompared };
}

const pairsOf = (lists: number): number => (lists * (lists - 1)) / 2;
