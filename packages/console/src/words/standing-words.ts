import { mostRecipients, osloMoment, type Instant } from "@sluse/core";
import type { Report, SuperuserReport } from "@sluse/gate";

import { countIn, peopleIn } from "./counts.ts";
import type { PageLanguage } from "./page-language.ts";
import type { Say } from "./say.ts";
import type { Times } from "./times.ts";

/** Whom it is said to, and when. */
interface Reader {
  readonly say: Say;
  readonly language: PageLanguage;
  readonly now: Instant;
  readonly times: Times;
}

/** 48 personer; inntil 2 000 personer, etter hvert som de kommer. */
export function recipientsOf(
  { manifest }: Pick<Report, "manifest">,
  { say, language }: Pick<Reader, "say" | "language">,
): string {
  const people = peopleIn(mostRecipients(manifest), language);
  if (!manifest.standing) return people;
  return say(`inntil ${people}, etter hvert som de kommer`, `up to ${people}, as they come`);
}

/** How far a standing mail-out has come, today and in all, in one line; nothing of another. */
export function standingLine(
  report: Pick<SuperuserReport, "manifest" | "waves">,
  { say, language, now, times }: Reader,
): string | undefined {
  const { standing, window } = report.manifest;
  if (!standing) return undefined;
  const midnight = osloMoment(now, 0, 0);
  const clearedSince = (at: number): number =>
    report.waves.reduce((sum, { claimed }) => sum + (claimed && claimed.at >= at ? claimed.count : 0), 0);
  const [today, inAll] = [clearedSince(midnight), clearedSince(0)].map((count) => countIn(count, language));
  const [perDay, most] = [standing.perDay, standing.inAll].map((count) => countIn(count, language));
  const until = times.date(Date.parse(window.until) as Instant);
  return say(
    `Løpende: ${today} klarert i dag (høyst ${perDay}), ${inAll} i alt (høyst ${most}), til ${until}`,
    `Standing: ${today} cleared today (at most ${perDay}), ${inAll} in all (at most ${most}), until ${until}`,
  );
}
