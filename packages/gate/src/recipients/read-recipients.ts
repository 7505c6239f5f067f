import { setImmediate } from "node:timers/promises";

import {
  LANGUAGES,
  parseNationalId,
  type ClaimPerson,
  type Language,
  type NationalId,
  type NationalIdFault,
  type NationalIdMode,
  type PersonPart,
  type Pseudonym,
  type Recipient,
} from "@sluse/core";

import type { Names } from "../internal/pseudonyms.ts";
import type { ReadFault } from "./odd-row.ts";
import type { KnownNumbers, Numbers } from "../people/ask-numbers.ts";

/** A person of a row: their number as it stands there, and the name the ledger knows them by. */
export interface ReadPerson {
  readonly id: NationalId;
  readonly person: Pseudonym;
  /** Every number the person has or had, as far as it was asked. */
  readonly numbers: Numbers;
}

/** A recipient whose ids are in order, with the names the ledger knows them by. */
export interface ReadRecipient extends ReadPerson {
  readonly recipient: Recipient;
  readonly about: ReadPerson | null;
  /** Keyed digest of what is the recipient's own; null when there is nothing. */
  readonly values: string | null;
  readonly row: number;
  /** How the audience knows the two, where that is otherwise: under an older key or number. */
  readonly standsAs: ClaimPerson | null;
}

export type ReadRow =
  | { readonly kind: "read"; readonly read: ReadRecipient }
  | { readonly kind: "invalid"; readonly fault: ReadFault; readonly row: number };

/** Whom a row's letter goes to and whom it is about: the unit that a list has once. */
export const rowOf = ({ person, about }: ReadRecipient): ClaimPerson => ({
  person,
  about: about?.person ?? null,
});

/** A row's people as one text. */
export const rowKey = ({ person, about }: ReadRecipient): string => `${person}${about?.person ?? ""}`;

/** Everyone a register is asked about: those written to, and those written about. */
export function peopleOf(read: readonly ReadRecipient[]): ReadPerson[] {
  const people: ReadPerson[] = [];
  for (const each of read) {
    people.push(each);
    if (each.about) people.push(each.about);
  }
  return people;
}

/** The numbers that stand in the rows. */
export const idsOf = (read: readonly ReadRecipient[]): NationalId[] => peopleOf(read).map(({ id }) => id);

/** Every number of a person, the one in the row where no other is known. */
export const numbersOf = ({ id, numbers }: ReadPerson): readonly NationalId[] =>
  numbers.kind === "told" ? numbers.all : [id];

/** Every number of these people, as they are asked for: in most ledgers nobody asks. */
export function* everyNumberOf(read: readonly ReadRecipient[]): Generator<NationalId> {
  for (const each of read) {
    yield* numbersOf(each);
    if (each.about) yield* numbersOf(each.about);
  }
}

/** The rows with what was told of people's numbers: they are known by the present one. */
export function withNumbers(
  read: readonly ReadRecipient[],
  { of: numbers, answer }: KnownNumbers,
  names: Names,
): ReadRecipient[] {
  // Without a source each number is a person, as it was read.
  if (answer === undefined) return [...read];
  const known = ({ id, person }: ReadPerson): ReadPerson => {
    const told = numbers(id);
    const present = told.kind === "told" ? (told.all[0] ?? id) : id;
    return { id, person: present === id ? person : names.of(present), numbers: told };
  };
  return read.map((each) => {
    const renamed = { ...each, ...known(each), about: each.about && known(each.about) };
    const isSame = renamed.person === each.person && renamed.about?.person === each.about?.person;
    // What is their own is named as they are: whoever is listed by a former number is who was checked.
    return isSame ? renamed : { ...renamed, values: digestOwn(each.recipient, rowOf(renamed), names) };
  });
}

const ONE = (id: NationalId): Numbers => ({ kind: "told", all: [id] });

const KNOWN: ReadonlySet<string> = new Set(["nationalId", "onBehalfOf", "language", "values", "row"]);
const NOT_A_TEXT = "not-eleven-digits" satisfies NationalIdFault;
/** Findings keep the row: one of ten digits may be a national id as a number, whose first digit is zero. */
const LAST_ROW = 999_999_999;

/**
 * Reads one row into a copy of its own, frozen: what is screened is what is handed out, whatever the caller does with the
 * row afterwards. Its ids are read, and with them whom they stand for. A row that is none is told as one.
 */
