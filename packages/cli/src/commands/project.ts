import { checkFields, readYaml } from "@sluse/site/yaml";

import { readCount } from "../internal/read-count.ts";
import { projectList } from "../output/project-list.ts";
import { projectChangeResult } from "../output/project-change.ts";
import type { CommandResult, Session } from "../session.ts";
import { registrationShape } from "../site-folder/registration-shape.ts";

/** The work of `sluse project register`. */
export async function register(session: Session, given: string): Promise<CommandResult> {
  const { user, texts } = session;
  const registration = checkFields(await readYaml(session.pathOf(given), "texts"), registrationShape);
  await using site = await session.openSite();
  const verdict = await site.gate.projects.register({ ...registration, by: user });
  return projectChangeResult(session, verdict, texts.done.registered);
}

/** The work of `sluse project activate`. */
export async function activate(
  session: Session,
  project: string,
  options: { readonly until: string; readonly maxRecipients: string; readonly comment: string },
): Promise<CommandResult> {
  const { user, texts } = session;
  const { until, comment } = options;
  const maxRecipients = readCount("--max-recipients", options.maxRecipients);
  await using site = await session.openSite();
  const verdict = await site.gate.projects.activate(project, { by: user, until, maxRecipients, comment });
  return projectChangeResult(session, verdict, texts.done.activated);
}

/** The work of `sluse project deactivate`. */
export async function deactivate(
  session: Session,
  project: string,
  { comment }: { readonly comment: string },
): Promise<CommandResult> {
  const { user, texts } = session;
  await using site = await session.openSite();
  const verdict = await site.gate.projects.deactivate(project, { by: user, comment });
  return projectChangeResult(session, verdict, texts.done.deactivated);
}

/** The work of `sluse project superusers`. */
export async function setSuperusers(
  session: Session,
  project: string,
  superusers: readonly string[],
  { comment }: { readonly comment: string },
): Promise<CommandResult> {
  const { user, texts } = session;
  await using site = await session.openSite();
  const before = (await site.gate.projects.get(project)).superusers;
  const verdict = await site.gate.projects.setSuperusers(project, { by: user, superusers, comment });
  const now = (await site.gate.projects.get(project)).superusers;
  const removed = before.filter((each) => !now.includes(each));
  return projectChangeResult(session, verdict, texts.done.superusers(now, removed));
}

/** The work of `sluse project list`. */
export async function list(session: Session): Promise<CommandResult> {
  await using site = await session.openSite();
  const projects = await site.gate.projects.list();
  return { exitCode: 0, data: projects, text: projectList(projects, session) };
}
