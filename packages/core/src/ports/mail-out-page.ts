import type { ProjectId, UserId } from "../ids.ts";
import type { MailOut } from "../mail-out/mail-out.ts";
import type { MailOutState } from "../vocabulary/mail-out-state.ts";

/** Mail-outs that belong together: all, those of a project, those that somebody ordered. */
export type MailOutSource =
  | { readonly kind: "site" }
  | { readonly kind: "project"; readonly project: ProjectId }
  /** However the name is spelt; of every project, or of one. */
  | { readonly kind: "orderer"; readonly user: UserId; readonly project?: ProjectId };

/** Which mail-outs a page is of. */
export interface MailOutPageRequest {
  /** One that is in several comes once. */
  readonly from: readonly MailOutSource[];
  readonly states: readonly MailOutState[];
  readonly order: "newest-first" | "oldest-first";
  /** Where the page before this one ended. */
  readonly after?: number;
  /** So many mail-outs at most. */
  readonly limit: number;
}

/** A page of mail-outs. */
export interface MailOutPage {
  readonly mailOuts: readonly MailOut[];
  /** Where this page ended; undefined when nothing comes after it. */
  readonly next: number | undefined;
}
