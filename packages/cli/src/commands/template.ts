import { SluseError } from "@sluse/core";
import type { Verdict } from "@sluse/gate";

import { checkTemplateFiles } from "../checks/check-template-files.ts";
import { letterPolicy } from "../checks/letter-site.ts";
import { exitCodeOf } from "../exit-code.ts";
import { findingsReport } from "../output/findings-report.ts";
import { templateList } from "../output/template-list.ts";
import { verdictReport } from "../output/verdict-report.ts";
import type { CommandResult, Session } from "../session.ts";

/** The work of `sluse template check`. */
export async function check(session: Session, given: readonly string[]): Promise<CommandResult> {
  const result = await checkTemplateFiles(
    given.map((each) => session.pathOf(each)),
    (await letterPolicy(session)).content.requiredPassages,
  );
  return { exitCode: exitCodeOf(result.decision), data: result, text: findingsReport(result, session) };
}

/** The work of `sluse template list`. */
export async function list(session: Session): Promise<CommandResult> {
  await using site = await session.openSite();
  const templates = await site.gate.templates.list({ by: session.user });
  return { exitCode: 0, data: templates, text: templateList(templates, session) };
}

interface ApproveOptions {
  readonly digest: readonly string[];
  readonly until: string;
  readonly comment: string;
  readonly system?: string;
}

/** The work of `sluse template approve`: in the languages whose digests were read. */
export async function approve(
  session: Session,
  template: string,
  version: string,
  { digest, until, comment, system }: ApproveOptions,
): Promise<CommandResult> {
  await using site = await session.openSite();
  const { templates } = site.gate;
  const by = session.user;
  const found = (await templates.list({ by })).find(
    (each) => each.template === template && each.version === version,
  );
  const digests = Object.fromEntries(
    digest.map((given) => {
      const letter = found?.letters.find((each) => each.digest === given);
      if (found && !letter)
        throw new SluseError(
          "SLUSE_TEMPLATE_CHANGED",
          `no letter of \`${template}\` ${version} has the digest given`,
          {
            mend: "see `sluse template list`, read the words anew, and give the digest of what was read",
          },
        );
      return [letter?.language ?? "nb", given];
    }),
  );
  const verdict = await templates.approve(template, version, {
    by,
    digests,
    until,
    comment,
    ...(system === undefined ? {} : { system }),
  });
  return resultOf(session, verdict, session.texts.done.templateApproved);
}

/** The work of `sluse template withdraw`. */
export async function withdraw(
  session: Session,
  template: string,
  version: string,
  { comment, system }: { readonly comment: string; readonly system?: string },
): Promise<CommandResult> {
  await using site = await session.openSite();
  const verdict = await site.gate.templates.withdraw(template, version, {
    by: session.user,
    comment,
    ...(system === undefined ? {} : { system }),
  });
  return resultOf(session, verdict, session.texts.done.templateWithdrawn);
}

function resultOf(session: Session, verdict: Verdict, done: string): CommandResult {
  const said = verdict.decision === "release" ? done : undefined;
  return {
    exitCode: exitCodeOf(verdict.decision),
    data: verdict,
    text: verdictReport(verdict, said, session),
  };
}
