import {
  createFinding,
  isoOf,
  osloMoment,
  type Instant,
  type Policy,
  type Rule,
  type SendingCount,
  type StandingTerms,
} from "@sluse/core";

import { roomReserved, type RoomLater } from "./room-reserved.ts";

export const releaseDayCeiling: Rule = {
  id: "release/day-ceiling",
  severity: "hold",
  clearedBy: "fresher-facts",
  messages: {
    nb: {
      title: "Dagstaket er nådd",
      what: "{ceiling} er klarert i dag, og flere er ikke godkjent på én dag. Neste kan klareres {opensAt}.",
      why: "Kommer det langt flere enn ventet, er det noe galt med det som utløser utsendingen.",
      mend: "Vent til {opensAt}. Bestill en ny løpende utsending dersom dagstaket er satt for lavt.",
    },
    en: {
      title: "The day's ceiling is reached",
      what: "{ceiling} are cleared today, and no more are approved for one day; the next may be cleared {opensAt}.",
      why: "When many more come than were expected, something is wrong with what triggers them.",
      mend: "Wait until {opensAt}; order a new standing mail-out if the day's ceiling is too low.",
    },
  },
  example: {
    fails: "The 41st patient of a day in a standing mail-out for 40 a day.",
    passes: "The 40th patient of a day in a standing mail-out for 40 a day.",
  },
};

export type RoomToday = { readonly kind: "some"; readonly size: number } | RoomLater;

/** How many more a standing mail-out may clear on the calendar day in Norway that `now` falls on. */
export function roomToday(
  { claimed, reserved }: SendingCount,
  { perDay }: StandingTerms,
  policy: Policy,
  now: Instant,
): RoomToday {
  const size = perDay - claimed - reserved;
  if (size > 0) return { kind: "some", size };
  if (claimed < perDay) return roomReserved(policy, now);
  const opensAt = osloMoment(now, 1, 0);
  const finding = createFinding(releaseDayCeiling, {
    facts: { ceiling: perDay, opensAt: isoOf(opensAt) },
    same: "day",
  });
  return { kind: "later", opensAt, finding };
}