export function readRecipient(given: unknown, place: number, names: Names, mode: NationalIdMode): ReadRow {
  const copied = copyRow(given, place);
  if (copied.kind === "invalid") return copied;
  const { row, recipient } = copied;
  const parsed = parseNationalId(recipient.nationalId, mode);
  if (parsed.kind === "invalid") return { kind: "invalid", fault: parsed.fault, row };
  const person = names.of(parsed.id);
  let about: ReadRecipient["about"] = null;
  if (recipient.onBehalfOf !== undefined) {
    const other = parseNationalId(recipient.onBehalfOf, mode);
    if (other.kind === "invalid") return { kind: "invalid", fault: other.fault, row };
    about = { id: other.id, person: names.of(other.id), numbers: ONE(other.id) };
  }
  const kept: Recipient = Object.freeze({
    ...recipient,
    nationalId: parsed.id,
    ...(about ? { onBehalfOf: about.id } : {}),
  });
  const values = digestOwn(kept, { person, about: about?.person ?? null }, names);
  return {
    kind: "read",
    read: {
      recipient: kept,
      id: parsed.id,
      person,
      numbers: ONE(parsed.id),
      about,
      values,
      row,
      standsAs: null,
    },
  };
}

type Copied =
  | { readonly kind: "copied"; readonly recipient: Recipient; readonly row: number }
  | Extract<ReadRow, { kind: "invalid" }>;

/** What throws when it is read is a row that cannot be read, and that row's fault alone. */
function copyRow(given: unknown, place: number): Copied {
  try {
    return copyFields(given, place);
  } catch {
    return { kind: "invalid", fault: "unreadable-values", row: place };
  }
}

/**
 * Each field is asked for by name, so that one a class or a prototype gives is read like any other, and once: a getter may
 * answer otherwise the second time.
 */
function copyFields(given: unknown, place: number): Copied {
  if (typeof given !== "object" || given === null || Array.isArray(given))
    return { kind: "invalid", fault: NOT_A_TEXT, row: place };
  const fields = given as Readonly<Record<string, unknown>>;
  const { nationalId, onBehalfOf, language, values, row: own } = fields;
  const row = typeof own === "number" && Number.isInteger(own) && own > 0 && own <= LAST_ROW ? own : place;
  // Inherited ones too: nobody would read them either.
  for (const key in fields)
    if (!KNOWN.has(key) && fields[key] !== undefined) return { kind: "invalid", fault: "unknown-field", row };
  if (nationalId === undefined || nationalId === null) return { kind: "invalid", fault: "empty", row };
  if (typeof nationalId !== "string") return { kind: "invalid", fault: NOT_A_TEXT, row };
  // A person that the letter is about and that is left empty is nobody only when the field is not there at all.
  if (onBehalfOf !== undefined && typeof onBehalfOf !== "string")
    return { kind: "invalid", fault: onBehalfOf === null ? "empty" : NOT_A_TEXT, row };
  if (language !== undefined && !LANGUAGES.some((each) => each === language))
    return { kind: "invalid", fault: "unknown-language", row };
  const copiedValues = copyValues(values);
  if (copiedValues === "unreadable") return { kind: "invalid", fault: "unreadable-values", row };
  const recipient: Recipient = {
    nationalId,
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    ...(language === undefined ? {} : { language: language as Language }),
    ...(copiedValues === undefined ? {} : { values: copiedValues }),
    ...(own === undefined ? {} : { row }),
  };
  return { kind: "copied", recipient, row };
}

function copyValues(values: unknown): Readonly<Record<string, string>> | undefined | "unreadable" {
  if (values === undefined) return undefined;
  if (typeof values !== "object" || values === null || Array.isArray(values)) return "unreadable";
  const copy: Record<string, string> = {};
  for (const [slot, value] of Object.entries(values)) {
    if (typeof value !== "string") return "unreadable";
    Object.defineProperty(copy, slot, { value, enumerable: true });
  }
  return Object.freeze(copy);
}

/** A keyed digest of what is a recipient's own, for the two as they are called; null when there is nothing. */
export function digestOwn(recipient: Recipient, { person, about }: ClaimPerson, names: Names): string | null {
  const own = Object.keys(recipient.values ?? {}).length > 0;
  if (!own && about === null && recipient.language === undefined) return null;
  const language: Language | null = recipient.language ?? null;
  const sorted = Object.entries(recipient.values ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return names.digestValues(person, JSON.stringify([language, about, sorted]));
}

/**
 * Batches of a stream, so that registers and ledger are asked about many at once and memory stays flat. After each, others come
 * to speak, and whoever aborts it: a list never waits for anything, nor does a sheet that lies in memory, whatever promises it makes.
 */
export async function* inBatches<Item>(
  items: AsyncIterable<Item> | Iterable<Item>,
  size: number,
): AsyncGenerator<Item[]> {
  const batches = Symbol.iterator in items ? syncBatches(items, size) : asyncBatches(items, size);
  for await (const batch of batches) {
    yield batch;
    await setImmediate();
  }
}

async function* asyncBatches<Item>(
  items: AsyncIterable<Item>,
  size: number,
): AsyncGenerator<Item[], void, void> {
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

/** Somebody whom a row stands for, and what they are to its letter. */
export interface Part {
  readonly person: ReadPerson;
  readonly part: PersonPart;
}

/** Who gets the letter, and whom it is about when another. */
export const partsOf = (row: ReadRecipient): readonly Part[] =>
  row.about
    ? [
        { person: row, part: "representative" },
        { person: row.about, part: "represented" },
      ]
    : [{ person: row, part: "recipient" }];
