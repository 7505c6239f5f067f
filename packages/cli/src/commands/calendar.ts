import { readCount } from "../internal/read-count.ts";
import { calendarReport } from "../output/calendar-report.ts";
import type { CommandResult, Session } from "../session.ts";

/** The work of `sluse calendar`. */
export async function calendar(
  session: Session,
  { from, days }: { readonly from?: string; readonly days?: string },
): Promise<CommandResult> {
  await using site = await session.openSite();
  const found = await site.gate.calendar({
    by: session.user,
    // Noon there is a moment of that day in Norway, whatever the season.
    from: from !== undefined && /^\d{4}-\d{2}-\d{2}$/u.test(from) ? `${from}T12:00:00+01:00` : from,
    days: days === undefined ? undefined : readCount("--days", days),
  });
  return { exitCode: 0, data: found, text: calendarReport(found, session) };
}
