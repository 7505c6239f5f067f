import { SluseError, parseOrderingSystemId, parseProjectId, type Policy } from "@sluse/core";
import { openPolicies } from "@sluse/site";

import { pageInHtml } from "../output/policy/page-in-html.ts";
import { pageInMarkdown } from "../output/policy/page-in-markdown.ts";
import { requirementsPage } from "../output/policy/requirements-page.ts";
import type { CommandResult, Session } from "../session.ts";

interface Options {
  readonly format: string;
  readonly system?: string;
  readonly project?: string;
}

/** The work of `sluse policy print`: what the site's policy asks of whoever orders. */
export async function print(session: Session, options: Options): Promise<CommandResult> {
  const { format } = options;
  if (format !== "md" && format !== "html") {
    throw new SluseError("SLUSE_CLI_USAGE", "`--format` is neither `md` nor `html`", {
      nb: "`--format` er verken `md` eller `html`",
    });
  }
  const page = requirementsPage(await policyOf(session, options), session.language);
  return { exitCode: 0, data: page, text: format === "md" ? pageInMarkdown(page) : pageInHtml(page) };
}

/** An ordering system or project that has no overlay stands under the floor. */
async function policyOf(session: Session, { system, project }: Options): Promise<Policy> {
  const { floor, policyOf: resolve } = await openPolicies((await session.readSiteFile()).policy);
  if (system === undefined && project === undefined) return floor;
  return resolve({
    id: parseProjectId(project ?? "none"),
    orderingSystem: parseOrderingSystemId(system ?? "none"),
  });
}
