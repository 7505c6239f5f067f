import { SluseError, type FollowUpPlan } from "@sluse/core";
import { checkFields, readYaml, text, wholeNumber } from "@sluse/site/yaml";
import { z } from "zod";

import { planReport } from "../output/plan-report.ts";
import { projectChangeResult } from "../output/project-change.ts";
import type { CommandResult, Session } from "../session.ts";

/** The file's own fields, told apart by place; what makes them a plan is the gate's to say. A step without `form` is a letter. */
const planShape: z.ZodType<FollowUpPlan> = z.strictObject({
  steps: z
    .array(z.strictObject({ name: text, days: wholeNumber, form: text.nullable().default(null) }))
    .min(1, { error: "is empty" }),
  earlyDays: wholeNumber,
  after: z.enum(["answered-invitation", "trigger"]),
  next: z.enum(["answered", "whoever-was-asked"]),
  invites: z.enum(["one-parent", "both-parents"]),
});

/** The work of `sluse project plan`: shows it; with a file, or `--none`, proposes or agrees to it. */
export async function plan(
  session: Session,
  project: string,
  file: string | undefined,
  { none = false, comment = "" }: { readonly none?: boolean; readonly comment?: string },
): Promise<CommandResult> {
  const { user, texts } = session;
  if (file === undefined && !none) return show(session, project);
  if (file !== undefined && none)
    throw new SluseError("SLUSE_CLI_USAGE", "`--none` takes the plan away, and a file gives one", {
      nb: "`--none` tar planen bort, og en fil gir en",
    });
  const wanted =
    file === undefined ? null : checkFields(await readYaml(session.pathOf(file), "texts"), planShape);
  await using site = await session.openSite();
  const verdict = await site.gate.projects.setPlan(project, { by: user, plan: wanted, comment });
  return projectChangeResult(session, verdict, wanted === null ? texts.done.planGone : texts.done.plan);
}

async function show(session: Session, id: string): Promise<CommandResult> {
  await using site = await session.openSite();
  const { plan: held, proposals } = await site.gate.projects.get(id);
  const proposal = proposals.flatMap(({ by, at, comment, change }) =>
    change.kind === "plan" ? [{ by, at, comment, plan: change.plan }] : [],
  )[0];
  return {
    exitCode: 0,
    data: { ...(held && { plan: held }), ...(proposal && { proposal }) },
    text: planReport(held, proposal, session),
  };
}
