import type { NationalId, Recipient } from "@sluse/core";

import { brokenId } from "../internal/broken-id.ts";
import { IdWalk } from "./id-walk.ts";
import { createRandom, pick, type Random } from "../internal/random.ts";
import {
  ROW_KINDS,
  PERSON_KINDS,
  isPersonKind,
  type PersonKind,
  type RowKind,
  type UnusableKind,
} from "./row-kind.ts";
import { countRows, type Shares, type Tally } from "./shares.ts";
import { makeEmergencyNumber } from "./synthetic-id.ts";

/** One row of a recipient file, and the truth about it. */
export interface SyntheticRow {
  /** As a spreadsheet counts, with the heading as row 1. */
  readonly row: number;
  /** The national id as it stands in the file: perhaps with a space, a digit short, or not a number at all. */
  readonly written: string;
  readonly kind: RowKind;
  /** Whether this person is on the opt-out list. Duplicates of an opted-out person are too. */
  readonly optedOut: boolean;
}

/** How many made-up people there are, and of which kinds. */
export interface PopulationOptions {
  /** Rows, 1 to about five million. */
  readonly size: number;
  /** The same seed gives the same people in the same order. */
  readonly seed: number;
  /** Share of rows of each kind, 0–1; what is left is ordinary people. Default: everyone ordinary, nobody opted out. */
  readonly shares?: Shares;
}

/** A made population: each method starts anew and gives the same again, one row at a time. */
export interface Population {
  readonly size: number;
  /** Rows of each kind, and how many different people are opted out: exact. */
  readonly tally: Tally;
  rows(): Generator<SyntheticRow, void>;
  /** The rows as an ordering system hands them to the gate. */
  recipients(): Generator<Recipient & { readonly row: number }, void>;
  /** Everyone a letter may go to where test numbers are allowed, once each, the opted-out included. */
  people(): Generator<NationalId, void>;
  /** Everyone in the population who is opted out, once each. */
  optedOut(): Generator<NationalId, void>;
  /** People who are not in the population: to fill a register with. */
  strangers(count: number): Generator<NationalId, void>;
}

/**
 * Makes synthetic people by the rules for national ids. No number belongs to anyone.
 * @example
 * `createPopulation({ size: 1000, seed: 7 }).recipients()`
 */
export function createPopulation(options: PopulationOptions): Population {
  const { size, seed, shares = {} } = options;
  const tally = countRows(size, shares);
  return {
    size,
    tally,
    rows: () => makeRows(seed, tally),
    *recipients() {
      for (const { written, row } of makeRows(seed, tally)) yield { nationalId: written, row };
    },
    *people() {
      for (const row of makeRows(seed, tally)) if (isPersonKind(row.kind)) yield row.written as NationalId;
    },
    *optedOut() {
      for (const row of makeRows(seed, tally)) {
        if (row.optedOut && isPersonKind(row.kind)) yield row.written as NationalId;
      }
    },
    *strangers(count) {
      const walk = new IdWalk(seed, createRandom(seed), -1);
      for (let made = 0; made < count; made += 1) yield walk.next({ series: "skatteetaten" });
    },
  };
}

/** Duplicates repeat one of this many people met before, so that memory does not grow with the population. */
const REMEMBERED = 256;

interface Earlier {
  readonly id: NationalId;
  readonly optedOut: boolean;
}

function* makeRows(seed: number, tally: Tally): Generator<SyntheticRow, void> {
  const random = createRandom(seed);
  const walk = new IdWalk(seed, random);
  const left = { ...tally.kinds };
  let rowsLeft = tally.rows;
  let peopleLeft = tally.people;
  let optedOutLeft = tally.optedOut;
  const earlier: Earlier[] = [];

  // Each row draws a kind in proportion to what is left of it, which gives exact counts in a random order.
  const drawKind = (): RowKind => {
    let drawn = pick(random, rowsLeft);
    for (const kind of ROW_KINDS) {
      if (drawn < left[kind]) return kind;
      drawn -= left[kind];
    }
    return "ordinary";
  };

  for (let row = 2; rowsLeft > 0; row += 1) {
    let kind = drawKind();
    if (kind === "duplicate" && earlier.length === 0) kind = firstPerson(left);
    left[kind] -= 1;
    rowsLeft -= 1;

    if (kind === "duplicate") {
      const again = earlier[pick(random, earlier.length)];
      if (again) yield { row, written: writtenAgain(again.id, random), kind, optedOut: again.optedOut };
      continue;
    }
    if (!isPersonKind(kind)) {
      yield { row, written: makeUnusable(kind, walk, random), kind, optedOut: false };
      continue;
    }
    const id = makePerson(kind, walk);
    const optedOut = pick(random, peopleLeft) < optedOutLeft;
    peopleLeft -= 1;
    if (optedOut) optedOutLeft -= 1;
    if (earlier.length < REMEMBERED) earlier.push({ id, optedOut });
    else if (random() < 0.1) earlier[pick(random, REMEMBERED)] = { id, optedOut };
    yield { row, written: id, kind, optedOut };
  }
}

const firstPerson = (left: Readonly<Record<RowKind, number>>): PersonKind =>
  PERSON_KINDS.find((kind) => left[kind] > 0) ?? "ordinary";

function makePerson(kind: PersonKind, walk: IdWalk): NationalId {
  switch (kind) {
    case "ordinary":
      return walk.next({ series: "skatteetaten" });
    case "dNumber":
      return walk.next({ series: "skatteetaten", dNumber: true });
    case "from2032":
      return walk.next({ series: "skatteetaten", from2032: true });
    case "nhn":
    case "nav":
      return walk.next({ series: kind });
    default:
      return kind satisfies never;
  }
}

function makeUnusable(kind: UnusableKind, walk: IdWalk, random: Random): string {
  switch (kind) {
    case "hNumber":
      return walk.next({ series: "h-number" });
    case "realLooking":
      return walk.next({ series: "real-looking", from2032: true });
    case "tenDigits":
      return walk.next({ series: "skatteetaten", leadingZero: true }).slice(1);
    case "fhNumber":
      return makeEmergency(random);
    case "invalid":
      return brokenId(walk.next({ series: "skatteetaten" }), random);
    default:
      return kind satisfies never;
  }
}

function makeEmergency(random: Random): string {
  for (;;) {
    const made = makeEmergencyNumber(random() < 0.5 ? 8 : 9, pick(random, 100_000_000));
    if (made !== undefined) return made;
  }
}

/** Half of the duplicates are written with a space, which makes them no less the same person. */
const writtenAgain = (id: NationalId, random: Random): string =>
  random() < 0.5 ? id : `${id.slice(0, 6)} ${id.slice(6)}`;
