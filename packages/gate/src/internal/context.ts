import type { TemplateLibrary } from "@sluse/content";
import {
  SluseError,
  type AuditValue,
  type AuditWhat,
  type Clearing,
  type Clock,
  type DocumentFormat,
  type Identities,
  type Ledger,
  type LedgerTransaction,
  type LinkProbe,
  type MailOut,
  type MailOutId,
  type AlertTarget,
  type PdfReader,
  type Policy,
  type Project,
  type ProjectId,
  type Register,
  type RuleId,
  type SiteRole,
  type Typesetter,
  type UserId,
} from "@sluse/core";

import type { Logger } from "../logger.ts";
import type { GateOptions } from "../options.ts";
import { tellOfEvent } from "./tell.ts";
import type { Pseudonyms } from "./pseudonyms.ts";

/** Who has which role at a site. Superusers are a project's own, and an orderer is one by ordering. */
export interface SiteRoles {
  readonly centralFunction: readonly UserId[];
  readonly serviceDesk: readonly UserId[];
  readonly operations: readonly UserId[];
  readonly auditors: readonly UserId[];
  /** What somebody is besides, by having logged in. */
  readonly heldRoles: (user: UserId) => readonly SiteRole[];
}

/** What every door of one gate works with. */
export interface Context {
  readonly ledger: Ledger;
  readonly registers: readonly Register[];
  readonly identities: Identities | undefined;
  readonly linkProbe: LinkProbe;
  readonly pdf: PdfReader | undefined;
  readonly spelling: GateOptions["spelling"];
  readonly typesetterOf: (project: Project) => Typesetter | undefined;
  /** What the site's senders take. */
  readonly takes: ReadonlySet<DocumentFormat>;
  readonly policyOf: (project: Project) => Policy;
  /** What clears a finding; of a rule nobody knows, only mending. */
  readonly clearedBy: (rule: RuleId) => Clearing;
  readonly templates: TemplateLibrary;
  readonly pseudonyms: Pseudonyms;
  readonly site: SiteRoles;
  /** Who is told of what happens. */
  readonly tell: readonly AlertTarget[];
  readonly logger: Logger;
  readonly clock: Clock;
}

/** @throws SluseError `SLUSE_PROJECT_UNKNOWN` */
export async function projectOf(tx: LedgerTransaction, id: ProjectId): Promise<Project> {
  const project = await tx.loadProject(id);
  if (!project) throw new SluseError("SLUSE_PROJECT_UNKNOWN", `no project \`${id}\` is registered`);
  return project;
}

/** @throws SluseError `SLUSE_MAIL_OUT_UNKNOWN` */
export async function mailOutOf(tx: LedgerTransaction, id: MailOutId): Promise<MailOut> {
  const mailOut = await tx.loadMailOut(id);
  if (!mailOut) throw new SluseError("SLUSE_MAIL_OUT_UNKNOWN", `no mail-out \`${id}\` in the ledger`);
  return mailOut;
}

interface Happening {
  readonly by?: UserId;
  /** What the one who acted was to what they acted on. */
  readonly roles?: readonly string[];
  readonly project?: ProjectId;
  readonly mailOut?: MailOut;
  readonly details?: Readonly<Record<string, AuditValue>>;
}

/** Writes to the audit log, in the transaction of what it records. */
export async function record(
  context: Context,
  tx: LedgerTransaction,
  what: AuditWhat,
  happening: Happening,
): Promise<void> {
  const { by, roles, project, mailOut, details } = happening;
  const at = context.clock.now();
  await tellOfEvent(context, tx, {
    at,
    what,
    project: mailOut?.project ?? project ?? null,
    mailOut,
    details: details ?? {},
  });
  await tx.appendAudit({
    at,
    what,
    by: by ?? null,
    project: mailOut?.project ?? project ?? null,
    mailOut: mailOut?.id ?? null,
    details: { ...details, ...(roles === undefined ? {} : { roles: [...roles] }) },
  });
  context.logger.info({ what, project: mailOut?.project ?? project, mailOut: mailOut?.id, ...details }, what);
}
