import {
  DAY,
  HOUR,
  channelsOf,
  instant,
  later,
  osloMoment,
  osloTime,
  type Channel,
  type Instant,
  type MailOut,
  type Policy,
} from "@sluse/core";
import { sendingHours } from "@sluse/core/house";

/** A mail-out that may still send something. */
export interface Open {
  readonly mailOut: MailOut;
  readonly sending: Policy["sending"];
  /** Letters that may still leave, at most: whoever has opted out stands in an audience like anybody. */
  readonly left: number;
}

/** What may leave in one hour. */
export interface PlannedHour {
  readonly from: Instant;
  readonly letters: number;
  /** Letters that may leave in an hour, over all projects. */
  readonly ceiling: number;
  /** By the channel that is tried first. */
  readonly channels: Readonly<Partial<Record<Channel, number>>>;
}

/** The hours of one day in which something may leave. */
export interface PlannedDay {
  /** By the calendar of Norway: `2027-03-30`. */
  readonly date: string;
  readonly letters: number;
  /** Letters that may leave in all of its hours, over all projects. */
  readonly ceiling: number;
  readonly channels: Readonly<Partial<Record<Channel, number>>>;
  readonly hours: readonly PlannedHour[];
}

/** Those who come to a standing mail-out come in the course of a day: what they are on a busy one is dealt out over so many hours. */
const HOURS_OF_A_DAY = 12;

/**
 * What leaves when each mail-out leaves as soon as it may, hour by hour, from `from` until `until`: within windows, open hours and
 * ceilings, the smallest first. Nobody knows it better: who opts out or dies meanwhile is not known, nor when somebody releases.
 */
export function planHours(open: readonly Open[], from: Instant, until: Instant): readonly PlannedDay[] {
  const left = new Map(open.map((each) => [each, each.left]));
  const smallestFirst = open.toSorted((a, b) => a.left - b.left);
  const days = new Map<string, PlannedHour[]>();
  const today = new Map<Open, number>();
  let day = "";
  for (let at = from; at < until; at = later(at, HOUR)) {
    const date = dateOf(at);
    if (date !== day) today.clear();
    day = date;
    const isOpen = hoursAt(at);
    const ofProject = new Map<string, number>();
    const channels: Partial<Record<Channel, number>> = {};
    let letters = 0;
    let ceiling = 0;
    for (const each of smallestFirst) {
      const { mailOut, sending } = each;
      if (!isOpen(each)) continue;
      ceiling = Math.max(ceiling, sending.perHour);
      const sent = ofProject.get(mailOut.project) ?? 0;
      const { standing, mandate } = mailOut.manifest;
      const perDay = standing?.perDay ?? Infinity;
      const size = Math.min(
        left.get(each) ?? 0,
        sending.perHour - letters,
        sending.perProjectHour - sent,
        Math.ceil(perDay / HOURS_OF_A_DAY),
        perDay - (today.get(each) ?? 0),
      );
      if (size <= 0) continue;
      left.set(each, (left.get(each) ?? 0) - size);
      today.set(each, (today.get(each) ?? 0) + size);
      ofProject.set(mailOut.project, sent + size);
      letters += size;
      const channel = channelsOf(mandate)[0] ?? "helsenorge";
      channels[channel] = (channels[channel] ?? 0) + size;
    }
    if (letters > 0) days.set(date, [...(days.get(date) ?? []), { from: at, letters, ceiling, channels }]);
  }
  return [...days].map(([date, hours]) => ({
    date,
    letters: sumOf(hours.map((hour) => hour.letters)),
    ceiling: sumOf(hours.map((hour) => hour.ceiling)),
    channels: together(hours),
    hours,
  }));
}

/** Whether a mail-out may send at a moment: hours are asked for once for each policy. */
function hoursAt(at: Instant): (open: Open) => boolean {
  const known = new Map<Policy["sending"], boolean>();
  return ({ mailOut, sending }) => {
    const { from, until } = mailOut.manifest.window;
    if (at < instant(from) || at >= instant(until)) return false;
    const is =
      known.get(sending) ?? sendingHours(at, sending, { from: at, until: later(at, DAY) }).kind === "open";
    known.set(sending, is);
    return is;
  };
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

function together(hours: readonly PlannedHour[]): Partial<Record<Channel, number>> {
  const sums: Partial<Record<Channel, number>> = {};
  for (const { channels } of hours)
    for (const [channel, count] of Object.entries(channels) as [Channel, number][])
      sums[channel] = (sums[channel] ?? 0) + count;
  return sums;
}

function dateOf(at: Instant): string {
  const { year, month, day } = osloTime(at);
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${year}-${two(month)}-${two(day)}`;
}

/** The beginning of the day that a moment falls on, in Norway. */
export const dayBegins = (at: Instant, daysAfter = 0): Instant => osloMoment(at, daysAfter, 0);
