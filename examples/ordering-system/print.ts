import type { ClearanceId } from "@sluse/core";
import type { SuperuserReport } from "@sluse/gate";

export const say = (text: string): void => console.log(text);

/** What a superuser may see. The one who ordered sees `submit`'s own answer, without small counts. */
export function printReport(report: SuperuserReport, unknown: readonly ClearanceId[]): void {
  const { tally, outcomes } = report;
  say(`report: ${report.state}`);
  say(
    `  given ${tally.given}, valid ${tally.valid}, duplicate ${tally.duplicate}, opted out ${tally.optedOut}`,
  );
  say(
    `  delivered ${outcomes.delivered}, unreachable ${outcomes.unreachable}, failed ${outcomes.failed}, unknown ${outcomes.unknown + outcomes.unsettled}`,
  );
  for (const clearance of unknown) say(`  ${clearance} counts as contact until ePROM's people know better`);
}
