import type { Digest, MailOutId, ProjectId } from "../../ids.ts";
import type { MailOut } from "../../mail-out/mail-out.ts";
import type { MailOutState } from "../../vocabulary/mail-out-state.ts";
import type { Instant } from "../../time/instant.ts";
import type { MailOutPage, MailOutPageRequest } from "../mail-out-page.ts";

/** Mail-outs, with the letters as they were approved. */
export interface MailOutBook {
  /** Holds the mail-out until the transaction ends: no other transaction changes it or claims for it. */
  loadMailOut(id: MailOutId): Promise<MailOut | undefined>;
  saveMailOut(mailOut: MailOut): Promise<void>;
  listMailOuts(filter: {
    readonly project?: ProjectId;
    readonly states?: readonly MailOutState[];
    /** Only those with clearances that nobody has begun, and that are not void. */
    readonly unbegun?: true;
  }): Promise<readonly MailOut[]>;
  /** A page of mail-outs. Asks for no more than the page, however many mail-outs there ever were. */
  pageMailOuts(asked: MailOutPageRequest): Promise<MailOutPage>;
  /**
   * Mail-outs that an order is looked at beside, the oldest first: of its project those that have not ended, those submitted
   * since, and those with the order's reference; of every project those submitted since with the same content.
   */
  listBeside(order: {
    readonly project: ProjectId;
    readonly since: Instant;
    readonly reference: string | null;
    /** As `contentDigest` says it. */
    readonly content: Digest;
  }): Promise<readonly MailOut[]>;
  /**
   * Deletes a mail-out that nobody was contacted by, with its audience, approvals and waves.
   * @throws SluseError `SLUSE_LEDGER_CONTACTED` when somebody was, or got a correction of it
   */
  deleteMailOut(id: MailOutId): Promise<void>;
  /** The bytes that were approved, by their digest. */
  saveContent(digest: Digest, bytes: Uint8Array): Promise<void>;
  loadContent(digest: Digest): Promise<Uint8Array | undefined>;
}
