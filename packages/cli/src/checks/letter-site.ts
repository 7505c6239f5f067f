import { createTemplateLibrary, loadTemplates, type TemplateLibrary } from "@sluse/content";
import {
  eforsk,
  isSluseError,
  parseOrderingSystemId,
  parseProjectId,
  type LinkProbe,
  type PdfReader,
  type Policy,
} from "@sluse/core";
import { createPdfReader } from "@sluse/pdf";
import type { SiteFile } from "@sluse/site";
import { openLinkProbe, openPolicies } from "@sluse/site/house";

import type { Session } from "../session.ts";

/** What is needed to check a letter: no ledger, no key, no registers. */
export interface LetterSite {
  readonly policy: Policy;
  readonly templates: TemplateLibrary;
  readonly linkProbe: LinkProbe;
  readonly pdf: PdfReader;
  readonly paperPossible: boolean;
}

/**
 * The site's policy, templates and way of looking at links; without `sluse.yaml` the preset `eforsk`, and the templates
 * given. Which ordering system a project belongs to only the ledger knows, so its overlay is not looked at.
 */
export async function openLetterSite(
  session: Session,
  templateFolder: string | undefined,
  project: string | undefined,
): Promise<LetterSite> {
  const site = await siteFileOf(session);
  const policy = await policyFor(site, project);
  const channels = policy.secondaryUseChannels;
  const folder = templateFolder === undefined ? site?.templates : session.pathOf(templateFolder);
  return {
    policy,
    templates: folder === undefined ? createTemplateLibrary([]) : await loadTemplates(folder),
    linkProbe: await openLinkProbe(
      site?.links ?? { vantagePoint: "sluse check" },
      session.terminal.environment,
    ),
    pdf: createPdfReader(),
    paperPossible: channels.kind === "channels" && channels.inOrder.includes("paper"),
  };
}

/** The policy of the site, or the preset `eforsk` outside any site. */
export const letterPolicy = async (session: Session): Promise<Policy> =>
  policyFor(await siteFileOf(session), undefined);

/** A letter can be checked outside any site. */
async function siteFileOf(session: Session): Promise<SiteFile | undefined> {
  try {
    return await session.readSiteFile();
  } catch (error) {
    const isOutside = isSluseError(error) && error.code === "SLUSE_SITE_MISSING" && !session.isSiteNamed;
    if (isOutside) return undefined;
    throw error;
  }
}

const NO_SYSTEM = parseOrderingSystemId("none");

async function policyFor(site: SiteFile | undefined, project: string | undefined): Promise<Policy> {
  if (!site) return eforsk;
  const policies = await openPolicies(site.policy);
  return project === undefined
    ? policies.floor
    : policies.policyOf({ id: parseProjectId(project), orderingSystem: NO_SYSTEM });
}
