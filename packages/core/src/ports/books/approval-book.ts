import type { MailOutId, UserId } from "../../ids.ts";
import type { Approval } from "../../mail-out/approval.ts";
import type { TemplateApproval, TemplateApprovalKey } from "../../mail-out/template-approval.ts";
import type { Competence } from "../../people/competence.ts";

/** Who stands behind mail-outs and templates, and what they have shown that they can. */
export interface ApprovalBook {
  addApproval(approval: Approval): Promise<void>;
  loadApprovals(mailOut: MailOutId): Promise<readonly Approval[]>;
  deleteApprovals(mailOut: MailOutId): Promise<void>;
  /** Replaces the one of the same template, version and ordering system. */
  saveTemplateApproval(approval: TemplateApproval): Promise<void>;
  /** Answers whether there was one. */
  deleteTemplateApproval(key: TemplateApprovalKey): Promise<boolean>;
  /** Every approval of a template, by template, version and system; those of every system first, those that are over too. */
  listTemplateApprovals(): Promise<readonly TemplateApproval[]>;
  /** Replaces what is kept of the same user, however the name is spelt. */
  saveCompetence(competence: Competence): Promise<void>;
  /** However the name is spelt. */
  loadCompetence(user: UserId): Promise<Competence | undefined>;
  /** Everybody's, by user. */
  listCompetences(): Promise<readonly Competence[]>;
}
