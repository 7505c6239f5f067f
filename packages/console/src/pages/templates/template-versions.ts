import type { Instant, OrderingSystemId, TemplateApproval } from "@sluse/core";
import type { TemplateLetter, TemplateVersion } from "@sluse/gate";

import type { Tag } from "../../markup/tag.ts";
import type { Visit } from "../../visit/visit.ts";
import { isSuperuser } from "../mail-out/standing.ts";

/** How a version stands with those who approve it. */
export type Standing = "approved" | "partly" | "changed" | "over" | "never";

/** Whether it holds now, of these words. */
const holds = (
  { digests, until }: TemplateApproval,
  { language, digest }: TemplateLetter,
  now: Instant,
): boolean => digests[language] === digest && now < until;

/** Who has approved a language as it stands, for whichever system. */
export const approvalsOf = (
  { approvals }: TemplateVersion,
  letter: TemplateLetter,
  now: Instant,
): readonly TemplateApproval[] => approvals.filter((each) => holds(each, letter, now));

export function standingOf(version: TemplateVersion, now: Instant): Standing {
  const approved = version.letters.filter((letter) => approvalsOf(version, letter, now).length > 0).length;
  if (approved === version.letters.length) return "approved";
  if (approved > 0) return "partly";
  if (version.approvals.length === 0) return "never";
  return version.approvals.some(({ until }) => now < until) ? "changed" : "over";
}

export function standingTag({ say, now }: Visit, version: TemplateVersion): Tag {
  switch (standingOf(version, now)) {
    case "approved":
      return { name: say("Godkjent", "Approved"), color: "success" };
    case "partly":
      return { name: say("Godkjent på noen språk", "Approved in some languages"), color: "warning" };
    case "changed":
      return { name: say("Endret etter godkjenningen", "Changed since it was approved"), color: "warning" };
    case "over":
      return { name: say("Godkjenningen er utløpt", "The approval has ended"), color: "warning" };
    case "never":
      return { name: say("Ikke godkjent", "Not approved"), color: "neutral" };
  }
}

/** The version before this one, of the same template. */
export const versionBefore = (
  versions: readonly TemplateVersion[],
  { template, version }: TemplateVersion,
): TemplateVersion | undefined => {
  const all = versions.filter((each) => each.template === template);
  return all[all.findIndex((each) => each.version === version) + 1];
};

/** Ordering systems that somebody may approve templates for. */
export async function systemsOf({ gate, user, isCentral }: Visit): Promise<readonly OrderingSystemId[]> {
  const projects = await gate.projects.list();
  const own = projects.filter((project) => isCentral || isSuperuser(project, user.id));
  return [...new Set(own.map(({ orderingSystem }) => orderingSystem))];
}
