import {
  parseNationalId,
  type Language,
  type NationalId,
  type NationalIdFault,
  type NationalIdMode,
  type Pseudonym,
  type Recipient,
} from "@sluse/core";

import type { Pseudonyms } from "../internal/pseudonyms.ts";

/** A recipient whose ids are in order, with the names the ledger knows them by. */
export interface ReadRecipient {
  readonly recipient: Recipient;
  readonly id: NationalId;
  readonly person: Pseudonym;
  readonly about: { readonly id: NationalId; readonly person: Pseudonym } | null;
  /** Keyed digest of what is the recipient's own; null when there is nothing. */
  readonly values: string | null;
  readonly row: number;
}

export type ReadRow =
  | { readonly kind: "read"; readonly read: ReadRecipient }
  | { readonly kind: "invalid"; readonly fault: NationalIdFault; readonly row: number };

/** Everyone a register is asked about: those written to, and those written about. */
export function idsOf(read: readonly ReadRecipient[]): NationalId[] {
  const ids: NationalId[] = [];
  for (const { id, about } of read) {
    ids.push(id);
    if (about) ids.push(about.id);
  }
  return ids;
}

/** Reads one row: its ids, and whom they stand for. */
export function readRecipient(
  recipient: Recipient,
  row: number,
  pseudonyms: Pseudonyms,
  mode: NationalIdMode,
): ReadRow {
  const parsed = parseNationalId(recipient.nationalId, mode);
  if (parsed.kind === "invalid") return { kind: "invalid", fault: parsed.fault, row };
  const person = pseudonyms.of(parsed.id);
  let about: ReadRecipient["about"] = null;
  if (recipient.onBehalfOf !== undefined) {
    const other = parseNationalId(recipient.onBehalfOf, mode);
    if (other.kind === "invalid") return { kind: "invalid", fault: other.fault, row };
    about = { id: other.id, person: pseudonyms.of(other.id) };
  }
  const values = digestOwn(recipient, person, about?.person ?? null, pseudonyms);
  return { kind: "read", read: { recipient, id: parsed.id, person, about, values, row } };
}

function digestOwn(
  recipient: Recipient,
  person: Pseudonym,
  about: Pseudonym | null,
  pseudonyms: Pseudonyms,
): string | null {
  const own = Object.keys(recipient.values ?? {}).length > 0;
  if (!own && about === null && recipient.language === undefined) return null;
  const language: Language | null = recipient.language ?? null;
  const sorted = Object.entries(recipient.values ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return pseudonyms.digestValues(person, JSON.stringify([language, about, sorted]));
}

/** Batches of a stream, so that registers and ledger are asked about many at once and memory stays flat. */
export async function* inBatches<Item>(
  items: AsyncIterable<Item> | Iterable<Item>,
  size: number,
): AsyncGenerator<Item[]> {
  if (Symbol.iterator in items) {
    yield* syncBatches(items, size);
    return;
  }
  let batch: Item[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length === size) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** Without a promise for each item. */
function* syncBatches<Item>(items: Iterable<Item>, size: number): Generator<Item[]> {
  let batch: Item[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length === size) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
