import { createFinding, type Finding, type MailOut, type Project, type Rule, type UserId } from "@sluse/core";
import { namesUser } from "@sluse/core/house";

import { INCIDENT_2023 } from "../findings/sources.ts";
import { checkComment, notSuperuser } from "../projects/superuser-asked.ts";
import { isOrderer } from "../roles/roles.ts";
import type { ApprovalRequest } from "./approval-request.ts";

export const approvalSelfApproval: Rule = {
  id: "approval/self-approval",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Godkjenning av egen bestilling",
      what: "«{user}» har selv bestilt utsendingen.",
      why: "To par øyne skal se alt som sendes. Den som har laget feilen, ser den sjelden.",
      mend: "La en annen superbruker godkjenne.",
    },
    en: {
      title: "Approval of one's own order",
      what: "`{user}` ordered this mail-out.",
      why: "Two pairs of eyes see everything that is sent; whoever made a fault seldom sees it.",
      mend: "Let another superuser approve.",
    },
  },
  source: INCIDENT_2023,
  example: {
    fails: "A superuser orders a mail-out and approves it.",
    passes: "Another superuser of the project approves it.",
  },
};

/** Somebody decides about what they ordered themselves. */
export const ownOrder = (user: UserId): Finding => createFinding(approvalSelfApproval, { facts: { user } });

/** Another than who ordered, a superuser of the project, and with a reason. */
export function checkApprover(
  mailOut: MailOut,
  project: Project,
  { by, comment }: ApprovalRequest,
): Finding[] {
  const findings: Finding[] = [];
  if (!namesUser(project.superusers, by)) {
    findings.push(notSuperuser(by, project.id));
  }
  if (isOrderer(mailOut, by)) findings.push(ownOrder(by));
  findings.push(...checkComment(comment));
  return findings;
}
