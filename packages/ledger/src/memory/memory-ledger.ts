import type { Ledger, LedgerTransaction } from "@sluse/core";

import { OneAtATime } from "../internal/one-at-a-time.ts";
import { openScope } from "../internal/transaction-scope.ts";
import { beginnings } from "./beginnings.ts";
import { contactBlocks } from "./contact-blocks.ts";
import { keptAnswers } from "./kept-answers.ts";
import { loginSessions } from "./login-sessions.ts";
import { mailOutPages } from "./mail-out-pages.ts";
import { alerts } from "./alerts.ts";
import { people } from "./people.ts";
import { records } from "./records.ts";
import { sending } from "./sending.ts";
import { emptyState } from "./state.ts";
import { UndoLog } from "./undo-log.ts";
import { ledgerError } from "../internal/ledger-error.ts";

/**
 * A ledger that lives as long as the process: for tests, and as the plain model the stored ledgers are compared with.
 * Never for real mail-outs: a crash forgets who was contacted.
 * @throws SluseError `SLUSE_LEDGER_CLOSED` from its transactions, once it is closed
 */
export function createMemoryLedger(): Ledger {
  const state = emptyState();
  const undo = new UndoLog();
  const queue = new OneAtATime();
  const tx: LedgerTransaction = {
    ...records(state, undo),
    ...mailOutPages(state),
    ...keptAnswers(state, undo),
    ...loginSessions(state, undo),
    ...alerts(state, undo),
    ...people(state, undo),
    ...contactBlocks(state),
    ...sending(state, undo),
    ...beginnings(state, undo),
    readClock: async () => undefined,
  };
  let closed = false;
  return {
    transact(work) {
      return queue.run(async () => {
        if (closed) throw ledgerError("SLUSE_LEDGER_CLOSED", "the ledger is closed", { path: "ledger" });
        const scope = openScope(tx);
        try {
          const result = await work(scope.tx);
          undo.forget();
          return result;
        } catch (error) {
          undo.undo();
          throw error;
        } finally {
          scope.end();
        }
      });
    },
    close: () =>
      queue.run(async () => {
        closed = true;
      }),
  };
}
