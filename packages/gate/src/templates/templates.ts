import { parseInput, userInput, wordsInput, type Language, type Moment } from "@sluse/core";
import { z } from "zod";

import type { Verdict } from "../findings/verdict.ts";
import type { Context } from "../internal/context.ts";
import {
  approveTemplate,
  templateApprovalRequest,
  templateWithdrawalRequest,
  withdrawTemplateApproval,
} from "./approve-template.ts";
import { versionsOf, type TemplateVersion } from "./template-versions.ts";

/** Which version of a template is approved, as it was read. */
export interface ApproveTemplate {
  /** The central function, or a superuser of a project of the ordering system. */
  readonly by: string;
  /** What was read, by language: the digests of the letters as `list` shows them. A language that is left out is not approved. */
  readonly digests: Readonly<Partial<Record<Language, string>>>;
  /** Default: every ordering system's, which is the central function's to say. */
  readonly system?: string;
  readonly until: Moment;
  readonly comment: string;
}

/** Which template's approval is taken back. */
export interface WithdrawTemplate {
  readonly by: string;
  /** Of which system; default: the one of every system. */
  readonly system?: string;
  readonly comment: string;
}

/** What letters are made from, and who has approved it. */
export interface Templates {
  /** Every version of every template the gate was given, the newest of each first. */
  list(request: { readonly by: string }): Promise<readonly TemplateVersion[]>;
  /**
   * Approves one version as it was read. An approval before of the same version for the same system is replaced.
   * @throws SluseError `SLUSE_TEMPLATE_UNKNOWN`
   */
  approve(template: string, version: string, request: ApproveTemplate): Promise<Verdict>;
  /**
   * Orders that come from now on may not use it, and standing mail-outs that do clear nobody more; a list that was approved by
   * then goes on.
   */
  withdraw(template: string, version: string, request: WithdrawTemplate): Promise<Verdict>;
}

const byRequest = z.strictObject({ by: userInput });

const read = <Output>(schema: z.ZodType<Output>, given: unknown): Output =>
  parseInput(schema, given, { what: "the request", code: "SLUSE_OPTION_INVALID" });
const readName = (template: unknown, version: unknown) => ({
  template: parseInput(wordsInput, template, { what: "the template", code: "SLUSE_OPTION_INVALID" }),
  version: parseInput(wordsInput, version, { what: "the version", code: "SLUSE_OPTION_INVALID" }),
});

export const createTemplates = (context: Context): Templates => ({
  async list(given) {
    read(byRequest, given);
    return versionsOf(context, await context.ledger.transact((tx) => tx.listTemplateApprovals()));
  },
  approve: async (template, version, given) =>
    approveTemplate(context, readName(template, version), read(templateApprovalRequest, given)),
  withdraw: async (template, version, given) =>
    withdrawTemplateApproval(context, readName(template, version), read(templateWithdrawalRequest, given)),
});
