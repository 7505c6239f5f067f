import { checkTemplateFiles } from "../checks/check-template-files.ts";
import { letterPolicy } from "../checks/letter-site.ts";
import { exitCodeOf } from "../exit-code.ts";
import { findingsReport } from "../output/findings-report.ts";
import type { CommandResult, Session } from "../session.ts";

/** The work of `sluse template check`. */
export async function check(session: Session, given: readonly string[]): Promise<CommandResult> {
  const result = await checkTemplateFiles(
    given.map((each) => session.pathOf(each)),
    (await letterPolicy(session)).content.requiredPassages,
  );
  return { exitCode: exitCodeOf(result.decision), data: result, text: findingsReport(result, session) };
}
