import { verifyAudit, type AuditEvent, type AuditHead, type AuditVerdict } from "@sluse/core";
import { countInput, digestInput, parseInput, userInput } from "@sluse/core/house";
import { z } from "zod";

import { record, type Context } from "../internal/context.ts";
import { assertMayPass } from "../roles/may-pass.ts";
import { rolesOf } from "../roles/roles.ts";

const PAGE = 1000;

export interface VerifyRequest {
  readonly by: string;
  /** A head of the log that was written down elsewhere. */
  readonly known?: AuditHead;
}

const exportRequest = z.strictObject({ by: userInput });
const verifyRequest = z.strictObject({
  by: userInput,
  known: z.strictObject({ sequence: countInput(0), hash: digestInput }).optional(),
});
const NAME = { what: "the request", code: "SLUSE_OPTION_INVALID" } as const;

/** The log of what happened, who did it and when. */
export interface Audit {
  /**
   * Follows the whole chain; with a head written down earlier also tells a cut end.
   * @throws SluseError `SLUSE_ROLE_MISSING`
   */
  verify(request: VerifyRequest): Promise<AuditVerdict>;
  /**
   * Every event, oldest first, as it was chained.
   * @throws SluseError `SLUSE_ROLE_MISSING` when the first is asked for
   */
  export(request: { readonly by: string }): AsyncIterable<AuditEvent>;
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
  return {
    async verify(given) {
      const { by, known } = parseInput(verifyRequest, given, NAME);
      assertMayPass(context, "audit.verify", by);
      return verifyAudit(events(), known);
    },
    async *export(given) {
      const { by } = parseInput(exportRequest, given, NAME);
      assertMayPass(context, "audit.export", by);
      await context.ledger.transact((tx) =>
        record(context, tx, "audit-shown", { by, roles: rolesOf(context.site, by) }),
      );
      yield* events();
    },
  };
}
