import { checkTemplateFiles } from "../checks/check-template-files.ts";
import { letterPolicy } from "../checks/letter-site.ts";
import { exitCodeOf } from "../exit-code.ts";
import { findingsReport } from "../output/findings-report.ts";
import type { CommandSetup } from "../command.ts";
import type { CommandResult, Session } from "../session.ts";

/** `sluse template check <file or folder…>`: every fault of every template file. */
export function addTemplate({ program, texts, act }: CommandSetup): void {
  program
    .command("template")
    .description(texts.help.template)
    .command("check")
    .description(texts.help.templateCheck)
    .argument("<file-or-folder...>", texts.help.templateFiles)
    .action(act(check));
}

async function check(session: Session, given: readonly string[]): Promise<CommandResult> {
  const result = await checkTemplateFiles(
    given.map((each) => session.pathOf(each)),
    (await letterPolicy(session)).content.requiredPassages,
  );
  return { exitCode: exitCodeOf(result.decision), data: result, text: findingsReport(result, session) };
}
