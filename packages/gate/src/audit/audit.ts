import { verifyAudit, type AuditEvent, type AuditHead, type AuditVerdict } from "@sluse/core";

import type { Context } from "../internal/context.ts";

const PAGE = 1000;

/** The log of what happened, who did it and when. */
export interface Audit {
  /** Follows the whole chain; with a head written down earlier also tells a cut end. */
  verify(known?: AuditHead): Promise<AuditVerdict>;
  /** Every event, oldest first, as it was chained. */
  export(): AsyncIterable<AuditEvent>;
}

export function createAudit(context: Context): Audit {
  async function* events(): AsyncGenerator<AuditEvent> {
    let after = 0;
    for (;;) {
      const from = after;
      const page = await context.ledger.transact((tx) => tx.readAudit(from, PAGE));
      yield* page;
      const last = page.at(-1);
      if (!last) return;
      after = last.sequence;
    }
  }
  return { verify: (known) => verifyAudit(events(), known), export: events };
}
