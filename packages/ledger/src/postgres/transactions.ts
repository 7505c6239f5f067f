import { setTimeout } from "node:timers/promises";

import { type SluseError, isSluseError, type AuditHead, type LedgerTransaction } from "@sluse/core";

import { openScope } from "../internal/transaction-scope.ts";
import { readHead, writeEvents } from "./audit.ts";
import { begin, type Beginning, type Begun } from "./begin.ts";
import type { Pool, PoolClient } from "./connection.ts";
import { CONNECTION, Undone, translate } from "./faults.ts";
import { isInPlace, stopRestored } from "./place.ts";
import { Session } from "./session.ts";
import { createTransaction } from "./transaction.ts";
import type { Witness } from "./witness.ts";
import { ledgerError } from "../internal/ledger-error.ts";

export type Work<Result> = (tx: LedgerTransaction) => Promise<Result>;

/** How one is run. */
export type Mode = Pick<Beginning, "alone" | "durability">;

/** Thrown when the ledger finds itself elsewhere than where it was last used. */
export class Moved extends Error {}

/** Between two questions to a server that does not answer. */
const PAUSE_MILLISECONDS = 250;

/** Transactions of one gate on one ledger, each tried once. */
export class Transactions {
  readonly #pool: Pool;
  readonly #schema: string;
  readonly #wait: number;
  readonly #witness: Witness;
  /** The server, and the ledger on it, that were found in place. */
  #inPlace: string | undefined;

  constructor(pool: Pool, schema: string, waitMilliseconds: number, witness: Witness) {
    this.#pool = pool;
    this.#schema = schema;
    this.#wait = waitMilliseconds;
    this.#witness = witness;
  }

  /**
   * Runs `work` and keeps it.
   * @throws Undone when nothing was kept and the same may be tried again; MustRunAlone; Moved; what `work` throws
   */
  async attempt<Result>(work: Work<Result>, mode: Mode): Promise<Result> {
    this.#witness.mustKnow();
    const client = await this.#connect();
    let lost = false;
    try {
      const begun = await this.#beginInPlace(client, mode);
      const session = new Session(client, mode.alone, begun);
      const { result, head } = await workIn(session, this.#schema, work);
      if (!(await this.#keep(client, session, head))) throw new Undone(lostAtCommit());
      // A witness must not have seen what a power cut may still take back.
      if (head && mode.durability === "now") this.#witness.follow(head);
      return result;
    } catch (error) {
      lost = !(await rollback(client));
      throw error;
    } finally {
      client.release(lost);
    }
  }

  /** Stops everything in a ledger that was restored or moved, before anything else is done in it. */
  async stopRestored(): Promise<void> {
    const client = await this.#connect();
    let lost = true;
    try {
      const begun = await this.#begin(client, { alone: true, durability: "now" });
      const session = new Session(client, true, begun);
      const head = await firstFault(session, async () => {
        await stopRestored(session, this.#witness.seen());
        return (await writeEvents(session)) ?? (await readHead(session));
      });
      await sending(client.query("commit"));
      lost = false;
      this.#witness.goOnFrom(head);
      this.#inPlace = begun.server;
    } finally {
      client.release(lost);
    }
  }

  /** Whether it was kept. When the answer to the last word is lost, the audit log knows. */
  async #keep(client: PoolClient, session: Session, head: AuditHead | undefined): Promise<boolean> {
    try {
      const { command } = await client.query("commit");
      if (command === "COMMIT") return true;
    } catch (error) {
      const fault = translate(error);
      if (!(fault instanceof Undone) || fault.error.code !== "SLUSE_LEDGER_UNREACHABLE") throw fault;
      if (!session.wrote) return true;
      if (!head) throw commitUnknown(fault.error);
      return this.#isKept(head, fault.error);
    }
    // What was sent last, and not waited for, failed: the server has undone all of it, and answered just that.
    throw session.failure ?? notKept();
  }

  async #isKept(head: AuditHead, cause: SluseError): Promise<boolean> {
    const until = performance.now() + this.#wait;
    for (;;) {
      try {
        return await this.#askFor(head);
      } catch (error) {
        if (!(error instanceof Undone) || performance.now() >= until) throw commitUnknown(cause);
        await setTimeout(PAUSE_MILLISECONDS * (0.5 + Math.random()));
      }
    }
  }

  async #askFor({ sequence, hash }: AuditHead): Promise<boolean> {
    const client = await this.#connect();
    let lost = true;
    try {
      await this.#begin(client, { alone: false, durability: "now" });
      const answer = await sending(
        client.query<{ kept: boolean }>("select audit_has($1, $2) as kept", [sequence, hash]),
      );
      lost = !(await rollback(client));
      return answer.rows[0]?.kept === true;
    } finally {
      client.release(lost);
    }
  }

  /** Looks closer only at a server it has not met. */
  async #beginInPlace(client: PoolClient, mode: Mode): Promise<Begun> {
    const begun = await this.#begin(client, mode);
    if (begun.server === this.#inPlace) return begun;
    if (!(await sending(isInPlace(client, this.#witness.seen()))))
      throw new Moved("the ledger was restored or moved");
    this.#inPlace = begun.server;
    return begun;
  }

  #begin(client: PoolClient, mode: Mode): Promise<Begun> {
    return sending(begin(client, { ...mode, schema: this.#schema, waitMilliseconds: this.#wait }));
  }

  #connect(): Promise<PoolClient> {
    return sending(this.#pool.connect());
  }
}

async function workIn<Result>(
  session: Session,
  schema: string,
  work: Work<Result>,
): Promise<{ readonly result: Result; readonly head: AuditHead | undefined }> {
  const scope = openScope(createTransaction(session, schema));
  try {
    return await firstFault(session, async () => {
      const result = await work(scope.tx);
      return { result, head: await writeEvents(session) };
    });
  } finally {
    scope.end();
  }
}

/** Fails with the session's own fault where there was one, whatever became of it on the way. */
async function firstFault<Result>(session: Session, run: () => Promise<Result>): Promise<Result> {
  try {
    const result = await run();
    if (session.failure !== undefined) throw session.failure;
    return result;
  } catch (error) {
    throw session.failure ?? error;
  }
}

/** Whether the connection can be used again. */
async function rollback(client: PoolClient): Promise<boolean> {
  try {
    await client.query("rollback");
    return true;
  } catch {
    // Without the connection the server rolls back by itself; the fault that led here is the one to report.
    return false;
  }
}

async function sending<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    throw isSluseError(error) ? error : translate(error);
  }
}

const notKept = (): SluseError =>
  ledgerError("SLUSE_LEDGER_FAULT", "PostgreSQL undid the transaction at its commit", CONNECTION);

const lostAtCommit = (): SluseError =>
  ledgerError(
    "SLUSE_LEDGER_UNREACHABLE",
    "the connection was lost at the commit, and nothing was kept",
    CONNECTION,
  );

const commitUnknown = (cause: SluseError): SluseError =>
  ledgerError(
    "SLUSE_LEDGER_COMMIT_UNKNOWN",
    "the connection was lost at the commit, and whether it was kept cannot be told",
    CONNECTION,
    { cause: cause.cause },
  );
