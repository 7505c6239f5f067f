import {
  verifyAudit,
  type AuditEvent,
  type AuditHead,
  type AuditVerdict,
  type LedgerTransaction,
} from "@sluse/core";
import { countInput, digestInput, parseInput, userInput } from "@sluse/core/house";
import { z } from "zod";

import { ContactsWatch, type ContactsChanged } from "./verify-contacts.ts";
import { record, type Context } from "../internal/context.ts";
import { assertMayEnter } from "../roles/note-refused.ts";
import { rolesOf } from "../roles/roles.ts";

const PAGE = 1000;

/** Who asks whether the log is as it was written, and against what. */
export interface VerifyRequest {
  readonly by: string;
  /** A head of the log that was written down elsewhere. */
  readonly known?: AuditHead;
}

/** Who reads the log, and how much of it. */
export interface ExportRequest {
  readonly by: string;
  /** Only so many of the newest events. Default: every one. */
  readonly last?: number | undefined;
  /** Only events before the one of this number. Default: every one. */
  readonly before?: number | undefined;
}

const exportRequest = z.strictObject({
  by: userInput,
  last: countInput(1).optional(),
  before: countInput(1).optional(),
});
const verifyRequest = z.strictObject({
  by: userInput,
  known: z.strictObject({ sequence: countInput(0), hash: digestInput }).optional(),
});
const NAME = { what: "the request", code: "SLUSE_OPTION_INVALID" } as const;

/** Whether the log is what was written, and the contacts are what it says. */
export type LogVerdict = AuditVerdict | ContactsChanged;

/** The log of what happened, who did it and when. */
export interface Audit {
  /**
   * Follows the whole chain, and holds the contacts in the books against it; with a head written down earlier also tells a
   * cut end.
   * @throws SluseError `SLUSE_ROLE_MISSING`
   */
  verify(request: VerifyRequest): Promise<LogVerdict>;
  /**
   * Every event, oldest first, as it was chained; or the newest of them alone, which takes no longer the longer the log is.
   * @throws SluseError `SLUSE_ROLE_MISSING` when the first is asked for
   */
  export(request: ExportRequest): AsyncIterable<AuditEvent>;
}

export function createAudit(context: Context): Audit {
  async function* events(start = 0): AsyncGenerator<AuditEvent> {
    let after = start;
    for (;;) {
      const from = after;
      const page = await context.ledger.transact((tx) => tx.readAudit(from, PAGE));
      yield* page;
      const last = page.at(-1);
      if (!last) return;
      after = last.sequence;
    }
  }
  /** The number after which so many events come before `end`. The log's own end is found by halving: a few single rows. */
  async function beforeTheLast(count: number, end: number): Promise<number> {
    const latest = Number.isFinite(end) ? end - 1 : await context.ledger.transact(latestEvent);
    return Math.max(0, latest - count);
  }
  async function* heardBy(watch: ContactsWatch, start = 0): AsyncGenerator<AuditEvent> {
    for await (const event of events(start)) {
      watch.learn(event);
      yield event;
    }
  }

  /** A gate that goes on meanwhile books what the log did not say yet: then it is read on, and looked at again. */
  async function checkContacts(watch: ContactsWatch, start: number): Promise<ContactsChanged | undefined> {
    let after = start;
    for (;;) {
      const changed = await watch.check();
      if (!changed) return undefined;
      const before = after;
      for await (const { sequence } of heardBy(watch, after)) after = sequence;
      if (after === before) return changed;
    }
  }

  return {
    async verify(given) {
      const { by, known } = parseInput(verifyRequest, given, NAME);
      await assertMayEnter(context, "audit.verify", by);
      const watch = new ContactsWatch(context.ledger);
      const verdict = await verifyAudit(heardBy(watch), known);
      if (verdict.kind !== "intact") return verdict;
      return (await checkContacts(watch, verdict.head.sequence)) ?? verdict;
    },
    async *export(given) {
      const { by, last, before } = parseInput(exportRequest, given, NAME);
      await assertMayEnter(context, "audit.export", by);
      await context.ledger.transact((tx) =>
        record(context, tx, "audit-shown", { by, roles: rolesOf(context.site, by) }),
      );
      const end = before ?? Number.POSITIVE_INFINITY;
      const start = last === undefined ? 0 : await beforeTheLast(last, end);
      for await (const event of events(start)) {
        if (event.sequence >= end) return;
        yield event;
      }
    },
  };
}

/** The number of the latest event; 0 where there is none. */
async function latestEvent(tx: LedgerTransaction): Promise<number> {
  const isAfter = async (sequence: number): Promise<boolean> => (await tx.readAudit(sequence, 1)).length > 0;
  let beyond = 1;
  while (await isAfter(beyond)) beyond *= 2;
  let before = Math.floor(beyond / 2);
  if (beyond === 1 && !(await isAfter(0))) return 0;
  while (beyond - before > 1) {
    const middle = Math.floor((before + beyond) / 2);
    if (await isAfter(middle)) before = middle;
    else beyond = middle;
  }
  return beyond;
}
