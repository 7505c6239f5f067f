import type { AlertBook } from "./books/alert-book.ts";
import type { AnswerBook } from "./books/answer-book.ts";
import type { ApprovalBook } from "./books/approval-book.ts";
import type { AudienceBook } from "./books/audience-book.ts";
import type { AuditBook } from "./books/audit-book.ts";
import type { ClockBook } from "./books/clock-book.ts";
import type { ContactBook } from "./books/contact-book.ts";
import type { KeyBook } from "./books/key-book.ts";
import type { MailOutBook } from "./books/mail-out-book.ts";
import type { ProjectBook } from "./books/project-book.ts";
import type { RegisterBook } from "./books/register-book.ts";
import type { SessionBook } from "./books/session-book.ts";
import type { StopBook } from "./books/stop-book.ts";
import type { WaveBook } from "./books/wave-book.ts";

/**
 * Everything stored. A ledger keeps records and counts contacts; what may happen when is decided in the gate, inside
 * one transaction, so that every ledger obeys the same rules.
 */
export interface Ledger {
  /**
   * Runs `work` in one transaction that no other transaction of any gate interleaves with where they touch the same
   * mail-out, people or ceilings, and during which no project, key or stop changes. When `work` throws, nothing of it
   * is kept. `work` must do no I/O of its own, and keep nothing outside itself until `transact` has answered: a ledger
   * that undid it, because a connection was lost or it must run alone, runs it again from its start. It asks in the
   * order mail-outs, ceilings, claims; a ledger with many writers locks in that order.
   * @throws SluseError `SLUSE_LEDGER_LOCKED` when another process holds the ledger too long
   * @throws SluseError `SLUSE_LEDGER_FULL` when the disk is full
   * @throws SluseError `SLUSE_LEDGER_UNREACHABLE` when the connection was lost; nothing of it was kept
   * @throws SluseError `SLUSE_LEDGER_COMMIT_UNKNOWN` when the connection was lost on the last word, and nobody can tell
   * whether it was kept: what was claimed counts as sent
   */
  transact<Result>(
    work: (tx: LedgerTransaction) => Promise<Result>,
    options?: TransactOptions,
  ): Promise<Result>;
  close(): Promise<void>;
}

/** How a transaction is run. */
export interface TransactOptions {
  /**
   * `now`: kept when `transact` answers, whatever happens. `soon`: a power cut within moments may take it back, with
   * everything after it or not at all; for what is safe to forget, such as an outcome, which is then unknown. A ledger
   * may always do `now`. Default `now`.
   */
  readonly durability?: "now" | "soon";
}

/** The records and counts a gate works with, book by book. Methods that save replace the whole record. */
export interface LedgerTransaction
  extends
    KeyBook,
    ProjectBook,
    MailOutBook,
    AudienceBook,
    ApprovalBook,
    StopBook,
    WaveBook,
    ContactBook,
    AnswerBook,
    SessionBook,
    AlertBook,
    RegisterBook,
    AuditBook,
    ClockBook {}
