import type { Digest, OrderingSystemId, UserId } from "../ids.ts";
import type { Language } from "../language.ts";
import type { Instant } from "../time/instant.ts";

/** Somebody's word that letters may be made from one version of a template, as it stood in these languages. */
export interface TemplateApproval {
  readonly template: string;
  readonly version: string;
  /** What was read in each language, by its digest. A language that is not here is not approved. */
  readonly digests: Readonly<Partial<Record<Language, Digest>>>;
  /** The ordering system whose orders may use it; null: every system's. */
  readonly system: OrderingSystemId | null;
  readonly by: UserId;
  readonly at: Instant;
  /** Not valid from this moment on. */
  readonly until: Instant;
  readonly comment: string;
}

/** What tells one approval of a template from another: a later one takes its place. */
export type TemplateApprovalKey = Pick<TemplateApproval, "system" | "template" | "version">;

/** The approval by which a system's letters may be made from what has this digest. */
export const templateApprovalFor = (
  approvals: readonly TemplateApproval[],
  asked: {
    readonly digest: Digest;
    readonly language: Language;
    readonly system: OrderingSystemId;
    readonly now: Instant;
  },
): TemplateApproval | undefined =>
  approvals.find(
    ({ digests, system, until }) =>
      digests[asked.language] === asked.digest &&
      (system === null || system === asked.system) &&
      asked.now < until,
  );
