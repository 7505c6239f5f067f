import { createHash } from "node:crypto";

import type { Approval, AuditRecord, MailOutId, OutcomeTally, ProjectId } from "@sluse/core";
import type { PoolClient } from "pg";

import { Undone, translate } from "./faults.ts";

/** A row as it came. */
export type Row = Readonly<Record<string, unknown>>;

interface Answer {
  readonly rows: Row[];
  readonly rowCount: number | null;
}

/** A mail-out that this transaction holds: nobody else changes it, its approvals and its counts until it ends. */
export interface HeldMailOut {
  readonly number: number;
  record: string;
  /** Read when first asked for, and again after this transaction changed any of it. */
  facts: MailOutFacts | undefined;
}

/** What a gate asks about a mail-out before each wave, in one question. */
export interface MailOutFacts {
  readonly project: { readonly id: ProjectId; readonly record: string };
  readonly approvals: readonly Approval[];
  readonly outcomes: OutcomeTally;
  readonly unbegun: number;
  /** 0 before the first. */
  readonly latestWave: number;
}

/** Thrown through the work of a transaction that met something only one may do: it starts anew, alone. */
export class MustRunAlone extends Error {}

/**
 * One transaction's connection. Statements are sent in the order of the calls, and run by the server one after the other:
 * one whose answer is not needed is not waited for, and its fault is met in what comes next, at the latest at the
 * commit. After a first fault nothing more is sent: the server would only answer that the transaction is over, and the
 * first fault is the one to report, whatever the work made of it.
 */
export class Session {
  readonly #client: PoolClient;
  readonly #alone: boolean;
  #failure: unknown;
  #wrote = false;
  /** Row numbers met in this transaction, by kind and id; they do not change within it. */
  readonly known: Map<string, number> = new Map();
  /** What this transaction holds already. */
  readonly held: Set<"ceilings" | "claims"> = new Set();
  /** As they stood at the beginning; undefined once this transaction changed them. */
  keys: readonly Row[] | undefined;
  stops: readonly Row[] | undefined;
  /** Mail-outs that this transaction holds. */
  readonly mailOuts: Map<MailOutId, HeldMailOut> = new Map();
  /** Events that take their place in the chain at the end. */
  readonly events: AuditRecord[] = [];

  constructor(
    client: PoolClient,
    alone: boolean,
    begun: { readonly keys: readonly Row[]; readonly stops: readonly Row[] },
  ) {
    this.#client = client;
    this.#alone = alone;
    this.keys = begun.keys;
    this.stops = begun.stops;
    for (const key of begun.keys) this.known.set(`key ${String(key["id"])}`, Number(key["number"]));
  }

  /** What went wrong first, if anything did. */
  get failure(): unknown {
    return this.#failure;
  }

  get wrote(): boolean {
    return this.#wrote || this.events.length > 0;
  }

  /** Goes on only where no other transaction of any gate is under way. */
  mustBeAlone(): void {
    if (this.#alone) return;
    this.#failure ??= new MustRunAlone("this must run alone");
    throw this.#failure;
  }

  async read(sql: string, ...values: unknown[]): Promise<Row[]> {
    return (await this.#send(sql, values)).rows;
  }

  async readOne(sql: string, ...values: unknown[]): Promise<Row | undefined> {
    return (await this.read(sql, ...values))[0];
  }

  /** Answers how many rows it wrote. */
  async write(sql: string, ...values: unknown[]): Promise<number> {
    this.#wrote = true;
    return (await this.#send(sql, values)).rowCount ?? 0;
  }

  /** Answers the rows it returns. */
  async writeAndRead(sql: string, ...values: unknown[]): Promise<Row[]> {
    this.#wrote = true;
    return (await this.#send(sql, values)).rows;
  }

  /** Sends what nothing is asked of. */
  post(sql: string, ...values: unknown[]): void {
    // The session keeps the fault.
    this.#send(sql, values).catch(() => undefined);
  }

  /** Writes, and asks nothing of it. */
  postWrite(sql: string, ...values: unknown[]): void {
    this.#wrote = true;
    this.post(sql, ...values);
  }

  async #send(sql: string, values: unknown[]): Promise<Answer> {
    if (this.#failure !== undefined) throw thrown(this.#failure);
    try {
      return await this.#client.query<Record<string, unknown>>({ name: nameOf(sql), text: sql, values });
    } catch (error) {
      this.#failure ??= translate(error);
      throw thrown(this.#failure);
    }
  }
}

/** Work sees the error; that it may be run again is between the session and the ledger. */
const thrown = (failure: unknown): unknown => (failure instanceof Undone ? failure.error : failure);

const names = new Map<string, string>();

/** Statements are few, and asked often: the server keeps each connection's by name, parsed and planned. */
function nameOf(sql: string): string {
  let name = names.get(sql);
  if (name === undefined) {
    name = createHash("sha256").update(sql).digest("base64url").slice(0, 22);
    names.set(sql, name);
  }
  return name;
}
